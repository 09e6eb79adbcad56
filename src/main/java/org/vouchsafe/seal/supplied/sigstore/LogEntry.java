package org.vouchsafe.seal.supplied.sigstore;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.envelope.Base64Text;
import org.vouchsafe.input.tree.JsonObject;

/**
 * What a transparency log says of a signature.
 *
 * @param logId the log's name
 * @param integrated when the log says it took the entry in; null when it says nothing
 * @param body the entry as the log keeps it
 * @param promise the log's signature over entry and time; null when there is none
 * @param proof that the entry is in the log; null when there is none
 */
record LogEntry(byte[] logId, long logIndex, @Nullable Instant integrated, byte[] body, byte @Nullable [] promise, @Nullable Proof proof) {
    /**
     * The way from the entry to the root of the log's tree.
     *
     * @param checkpoint the log's signed word for that root; null in the oldest bundles
     */
    record Proof(long index, long size, byte[] root, List<byte[]> hashes, @Nullable String checkpoint) {}

    static LogEntry read(JsonObject entry) throws Refutation {
        JsonObject id = entry.object("logId");
        JsonObject promise = entry.object("inclusionPromise");
        byte[] name = Base64Text.decode(id == null ? null : id.text("keyId")).orElseThrow(LogEntry::damaged);
        byte[] body = Base64Text.decode(entry.text("canonicalizedBody")).orElseThrow(LogEntry::damaged);
        byte @Nullable [] set = promise == null ? null : Base64Text.decode(promise.text("signedEntryTimestamp")).orElse(null);
        JsonObject proof = entry.object("inclusionProof");
        return new LogEntry(name, number(entry, "logIndex"), time(number(entry, "integratedTime")), body, set,
                proof == null ? null : proof(proof));
    }

    private static Proof proof(JsonObject proof) throws Refutation {
        List<byte[]> hashes = new ArrayList<>();
        for (String each : proof.texts("hashes")) {
            hashes.add(Base64Text.decode(each).orElseThrow(LogEntry::damaged));
        }
        JsonObject checkpoint = proof.object("checkpoint");
        return new Proof(number(proof, "logIndex"), number(proof, "treeSize"),
                Base64Text.decode(proof.text("rootHash")).orElseThrow(LogEntry::damaged), hashes,
                checkpoint == null ? null : checkpoint.text("envelope"));
    }

    /** Numbers of 64 bits stand as text in protobuf's JSON; zero is left out. */
    private static long number(JsonObject object, String field) throws Refutation {
        var value = object.get(field);
        if (value == null) {
            return 0;
        }
        try {
            return Long.parseLong(value instanceof org.vouchsafe.input.tree.JsonScalar scalar ? scalar.text() : "");
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    private static @Nullable Instant time(long seconds) throws Refutation {
        try {
            return seconds <= 0 ? null : Instant.ofEpochSecond(seconds);
        } catch (DateTimeException e) {
            throw damaged();
        }
    }

    /** Whether the entry has what bundles of that version must have. */
    Optional<String> lacks(String version) {
        if (version.equals("0.1")) {
            return promise == null ? Optional.of("The log entry lacks the log's promise, which bundles of version 0.1 must have.")
                    : Optional.empty();
        }
        return proof == null || proof.checkpoint() == null
                ? Optional.of("The log entry lacks the proof that it is in the log, which bundles of version " + version + " must have.")
                : Optional.empty();
    }

    private static Refutation damaged() {
        return Refutation.unjudged("The log entry in the bundle is damaged.");
    }
}
