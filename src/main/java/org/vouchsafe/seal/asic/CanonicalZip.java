package org.vouchsafe.seal.asic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.vouchsafe.input.Limits;

/**
 * A zip in the one form we write: entries stored, in order, with a fixed date and nothing else. The same entries give the same bytes, so a
 * container is in order exactly when writing its entries again gives it back; no two readers can then see different things in it.
 */
final class CanonicalZip {
    // A date that says nothing. Not the first of January: for that one the Java library adds a field that depends on the time zone.
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private CanonicalZip() {}

    static byte[] write(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(entries.entrySet().stream().map(each -> ContainerPart.of(each.getKey(), each.getValue())).toList(), bytes);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes it piece by piece; the target stays open.
     *
     * @throws IOException when a part is not what was measured, or the target cannot be written
     */
    static void write(List<ContainerPart> parts, OutputStream target) throws IOException {
        var zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        for (ContainerPart each : parts) {
            zip.putNextEntry(entry(each.name(), each.size(), each.crc()));
            each.source().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** An entry in our form. */
    static ZipEntry entry(String name, long size, long crc) {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCrc(crc);
        entry.setTimeLocal(NO_DATE);
        return entry;
    }

    /**
     * The entries, in order.
     *
     * @throws IOException when it is no zip, an entry stands twice, or it unpacks to more than the limits allow
     */
    static Map<String, byte[]> read(byte[] zip, Limits limits) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long left = Math.min(limits.fileBytes(), (long) zip.length * limits.unpacking().ratio());
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= content.length;
                if (left < 0 || entries.size() >= limits.unpacking().entries()) {
                    throw new IOException("it unpacks to more than is allowed");
                }
                if (entries.put(entry.getName(), content) != null) {
                    throw new IOException("the entry " + entry.getName() + " stands twice");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a name in it is not readable", e);
        }
        return entries;
    }

    /** Whether the bytes are exactly what {@link #write} makes of these entries. */
    static boolean isCanonical(byte[] zip, Map<String, byte[]> entries) {
        return Arrays.equals(zip, write(entries));
    }
}
