package org.vouchsafe.report.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportFacts.ReportedAdvisory;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.subject.RegisterIndex;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** How the whole portfolio stands towards one advisory, where no incident was opened. */
final class AdvisoryReport {
    /** Longer than that nobody reads it here. */
    private static final int DETAILS = 900;

    private AdvisoryReport() {}

    static Document compose(Report report, ReportFacts facts, String id) {
        RegisterIndex register = new RegisterIndex(facts.portfolio());
        ReportedAdvisory advisory = facts.advisories().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseGet(() -> ReportedAdvisory.unknown(id));
        String name = advisory.title().isBlank() || advisory.title().equals(id) ? id : advisory.title() + ", " + id;
        Subject subject = new Subject(name, "How do the releases of all suppliers stand towards " + name + ", and what is that worth?",
                "all releases are clear of " + name,
                lines(advisory), register.ordered(facts.portfolio().releases()), row -> row.supplier(), "supplier",
                new Subject.Unit("release", "releases"),
                facts, register);
        return Composition.of(report, report.title(), "State of " + Words.count(spoken(facts), "supplier release", "supplier releases")
                + ", with evidence", subject);
    }

    private static long spoken(ReportFacts facts) {
        Set<ReleaseId> releases = facts.positions().stream().map(each -> each.row().releaseId()).collect(Collectors.toSet());
        return facts.portfolio().releases().stream().map(Release::id).filter(releases::contains).count();
    }

    /** What the advisory is, as label and value. */
    static List<Field> lines(ReportedAdvisory advisory) {
        List<Field> lines = new ArrayList<>();
        Runs ids = new Runs().code(advisory.id());
        if (!advisory.aliases().isEmpty()) {
            ids.text(", also ").code(String.join(", ", advisory.aliases()));
        }
        lines.add((advisory.malicious() ? ids.text(". Malicious package.") : ids).refs(advisory.evidence()).field("Advisory"));
        String summary = advisory.records().stream().map(each -> each.summary()).filter(Objects::nonNull).filter(each -> !each.isBlank())
                .findFirst().orElse(null);
        if (summary != null) {
            lines.add(new Runs().text(summary).field("In short"));
        }
        String details = advisory.records().stream().map(each -> each.details()).filter(Objects::nonNull).filter(each -> !each.isBlank())
                .findFirst().orElse(null);
        if (details != null) {
            lines.add(new Runs().text(shortened(details)).field("What it is"));
        }
        Instant published = published(advisory);
        if (published != null) {
            lines.add(new Runs().text(Dates.moment(published)).field("Published"));
        }
        return lines;
    }

    /** Details are written for screens, in paragraphs; here they are one, and of a long text the beginning, up to the end of a sentence. */
    private static String shortened(String details) {
        String line = details.strip().replaceAll("\\s+", " ");
        if (line.length() <= DETAILS) {
            return line;
        }
        int end = line.lastIndexOf(". ", DETAILS);
        return (end < 0 ? line.substring(0, DETAILS) : line.substring(0, end + 1)) + " \u2026";
    }

    private static @Nullable Instant published(ReportedAdvisory advisory) {
        return advisory.records().stream().map(each -> each.published()).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .orElse(null);
    }
}
