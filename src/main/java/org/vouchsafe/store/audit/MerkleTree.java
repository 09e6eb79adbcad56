package org.vouchsafe.store.audit;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/**
 * The Merkle tree over the leaves of the log, kept as the hashes of its complete subtrees: a leaf is appended, and a root or proof of any
 * size computed, in logarithmically many steps (RFC 6962, section 2.1).
 */
public final class MerkleTree {
    private static final String SIZE = "SELECT max(place) + 1 FROM merkle WHERE level = 0";
    private static final String NODE = "SELECT hash FROM merkle WHERE level = ? AND place = ?";
    private static final String INSERT = "INSERT INTO merkle (level, place, hash) VALUES (?, ?, ?)";
    private final Session session;

    public MerkleTree(Session session) {
        this.session = session;
    }

    public long size() {
        return session.number(SIZE).orElse(0);
    }

    /** Appends a leaf by its hash. */
    public void append(byte[] leafHash) {
        long place = size();
        byte[] hash = leafHash;
        int level = 0;
        session.execute(INSERT, level, place, hash);
        while ((place & 1) == 1) {
            hash = MerkleHash.node(stored(level, place - 1), hash);
            place >>= 1;
            level++;
            session.execute(INSERT, level, place, hash);
        }
    }

    /** The root over the first {@code size} leaves. */
    public byte[] root(long size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("The log has " + size() + " leaves, not " + size);
        }
        return size == 0 ? MerkleHash.empty() : hash(0, size);
    }

    /** What must be joined to a leaf, from the bottom up, to reach the root (RFC 6962, 2.1.1). */
    public List<byte[]> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size || size > size()) {
            throw new IllegalArgumentException("No leaf " + leaf + " in a log of " + size);
        }
        var path = new ArrayList<byte[]>();
        path(leaf, 0, size, path);
        return path;
    }

    /** What shows that the log of the newer size continues that of the older (RFC 6962, 2.1.2). Empty when both are equal. */
    public List<byte[]> consistency(long older, long newer) {
        if (older < 1 || older > newer || newer > size()) {
            throw new IllegalArgumentException("No proof from " + older + " to " + newer + " in a log of " + size());
        }
        var proof = new ArrayList<byte[]>();
        if (older < newer) {
            subproof(older, 0, newer, Known.YES, proof);
        }
        return proof;
    }

    private void path(long leaf, long start, long count, List<byte[]> path) {
        if (count == 1) {
            return;
        }
        long left = split(count);
        if (leaf < left) {
            path(leaf, start, left, path);
            path.add(hash(start + left, count - left));
        } else {
            path(leaf - left, start + left, count - left, path);
            path.add(hash(start, left));
        }
    }

    /** Whether the verifier already holds the hash of the older subtree. */
    private enum Known {
        YES, NO
    }

    private void subproof(long older, long start, long count, Known known, List<byte[]> proof) {
        if (older == count) {
            if (known == Known.NO) {
                proof.add(hash(start, count));
            }
            return;
        }
        long left = split(count);
        if (older <= left) {
            subproof(older, start, left, known, proof);
            proof.add(hash(start + left, count - left));
        } else {
            subproof(older - left, start + left, count - left, Known.NO, proof);
            proof.add(hash(start, left));
        }
    }

    private byte[] hash(long start, long count) {
        if (Long.bitCount(count) == 1 && start % count == 0) {
            return stored(Long.numberOfTrailingZeros(count), start / count);
        }
        long left = split(count);
        return MerkleHash.node(hash(start, left), hash(start + left, count - left));
    }

    /** The largest power of two smaller than the count. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    private byte[] stored(int level, long place) {
        return session.first(NODE, row -> row.bytes(1), level, place).orElseThrow(() -> new StoreException(StoreException.Kind.DAMAGED,
                "The audit log is damaged: node " + place + " of level " + level + " is missing."));
    }
}
