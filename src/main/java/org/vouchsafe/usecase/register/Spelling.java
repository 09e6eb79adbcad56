package org.vouchsafe.usecase.register;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How names are compared: NFC, without case and outer space, never fuzzily (assessment.md, "Whose word"). */
public final class Spelling {
    private Spelling() {}

    /** The form in which two spellings of one name are equal. */
    public static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** True when both are the same name. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** True when the name is wanted, or nothing particular is. */
    public static boolean wanted(@Nullable String filter, String name) {
        return filter == null || same(filter, name);
    }

    /** True when one of these is the name. */
    public static boolean any(Collection<String> names, String name) {
        return names.stream().anyMatch(each -> same(each, name));
    }
}
