package org.vouchsafe.carrier;

import java.util.Optional;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/** Names that files have within their carrier. Nothing is ever written under them; a name that would reach outside says how it was meant. */
public final class MemberPath {
    private static final int LONGEST = 1_000;

    private MemberPath() {}

    /** The path as it is told; empty, with a problem, when it leads out of the carrier. */
    public static Optional<String> of(String written, Problems problems) {
        String path = written.replace('\\', '/');
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        boolean absolute = path.startsWith("/") || path.length() > 1 && path.charAt(1) == ':';
        boolean climbing = path.equals("..") || path.startsWith("../") || path.contains("/../") || path.endsWith("/..");
        if (absolute || climbing) {
            problems.error("UNSAFE_PATH", Location.WHOLE_FILE,
                    "The entry \"" + shown(written) + "\" names a place outside the container; it was passed over.",
                    "Ask the sender how the container was made, and for one without such names.");
            return Optional.empty();
        }
        String plain = shown(path);
        if (plain.isBlank()) {
            problems.error("UNSAFE_PATH", Location.WHOLE_FILE, "An entry has no name; it was passed over.",
                    "Ask the sender for the container again.");
            return Optional.empty();
        }
        return Optional.of(plain);
    }

    /** A name without what a terminal or a window would act on, and not longer than anybody reads. */
    public static String shown(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> {
            int type = Character.getType(c);
            boolean control = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
            plain.appendCodePoint(control ? '_' : c);
        });
        return plain.toString();
    }
}
