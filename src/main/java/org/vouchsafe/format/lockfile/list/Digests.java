package org.vouchsafe.format.lockfile.list;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/** Reads the hashes of lockfiles; one that cannot be a hash is reported and left out. */
public final class Digests {
    private Digests() {}

    /** {@code sha256:…hex…}, as Python's lockfiles write it; reported with the given place when it is none. */
    public static Optional<Hash> prefixed(String text, Location at, Problems problems) {
        int colon = text.indexOf(':');
        return colon < 1 ? refused(text, at, problems) : hex(text.substring(0, colon), text.substring(colon + 1), text, at, problems);
    }

    /** All that are well-formed. */
    public static List<Hash> prefixed(Iterable<String> texts, Location at, Problems problems) {
        var hashes = new ArrayList<Hash>();
        texts.forEach(text -> prefixed(text, at, problems).ifPresent(hashes::add));
        return hashes;
    }

    /** Hexadecimal digits of a known algorithm. */
    public static Optional<Hash> hex(String algorithm, String digits, Location at, Problems problems) {
        return hex(algorithm, digits, digits, at, problems);
    }

    /** Base64 of a known algorithm. */
    public static Optional<Hash> base64(String algorithm, String text, Location at, Problems problems) {
        try {
            return hex(algorithm, HexFormat.of().formatHex(Base64.getDecoder().decode(text.strip())), text, at, problems);
        } catch (IllegalArgumentException e) {
            return refused(text, at, problems);
        }
    }

    private static Optional<Hash> hex(String algorithm, String digits, String shown, Location at, Problems problems) {
        var hash = new Hash(algorithm.strip(), digits.strip());
        boolean usable = !hash.hex().isEmpty() && hash.hasPossibleLength() && hash.hex().chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return usable ? Optional.of(hash) : refused(shown, at, problems);
    }

    private static Optional<Hash> refused(String text, Location at, Problems problems) {
        String shown = text.length() > 160 ? text.substring(0, 160) + "…" : text;
        problems.error("BAD_HASH", at, "\"" + shown + "\" cannot be a hash of its kind; it was passed over.",
                "Make the lockfile again with the package manager that wrote it.");
        return Optional.empty();
    }
}
