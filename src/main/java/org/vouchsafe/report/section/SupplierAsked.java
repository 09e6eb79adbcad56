package org.vouchsafe.report.section;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.report.ReportFacts.ReportedRequest;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** What a supplier was asked about a finding, what came back, and until when an answer is owed. */
final class SupplierAsked {
    private SupplierAsked() {}

    /** The newest request that covers the product, and what came of it. */
    static Runs about(PositionRow row, Subject subject) {
        List<ReportedRequest> covering = covering(row, subject);
        if (covering.isEmpty()) {
            return new Runs().text("No questionnaire was sent about it.");
        }
        ReportedRequest newest = covering.getFirst();
        Runs runs = new Runs().text("Asked on " + Dates.day(newest.sentAt()) + " (").code(newest.request()).text("), due "
                + Dates.day(newest.due()) + ". ");
        if (newest.returned().isEmpty()) {
            runs.text("Nothing came back by the cut-off.");
        } else {
            runs.text("Came back:").refs(newest.returned()).text(".");
        }
        return covering.size() == 1 ? runs
                : runs.gap().text(Words.count(covering.size() - 1L, "other request was", "other requests were") + " sent.");
    }

    /** The day on which an answer is owed; nothing else sets a finding a day. */
    static Runs due(PositionRow row, Subject subject) {
        Optional<ReportedRequest> owed = covering(row, subject).stream().filter(each -> each.returned().isEmpty())
                .min(Comparator.comparing(ReportedRequest::due));
        if (owed.isEmpty()) {
            return new Runs().text("No day is set. Agree on one with the owner.");
        }
        LocalDate cutOff = LocalDate.ofInstant(subject.facts().imprint().cutOff(), ZoneOffset.UTC);
        return new Runs().text(Dates.day(owed.get().due()) + ", when the supplier's answer is owed"
                + (owed.get().due().isBefore(cutOff) ? "; that day is past." : "."));
    }

    private static List<ReportedRequest> covering(PositionRow row, Subject subject) {
        return subject.facts().asked().stream().filter(each -> same(each.supplier(), row.supplier()))
                .filter(each -> each.products().isEmpty() || each.products().stream().anyMatch(name -> same(name, row.product())))
                .sorted(Comparator.comparing(ReportedRequest::sentAt).reversed()).toList();
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
