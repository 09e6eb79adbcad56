package org.vouchsafe.ui.evidence;

import java.util.stream.Collectors;
import org.vouchsafe.domain.evidence.CarriedBy;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.evidence.MailWord;
import org.vouchsafe.domain.evidence.Origin;

/** What came in what, as the screen says it. */
final class CarriedWords {
    private static final int SHOWN = 12;

    private CarriedWords() {}

    /** {@code E-012 (mail of 2 April 2026 from anna@northwind.example)}; empty for what came by itself. */
    static String carriers(EvidenceRow row) {
        return row.carriedBy().stream().map(CarriedBy::text).distinct().collect(Collectors.joining("; "));
    }

    /** What came in it: {@code E-013 portal.cdx.json, E-014 letter.pdf}. */
    static String carried(EvidenceRow row) {
        int more = row.carries().size() - SHOWN;
        return row.carries().stream().limit(SHOWN).map(each -> each.evidence() + " " + each.path()).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** Says that a part of the origin is only what a mail says. */
    static String mark(Origin origin, MailWord.Part part) {
        return origin.isMailsWord(part) ? " (as the mail says)" : "";
    }
}
