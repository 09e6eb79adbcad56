package org.vouchsafe.assess.version;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * RubyGems order (Gem::Version): any number of segments, a missing one counts as zero, a segment of letters marks a pre-release and comes
 * before any number.
 */
record GemKey(List<Object> segments) implements VersionScheme.Key {
    private static final Pattern VERSION = Pattern.compile("[vV]?\\d+(\\.[0-9A-Za-z]+)*(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?");
    /** A gem built for one platform is listed under its file's name ({@code 1.13.0-x86_64-linux}): the same version, and no pre-release of it. */
    private static final Pattern PLATFORM = Pattern.compile(
            "-(universal-)?(java|jruby|dalvik\\d*|mswin\\w*|mingw\\w*|(x86|x64|x86_64|i\\d86|amd64|arm|arm64|armv\\w+|aarch64|ppc\\w*|powerpc\\w*|s390x|riscv\\w*"
                    + "|sparc\\w*|universal|loongarch\\w*)(-\\w+)+)(-\\w+)*$");
    private static final Pattern SEGMENT = Pattern.compile("\\d+|[A-Za-z]+");

    static @Nullable GemKey parse(String text) {
        String version = PLATFORM.matcher(text).replaceFirst("");
        if (!VERSION.matcher(version).matches()) {
            return null;
        }
        String plain = version.startsWith("v") || version.startsWith("V") ? version.substring(1) : version;
        var segments = new ArrayList<Object>();
        Matcher each = SEGMENT.matcher(plain.replace("-", ".pre."));
        while (each.find()) {
            String part = each.group();
            segments.add(Character.isDigit(part.charAt(0)) ? new BigInteger(part) : part);
        }
        return new GemKey(List.copyOf(segments));
    }

    @Override
    public Order compare(VersionScheme.Key other) {
        if (!(other instanceof GemKey(var theirs))) {
            return Order.UNDECIDABLE;
        }
        for (int i = 0; i < Math.max(segments.size(), theirs.size()); i++) {
            int comparison = compare(at(segments, i), at(theirs, i));
            if (comparison != 0) {
                return Order.of(comparison);
            }
        }
        return Order.SAME;
    }

    private static Object at(List<Object> segments, int index) {
        return index < segments.size() ? segments.get(index) : BigInteger.ZERO;
    }

    private static int compare(Object one, Object other) {
        if (one instanceof BigInteger number) {
            return other instanceof BigInteger theirs ? number.compareTo(theirs) : 1;
        }
        return other instanceof BigInteger ? -1 : one.toString().compareTo(other.toString());
    }
}
