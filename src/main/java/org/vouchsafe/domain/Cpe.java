package org.vouchsafe.domain;

import org.jspecify.annotations.Nullable;

/**
 * A CPE name (NISTIR 7695) reduced to what is compared; lower case, unescaped.
 *
 * @param part {@code a}, {@code o} or {@code h}
 * @param version null when ANY or NA
 * @param text the name as it was written
 */
public record Cpe(String part, String vendor, String product, @Nullable String version, String text) {
    /** The key under which components and affected products meet. */
    public String key() {
        return part + ":" + vendor + ":" + product;
    }
}
