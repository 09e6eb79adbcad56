package org.vouchsafe.store.audit;

import java.security.MessageDigest;
import org.vouchsafe.domain.Sha256;

/** The hashes of RFC 6962, section 2.1: leaves and nodes are told apart by their first byte, so that neither passes for the other. */
public final class MerkleHash {
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private MerkleHash() {}

    /** The root of a log without leaves. */
    public static byte[] empty() {
        return Sha256.digest().digest();
    }

    public static byte[] leaf(byte[] data) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(data);
    }

    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
