package org.vouchsafe.cli.advisory;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.vouchsafe.domain.Hash;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a hash: hex digits, of which the usual algorithm is taken by their number, {@code ALGORITHM:hex}, or {@code ALGORITHM-base64} as npm writes it. */
public final class HashText implements ITypeConverter<Hash> {
    @Override
    public Hash convert(String text) {
        String written = text.strip();
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.startsWith("h1:")) {
            throw refused(text, "h1 is Go's own hash over the list of a module's files, and no hash of a file");
        }
        int colon = Math.max(lower.indexOf(':'), lower.indexOf('='));
        if (colon > 0 && lower.substring(colon + 1).matches("[0-9a-f]+")) {
            return possible(text, lower.substring(0, colon), lower.substring(colon + 1));
        }
        int dash = lower.indexOf('-');
        if (lower.matches("(?:sha1|sha256|sha384|sha512|md5)-.+")) {
            try {
                return possible(text, lower.substring(0, dash),
                        HexFormat.of().formatHex(Base64.getDecoder().decode(written.substring(dash + 1))));
            } catch (IllegalArgumentException notBase64) {
                throw refused(text, "what follows the algorithm is not base64");
            }
        }
        if (!lower.matches("[0-9a-f]+")) {
            throw refused(text, "it holds other characters than hex digits");
        }
        return possible(text, switch (lower.length()) {
            case 32 -> "MD5";
            case 40 -> "SHA-1";
            case 64 -> "SHA-256";
            case 96 -> "SHA-384";
            case 128 -> "SHA-512";
            default -> throw refused(text, "it has " + lower.length() + " digits, which no usual hash has");
        }, lower);
    }

    private static Hash possible(String text, String algorithm, String hex) {
        var hash = new Hash(algorithm, hex);
        if (!hash.hasPossibleLength()) {
            throw refused(text, "a " + hash.algorithm() + " hash has another number of digits than " + hex.length());
        }
        return hash;
    }

    private static TypeConversionException refused(String text, String why) {
        return new TypeConversionException("'" + text + "' is no hash of an artefact: " + why + ".");
    }
}
