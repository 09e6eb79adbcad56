package org.vouchsafe.seal.supplied.sigstore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.seal.supplied.key.Primitive;

/** Whether a log really says what an entry claims: its promise, the entry's way to the root (RFC 6962), and the root's signed note. */
final class LogProof {
    private LogProof() {}

    /** Throws what is wrong; returns when all that is there holds. */
    static void check(LogEntry entry, TrustedRoot.Log log) throws Refutation {
        if (entry.promise() != null && !Primitive.anyFits(log.key(), promised(entry), entry.promise())) {
            throw Refutation.broken("The log's promise does not fit the entry: somebody changed the entry or its time.");
        }
        if (entry.proof() != null) {
            inclusion(entry.body(), entry.proof());
            if (entry.proof().checkpoint() != null) {
                checkpoint(entry.proof(), entry.proof().checkpoint(), log);
            }
        }
    }

    /** The canonical JSON the log signs. */
    private static byte[] promised(LogEntry entry) {
        long seconds = entry.integrated() == null ? 0 : entry.integrated().getEpochSecond();
        return "{\"body\":\"%s\",\"integratedTime\":%d,\"logID\":\"%s\",\"logIndex\":%d}".formatted(
                Base64.getEncoder().encodeToString(entry.body()), seconds, HexFormat.of().formatHex(entry.logId()), entry.logIndex())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 9162, 2.1.3.2. */
    private static void inclusion(byte[] body, LogEntry.Proof proof) throws Refutation {
        long place = proof.index();
        long last = proof.size() - 1;
        if (place < 0 || place > last) {
            throw Refutation.broken("The proof of inclusion speaks of an entry beyond the end of the log.");
        }
        byte[] hash = hash((byte) 0, body, new byte[0]);
        for (byte[] each : proof.hashes()) {
            if (last == 0) {
                throw Refutation.broken("The proof of inclusion is longer than the log is high.");
            }
            if ((place & 1) == 1 || place == last) {
                hash = hash((byte) 1, each, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = hash((byte) 1, hash, each);
            }
            place >>= 1;
            last >>= 1;
        }
        if (last != 0 || !Arrays.equals(hash, proof.root())) {
            throw Refutation.broken("The proof of inclusion does not lead to the root of the log: the entry is not in it, or was changed.");
        }
    }

    private static byte[] hash(byte prefix, byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update(prefix);
        digest.update(left);
        return digest.digest(right);
    }

    /** A signed note (golang.org/x/mod/sumdb/note): origin, size and root, a blank line, then signatures. */
    private static void checkpoint(LogEntry.Proof proof, String note, TrustedRoot.Log log) throws Refutation {
        int end = note.indexOf("\n\n");
        if (end < 0) {
            throw Refutation.broken("The log's checkpoint is damaged.");
        }
        byte[] body = note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
        List<String> lines = note.substring(0, end).lines().toList();
        boolean agrees = lines.size() >= 3 && lines.get(1).equals(Long.toString(proof.size()))
                && lines.get(2).equals(Base64.getEncoder().encodeToString(proof.root()));
        if (!agrees) {
            throw Refutation.broken("The log's checkpoint is of another root or size than the proof.");
        }
        boolean signed = note.substring(end + 2).lines().flatMap(line -> value(line).stream())
                .anyMatch(value -> Primitive.anyFits(log.key(), body, value));
        if (!signed) {
            throw Refutation.broken("The log's checkpoint is not signed by the log.");
        }
    }

    /** The signature of a note's line, without the four bytes that hint at its key. */
    private static Optional<byte[]> value(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !words[0].equals("\u2014")) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getDecoder().decode(words[2]);
            return all.length < 5 ? Optional.empty() : Optional.of(Arrays.copyOfRange(all, 4, all.length));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
