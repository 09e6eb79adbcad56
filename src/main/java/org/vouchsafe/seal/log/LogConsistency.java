package org.vouchsafe.seal.log;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.vouchsafe.domain.Sha256;

/** Consistency proofs of Merkle logs (RFC 6962, 2.1.2; checked as RFC 9162, 2.1.4.2 says). */
final class LogConsistency {
    private static final byte NODE = 0x01;

    private LogConsistency() {}

    /** True when the proof shows that the log with the newer root begins with the one that had the older root. */
    static boolean holds(long older, String olderRoot, long newer, String newerRoot, List<String> proof) {
        if (older < 1 || older > newer) {
            return false;
        }
        if (older == newer) {
            return proof.isEmpty() && olderRoot.equals(newerRoot);
        }
        try {
            List<byte[]> hashes = new ArrayList<>();
            if (Long.bitCount(older) == 1) {
                hashes.add(bytes(olderRoot));
            }
            for (String each : proof) {
                hashes.add(bytes(each));
            }
            return !hashes.isEmpty() && holds(older - 1, newer - 1, hashes, bytes(olderRoot), bytes(newerRoot));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean holds(long first, long last, List<byte[]> hashes, byte[] olderRoot, byte[] newerRoot) {
        long fn = first >> Long.numberOfTrailingZeros(~first);
        long sn = last >> Long.numberOfTrailingZeros(~first);
        byte[] old = hashes.getFirst();
        byte[] all = hashes.getFirst();
        for (byte[] each : hashes.subList(1, hashes.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                old = node(each, old);
                all = node(each, all);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                all = node(all, each);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(old, olderRoot) && Arrays.equals(all, newerRoot);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    private static byte[] bytes(String hex) {
        byte[] hash = HexFormat.of().parseHex(hex);
        if (hash.length != 32) {
            throw new IllegalArgumentException("no hash of 32 bytes");
        }
        return hash;
    }
}
