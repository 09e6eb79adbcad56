package org.vouchsafe.format.range;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.input.purl.Purls;

/** A range where a version should stand, as lists made from manifests have it: {@code ^1.2}, {@code >=1, <2}, {@code 4.x}, {@code [1.0,2.0)}. */
public final class RangeText {
    private static final Pattern RANGE = Pattern
            .compile("(?s)[~^<>!*].*|.*(?:\\|\\||,\\s*[<>=!^~]|\\s-\\s|\\s[<>]=?).*|\\d+(?:\\.\\d+)*(?:\\.[xX*])+"
                    + "|[\\[(]\\s*[^,\\[\\]()]*,[^\\[\\]()]*[\\])]");

    private RangeText() {}

    /** Whether this asks for versions and names none. */
    public static boolean isRange(@Nullable String version) {
        return version != null && RANGE.matcher(version.strip()).matches();
    }

    /** The package of a purl, whatever its version. */
    public static @Nullable Purl withoutVersion(Purl purl) {
        return Purls.of(purl.type(), purl.namespace(), purl.name(), null).orElse(null);
    }
}
