package org.vouchsafe.usecase.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.input.SourceFile;

/**
 * Files that hold private keys, recognised by their content. They never enter a workspace: what is in it is copied, carried and packed for others, and
 * nothing can be deleted from it.
 */
final class PrivateKeys {
    // Larger files that mention a key are something else: a dump, a log, an inventory.
    private static final int MOST = 1 << 16;
    private static final Pattern ARMOUR = Pattern.compile("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----");
    private static final byte[] DATA = HexFormat.of().parseHex("06092a864886f70d010701");
    private static final byte[] SIGNED_DATA = HexFormat.of().parseHex("06092a864886f70d010702");
    private static final byte[] ENCRYPTED = HexFormat.of().parseHex("06092a864886f70d01050d");
    private static final List<byte[]> STORES = List.of(HexFormat.of().parseHex("feedfeed0000"), HexFormat.of().parseHex("cececece0000"));
    private static final int NEAR = 64;

    private PrivateKeys() {}

    /** What is wrong with taking this file in; null when it is no private key. */
    static @Nullable Problem problem(String shown, SourceFile file) {
        if (file.size() > MOST || !isKey(file.bytes())) {
            return null;
        }
        return new Problem("PRIVATE_KEY", Severity.ERROR, shown, Location.WHOLE_FILE,
                "This file holds a private key, or is a store of keys. Private keys never enter the workspace, so it was not taken.",
                "Keep it where only its owner reads it. If somebody sent it, tell them that their key is no secret any more.");
    }

    private static boolean isKey(byte[] bytes) {
        return isStore(bytes) || isPlainKey(bytes) || ARMOUR.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
    }

    /** PKCS #12 (RFC 7292, 4): version 3, then data or signed data; or a key store of Java. */
    private static boolean isStore(byte[] bytes) {
        if (STORES.stream().anyMatch(each -> startsWith(bytes, 0, each))) {
            return true;
        }
        int content = content(bytes);
        return startsWith(bytes, content, new byte[] {2, 1, 3}) && (isNear(bytes, DATA) || isNear(bytes, SIGNED_DATA));
    }

    /** PKCS #8, encrypted or not (RFC 5958, 2 and 3), or an RSA or EC key by itself (RFC 8017, A.1.2; RFC 5915, 3). */
    private static boolean isPlainKey(byte[] bytes) {
        int content = content(bytes);
        if (content < 0) {
            return false;
        }
        boolean wrapped = startsWith(bytes, content, new byte[] {2, 1, 0, 0x30});
        boolean rsa = startsWith(bytes, content, new byte[] {2, 1, 0, 2, (byte) 0x82});
        boolean curve = startsWith(bytes, content, new byte[] {2, 1, 1, 4});
        return wrapped || rsa || curve || isNear(bytes, ENCRYPTED);
    }

    /** Where the content of a DER sequence over the whole file begins; -1 when it is none. */
    private static int content(byte[] bytes) {
        if (bytes.length < 16 || bytes[0] != 0x30) {
            return -1;
        }
        int octets = (bytes[1] & 0x80) == 0 ? 0 : bytes[1] & 0x7f;
        return octets > 4 ? -1 : 2 + octets;
    }

    private static boolean isNear(byte[] bytes, byte[] part) {
        for (int i = 0; i < Math.min(NEAR, bytes.length - part.length); i++) {
            if (startsWith(bytes, i, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] part) {
        return from >= 0 && bytes.length >= from + part.length
                && java.util.Arrays.equals(bytes, from, from + part.length, part, 0, part.length);
    }
}
