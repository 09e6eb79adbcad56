package org.vouchsafe.store.sql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Packs the values of one record into bytes, without names: what is written is read back in the same order by {@link PackReader}. Equal
 * records give equal bytes, so a digest over the bytes is a digest of the record.
 */
public final class PackWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(128);

    /** A whole number in as few bytes as it needs (zigzag, seven bits to a byte). */
    public PackWriter number(long value) {
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    public PackWriter text(@Nullable String value) {
        if (value == null) {
            return number(-1);
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return number(bytes.length).raw(bytes);
    }

    public PackWriter raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    public PackWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    public PackWriter numberOrNull(@Nullable Integer value) {
        return value == null ? flag(false) : flag(true).number(value);
    }

    /** A constant by its name: the order of constants may change, their names may not. */
    public PackWriter word(@Nullable Enum<?> value) {
        return text(value == null ? null : value.name());
    }

    public PackWriter instant(@Nullable Instant value) {
        return value == null ? flag(false) : flag(true).number(value.getEpochSecond()).number(value.getNano());
    }

    public PackWriter date(@Nullable LocalDate value) {
        return value == null ? flag(false) : flag(true).number(value.toEpochDay());
    }

    public PackWriter texts(Collection<String> values) {
        number(values.size());
        values.forEach(this::text);
        return this;
    }

    /** A list, each element through its own packing. */
    public <T> PackWriter list(List<T> values, BiConsumer<PackWriter, T> element) {
        number(values.size());
        values.forEach(value -> element.accept(this, value));
        return this;
    }

    /** Null or a record through its own packing. */
    public <T> PackWriter optional(@Nullable T value, BiConsumer<PackWriter, T> element) {
        flag(value != null);
        if (value != null) {
            element.accept(this, value);
        }
        return this;
    }

    public byte[] bytes() {
        return out.toByteArray();
    }
}
