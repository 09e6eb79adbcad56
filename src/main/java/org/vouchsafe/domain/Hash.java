package org.vouchsafe.domain;

import java.util.Locale;

/**
 * A hash of an artefact as a document states it.
 *
 * @param algorithm normalised name: {@code SHA-1}, {@code SHA-256}, {@code SHA-384}, {@code SHA-512}, {@code MD5}, …
 * @param hex lower-case hexadecimal digits
 */
public record Hash(String algorithm, String hex) {
    public Hash {
        algorithm = normalise(algorithm);
        hex = hex.toLowerCase(Locale.ROOT);
    }

    /** True when the number of digits is the one its algorithm gives; unknown algorithms are not judged. */
    public boolean hasPossibleLength() {
        int expected = switch (algorithm) {
            case "MD5" -> 32;
            case "SHA-1" -> 40;
            case "SHA-224" -> 56;
            case "SHA-256", "SHA3-256", "BLAKE2B-256", "BLAKE3" -> 64;
            case "SHA-384", "SHA3-384", "BLAKE2B-384" -> 96;
            case "SHA-512", "SHA3-512", "BLAKE2B-512" -> 128;
            default -> hex.length();
        };
        return hex.length() == expected && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static String normalise(String algorithm) {
        String upper = algorithm.toUpperCase(Locale.ROOT).replace('_', '-');
        return switch (upper) {
            case "SHA1" -> "SHA-1";
            case "SHA224" -> "SHA-224";
            case "SHA256" -> "SHA-256";
            case "SHA384" -> "SHA-384";
            case "SHA512" -> "SHA-512";
            default -> upper;
        };
    }
}
