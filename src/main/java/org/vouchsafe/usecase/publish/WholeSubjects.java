package org.vouchsafe.usecase.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.report.Document.Attachment;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportedLog;
import org.vouchsafe.report.ReportedReview;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.export.ExportVex;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.usecase.reading.AuditTrail;
import org.vouchsafe.usecase.register.NameFinder;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.review.ReviewFilter;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/** Subjects beyond a single release, supplier or advisory: the whole register, the files, the answers, the log, and what is handed on. */
final class WholeSubjects {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,15})\\s*(?:\\.\\.|-)\\s*(\\d{1,15})");

    private WholeSubjects() {}

    static Subject portfolio(RegisterIndex register) {
        return new Subject(new ReportFacts.Scope.OfPortfolio(), "all suppliers", register.portfolio(),
                register.portfolio().releases().stream().map(Release::id).collect(java.util.stream.Collectors.toUnmodifiableSet()),
                Set.of(),
                _ -> true);
    }

    /** Those of one supplier, or all of them. */
    static Subject evidence(Asked asked, RegisterIndex register) {
        if (asked.scope().isBlank() || asked.scope().equals("all evidence")) {
            return new Subject(new ReportFacts.Scope.OfEvidence(null), "all evidence", register.portfolio(), Set.of(), Set.of(),
                    _ -> false);
        }
        Supplier supplier = new NameFinder(register).supplier(asked.scope());
        Subject of = Subject.supplier(supplier, register);
        return new Subject(new ReportFacts.Scope.OfEvidence(supplier.name()), supplier.name(), register.portfolio(), of.releases(),
                of.suppliers(), _ -> false);
    }

    static Subject review(Asked asked, RegisterIndex register) {
        Supplier supplier = new NameFinder(register).supplier(asked.scope());
        // What is owed or has expired is judged by the moment the report looks at, not by the day on which it is printed.
        Instant at = Objects.requireNonNull(asked.viewpoint().asOf());
        List<ReportedReview.Judged> answers = asked.readings().answers().at(() -> at)
                .answers(new ReviewFilter(supplier.name(), null, null, null, null, ReviewFilter.Which.ALL), asked.viewpoint()).stream()
                .map(WholeSubjects::judged).toList();
        return new Subject(new ReportFacts.Scope.OfReview(new ReportedReview(supplier.name(), answers)), supplier.name(),
                register.portfolio(), Set.of(), Set.of(supplier.id()), _ -> false);
    }

    private static ReportedReview.Judged judged(ReviewedAnswer each) {
        return new ReportedReview.Judged(each.key().question(), each.asked(), each.answer(), each.place(),
                each.files().stream().map(file -> file.held()).filter(Objects::nonNull).map(held -> held.evidence()).toList(),
                each.strength(), each.findings(), each.review(), each.standing(), each.gaps());
    }

    static Subject log(Asked asked, RegisterIndex register) {
        long last = asked.readings().audit().lastBefore(Objects.requireNonNull(asked.viewpoint().asOf()),
                asked.head().size());
        long from = 1;
        long to = last;
        if (!asked.scope().isBlank() && !asked.scope().equals("all entries")) {
            Matcher range = RANGE.matcher(asked.scope().strip().replaceFirst("^entries ", "").replace(" to ", ".."));
            if (!range.matches()) {
                throw new Refused(Refused.Kind.REQUEST, "'" + asked.scope() + "' names no entries. Write them as FROM..TO, such as 1..40.");
            }
            from = Long.parseLong(range.group(1));
            to = Long.parseLong(range.group(2));
        }
        if (from < 1 || to < from || to > last) {
            throw new Refused(Refused.Kind.REQUEST, "There are no entries " + from + " to " + to + ": at that moment the log had " + last
                    + ", counted from 1.");
        }
        String words = "entries " + from + " to " + to;
        List<ReportedLog.Entry> entries = asked.readings().audit().extract(from, to, asked.head().size()).stream()
                .map(WholeSubjects::entry).toList();
        return new Subject(new ReportFacts.Scope.OfLog(new ReportedLog(words, asked.head().size(), asked.head().root(), entries)), words,
                register.portfolio(), Set.of(), Set.of(), _ -> false);
    }

    private static ReportedLog.Entry entry(AuditTrail.Proof proof) {
        var entry = proof.entry();
        return new ReportedLog.Entry(entry.number(), entry.recorded(), entry.actor(), entry.action(), entry.subject(), entry.reason(),
                entry.leafHash(), proof.path());
    }

    /** One advisory, with our statements about it in the formats that need nothing but an author. */
    static Subject response(Asked asked, Subject advisory) {
        String id = advisory.words();
        List<Attachment> handedOn = asked.author() == null ? List.of() : vex(asked, asked.author(), id);
        return new Subject(new ReportFacts.Scope.OfResponse(id, handedOn), id, advisory.portfolio(), Set.of(), advisory.suppliers(),
                advisory::includes);
    }

    private static List<Attachment> vex(Asked asked, String author, String advisory) {
        StateFilter scope = new StateFilter(null, null, null, advisory, null, null);
        if (asked.readings().states().asked(scope, asked.viewpoint()).isEmpty()) {
            return List.of();
        }
        Map<ExportVex.Format, String> names = new EnumMap<>(ExportVex.Format.class);
        names.put(ExportVex.Format.OPENVEX, "statements.openvex.json");
        names.put(ExportVex.Format.CYCLONEDX, "statements.cdx.json");
        List<Attachment> files = new ArrayList<>();
        names.forEach((format, name) -> files.add(new Attachment(name, "application/json",
                (format == ExportVex.Format.OPENVEX ? "OpenVEX" : "CycloneDX VEX") + " by " + author + ": every release towards "
                        + advisory,
                "Data", asked.readings().vex().bytes(new ExportVex.Request(format, scope, author, ExportVex.Category.OTHER, null, null),
                        asked.viewpoint()))));
        return files;
    }
}
