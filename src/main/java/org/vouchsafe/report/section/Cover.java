package org.vouchsafe.report.section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** The lines of the cover. */
final class Cover {
    private Cover() {}

    static List<Field> lines(Subject subject) {
        Imprint imprint = subject.facts().imprint();
        List<Field> lines = new ArrayList<>(subject.coverLines());
        lines.add(new Runs().text(imprint.addressee() == null ? "Nobody named" : imprint.addressee()).field("Prepared for"));
        lines.add(period(subject));
        lines.add(new Runs().text(Dates.moment(imprint.cutOff())).field("Data cut-off"));
        lines.add(new Runs().text(status(imprint)).field("Status and revision"));
        lines.add(new Runs().code(imprint.printedId()).field("Report id"));
        lines.add(new Runs().text(Words.sentence(Conclusion.assurance(subject).words())).field("Level of assurance"));
        lines.add(new Runs().text(advisoryData(imprint)).field("Advisory data"));
        lines.add(log(imprint));
        lines.add(people(imprint));
        return lines;
    }

    /** The lines of a report that concludes nothing about states. */
    static List<Field> plain(Subject subject) {
        Imprint imprint = subject.facts().imprint();
        List<Field> lines = new ArrayList<>(subject.coverLines());
        lines.add(new Runs().text(imprint.addressee() == null ? "Nobody named" : imprint.addressee()).field("Prepared for"));
        if (!(subject.facts().scope() instanceof ReportFacts.Scope.OfLog)) {
            lines.add(period(subject));
        }
        lines.add(new Runs().text(Dates.moment(imprint.cutOff())).field("Data cut-off"));
        lines.add(new Runs().text(status(imprint)).field("Status and revision"));
        lines.add(new Runs().code(imprint.printedId()).field("Report id"));
        lines.add(log(imprint));
        lines.add(people(imprint));
        return lines;
    }

    /** From the first to the last receipt of what the report rests on. */
    private static Field period(Subject subject) {
        List<Instant> received = subject.facts().evidence().stream().map(each -> each.evidence().origin().receivedAt()).sorted().toList();
        if (received.isEmpty()) {
            return new Runs().text("No evidence was received").field("Period");
        }
        String first = Dates.day(received.getFirst());
        String last = Dates.day(received.getLast());
        return new Runs().text("Evidence received " + (first.equals(last) ? "on " + first : "from " + first + " to " + last))
                .field("Period");
    }

    private static Field log(Imprint imprint) {
        return new Runs().code("size " + Words.number(imprint.auditSize()) + ", root " + grouped(imprint.auditRoot())).field("Audit log");
    }

    private static Field people(Imprint imprint) {
        return new Runs().text("Prepared by " + imprint.preparer() + "; "
                + (imprint.reviewer() == null ? "no review is recorded." : "reviewed by " + imprint.reviewer() + "."))
                .field("Prepared and reviewed");
    }

    private static String status(Imprint imprint) {
        String status = imprint.status() == Imprint.Status.FINAL ? "Final" : "Draft";
        return status + ", revision " + imprint.revision() + imprint.succession().onCover();
    }

    /** How far the data reaches, with its age at the cut-off, in one sentence; of several sources the oldest. */
    static String advisoryData(Imprint imprint) {
        List<Imprint.AdvisoryData> data = imprint.advisoryData();
        if (data.isEmpty()) {
            return "None is held";
        }
        if (data.size() == 1) {
            return data.getFirst().source() + age(data.getFirst().newest(), imprint);
        }
        // The oldest: fresh data of one source says nothing of another.
        Instant oldest = data.stream().map(Imprint.AdvisoryData::newest).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .orElse(null);
        return data.size() + " sources, the data of the oldest" + age(oldest, imprint);
    }

    private static String age(@org.jspecify.annotations.Nullable Instant newest, Imprint imprint) {
        return newest == null ? ", without a date" : " of " + Dates.day(newest) + " (" + Dates.age(newest, imprint.cutOff()) + " old)";
    }

    /** Hexadecimal digits in groups of four, so that a person can compare them. */
    static String grouped(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
