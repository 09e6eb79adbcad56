package org.vouchsafe.ui.words;

import java.util.Locale;

/** Numbers with their noun. */
public final class Count {
    private Count() {}

    /** {@code 1 release}, {@code 1,204 releases}. */
    public static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    /** With the plural as given: {@code of(2, "inventory", "inventories")}. */
    public static String of(long number, String one, String many) {
        return plain(number) + " " + (number == 1 ? one : many);
    }

    /** {@code 1,204}. */
    public static String plain(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
