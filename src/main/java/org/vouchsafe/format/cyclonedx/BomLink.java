package org.vouchsafe.format.cyclonedx;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link to another BOM or an element of it: {@code urn:cdx:serialNumber/version#bom-ref}.
 *
 * @param serialNumber the UUID, lower case
 * @param version null when the link names none
 * @param ref null when the link means the BOM as a whole
 */
record BomLink(String serialNumber, @Nullable Integer version, @Nullable String ref) {
    private static final Pattern SHAPE = Pattern
            .compile("(?i)urn:cdx:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/(\\d{1,9}))?(?:#(.+))?");

    /** The link; empty when the text is not one. */
    static Optional<BomLink> parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        Integer version = shape.group(2) == null ? null : Integer.valueOf(shape.group(2));
        return Optional
                .of(new BomLink(shape.group(1).toLowerCase(Locale.ROOT), version, shape.group(3) == null ? null : decoded(shape.group(3))));
    }

    static boolean isLink(String text) {
        return text.regionMatches(true, 0, "urn:cdx:", 0, 8);
    }

    private static String decoded(String ref) {
        try {
            return URLDecoder.decode(ref.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that begins no escape: the reference was written as it is.
            return ref;
        }
    }
}
