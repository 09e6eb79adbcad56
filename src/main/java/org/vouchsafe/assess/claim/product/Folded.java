package org.vouchsafe.assess.claim.product;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared: composed (NFC), without case, without outer space; nothing fuzzier than that. */
public final class Folded {
    private Folded() {}

    /** The form in which two spellings of one name are equal. */
    public static String of(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        // Upper case first, so that letters with two lower-case forms meet.
        return Normalizer.normalize(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** True when both are the same name. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }
}
