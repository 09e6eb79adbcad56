package org.vouchsafe.store.proof;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.audit.MerkleHash;
import org.vouchsafe.store.fact.FactDigest;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.proof.ProvedFact.ProvedRow;

/**
 * One entry of the audit log with all that is needed to compute the root of the log from it. How is said in docs/formats/package.md; nothing here
 * reads a workspace.
 *
 * @param leaf its place, from 0
 * @param first place of its first fact in the log
 * @param last place of its last fact in the log
 * @param micros when it was recorded: microseconds since 1970, UTC
 * @param facts all facts of the entry, in order
 * @param path hashes in hex that lead from the leaf to the root (RFC 6962, 2.1.1)
 */
public record ProvedEntry(long leaf, long first, long last, long micros, Entry entry, List<ProvedFact> facts, List<String> path) {
    public ProvedEntry {
        facts = List.copyOf(facts);
        path = List.copyOf(path);
    }

    /** Whether every opened fact has the digest that is stated for it. */
    public boolean factsFit() {
        return facts.stream().allMatch(ProvedEntry::fits);
    }

    private static boolean fits(ProvedFact fact) {
        byte[] salt = fact.salt();
        if (salt == null) {
            return fact.rows().isEmpty();
        }
        var digest = new FactDigest(salt);
        for (ProvedRow row : fact.rows()) {
            digest.row(row.table(), row.values());
        }
        return HexFormat.of().formatHex(digest.finish()).equals(fact.digest());
    }

    /** Whether the facts are those between first and last, each once and in order. */
    public boolean isWhole() {
        if (facts.size() != last - first + 1) {
            return false;
        }
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).seq() != first + i) {
                return false;
            }
        }
        return true;
    }

    /** Hash of the leaf, computed from what the entry says and the digests of its facts; in hex. */
    public String leafHash() {
        MessageDigest all = Sha256.digest();
        facts.forEach(each -> FactLog.digest(all, each.seq(), each.kind(), HexFormat.of().parseHex(each.digest())));
        return HexFormat.of().formatHex(FactLog.leafHash(first, last, micros, entry, all.digest()));
    }

    /**
     * The root of a log of that size in which this entry stands, computed along the path (RFC 9162, 2.1.3.2).
     *
     * @return in hex; null when the path is too long or too short for that place and size
     */
    public @Nullable String root(long size) {
        if (leaf < 0 || leaf >= size) {
            return null;
        }
        long place = leaf;
        long end = size - 1;
        byte[] hash = HexFormat.of().parseHex(leafHash());
        for (String each : path) {
            if (end == 0) {
                return null;
            }
            byte[] sibling = HexFormat.of().parseHex(each);
            if ((place & 1) == 1 || place == end) {
                hash = MerkleHash.node(sibling, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    end >>= 1;
                }
            } else {
                hash = MerkleHash.node(hash, sibling);
            }
            place >>= 1;
            end >>= 1;
        }
        return end == 0 ? HexFormat.of().formatHex(hash) : null;
    }
}
