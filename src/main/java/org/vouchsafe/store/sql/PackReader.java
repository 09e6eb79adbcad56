package org.vouchsafe.store.sql;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackWriter} packed. Bytes that cannot have been packed by it are damage, and said so. */
public final class PackReader {
    private final byte[] bytes;
    private int at;

    public PackReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = bytes[need(1)];
            at++;
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw damaged("a number has no end");
    }

    /** A number that counts or indexes something. */
    public int count() {
        long value = number();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw damaged("a count is " + value);
        }
        return (int) value;
    }

    /** The same, at most so large. */
    public int countUpTo(int limit) {
        int value = count();
        if (value > limit) {
            throw damaged("a count is " + value);
        }
        return value;
    }

    /** So many bytes as they are. */
    public byte[] raw(int length) {
        need(length);
        byte[] value = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return value;
    }

    /** So many bytes as they are, into an array that is there. */
    public void raw(byte[] into, int from, int length) {
        need(length);
        System.arraycopy(bytes, at, into, from, length);
        at += length;
    }

    /** Passes over a text. */
    public void skipText() {
        long length = number();
        if (length < -1 || length > bytes.length) {
            throw damaged("a text is " + length + " bytes long");
        }
        if (length > 0) {
            need((int) length);
            at += (int) length;
        }
    }

    public String text() {
        String value = textOrNull();
        if (value == null) {
            throw damaged("a text is missing");
        }
        return value;
    }

    public @Nullable String textOrNull() {
        long length = number();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > bytes.length) {
            throw damaged("a text is " + length + " bytes long");
        }
        need((int) length);
        var value = new String(bytes, at, (int) length, StandardCharsets.UTF_8);
        at += (int) length;
        return value;
    }

    public boolean flag() {
        return number() != 0;
    }

    public @Nullable Integer numberOrNull() {
        return flag() ? (int) number() : null;
    }

    public <E extends Enum<E>> E word(Class<E> type) {
        E value = wordOrNull(type);
        if (value == null) {
            throw damaged("a word is missing");
        }
        return value;
    }

    public <E extends Enum<E>> @Nullable E wordOrNull(Class<E> type) {
        String name = textOrNull();
        return name == null ? null : Words.of(type, name);
    }

    public @Nullable Instant instantOrNull() {
        try {
            return flag() ? Instant.ofEpochSecond(number(), number()) : null;
        } catch (DateTimeException | ArithmeticException e) {
            throw damaged("a moment cannot be");
        }
    }

    public @Nullable LocalDate dateOrNull() {
        try {
            return flag() ? LocalDate.ofEpochDay(number()) : null;
        } catch (DateTimeException e) {
            throw damaged("a date cannot be");
        }
    }

    public List<String> texts() {
        return list(PackReader::text);
    }

    public <T> List<T> list(Function<PackReader, T> element) {
        int size = count();
        // Every element takes at least one byte; a larger count is damage and must not be allocated for.
        need(size);
        var values = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            values.add(element.apply(this));
        }
        return values;
    }

    public <T> @Nullable T optional(Function<PackReader, T> element) {
        return flag() ? element.apply(this) : null;
    }

    /** A counted row of numbers. */
    public int[] numbers() {
        int size = count();
        need(size);
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = (int) number();
        }
        return values;
    }

    /** How many bytes have been read. */
    public int position() {
        return at;
    }

    /** True when everything is read. */
    public boolean atEnd() {
        return at == bytes.length;
    }

    /** Refuses when there are not so many bytes more; gives where they begin. */
    public int need(int more) {
        if (more > bytes.length - at) {
            throw damaged("a value is cut off");
        }
        return at;
    }

    private static StoreException damaged(String what) {
        return new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: in a packed record " + what + ".");
    }
}
