package org.vouchsafe.store.fact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;

/** The digest of one fact: over its salt and every value of its rows, each with its type and length, so that no two facts read alike. */
public final class FactDigest {
    private final MessageDigest digest = Sha256.digest();

    public FactDigest(byte[] salt) {
        add((byte) 'B', salt);
    }

    public void row(String table, List<@Nullable Object> values) {
        add((byte) 'R', table.getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(4).putInt(values.size()).array());
        for (Object value : values) {
            switch (value) {
                case null -> digest.update((byte) 'N');
                case Long number -> add((byte) 'L', ByteBuffer.allocate(8).putLong(number).array());
                case Integer number -> add((byte) 'L', ByteBuffer.allocate(8).putLong(number).array());
                case String text -> add((byte) 'T', text.getBytes(StandardCharsets.UTF_8));
                case byte[] bytes -> add((byte) 'B', bytes);
                default -> add((byte) '?', value.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    public byte[] finish() {
        return digest.digest();
    }

    private void add(byte type, byte[] bytes) {
        digest.update(type);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
