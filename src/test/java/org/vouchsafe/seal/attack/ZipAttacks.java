package org.vouchsafe.seal.attack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.vouchsafe.seal.attack.Attack.Attempts;

/** What is done to signed containers and workbooks: their entries, and the two lists of entries that a zip keeps. */
final class ZipAttacks {
    private final byte[] victim;
    private final Attempts attempts;

    ZipAttacks(byte[] victim) {
        this.victim = victim;
        this.attempts = new Attempts(victim);
    }

    List<Attack> all() {
        return attempts.all();
    }

    static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                entries.put(each.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** Packed again, the first entry plainly, as a container demands. */
    static byte[] packed(Map<String, byte[]> entries, int level, String comment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTime(0);
                if (each.getKey().equals("mimetype") || level == Deflater.NO_COMPRESSION) {
                    var crc = new java.util.zip.CRC32();
                    crc.update(each.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(each.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
            zip.setComment(comment.isEmpty() ? null : comment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    ZipAttacks entries(String name, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> entries = new LinkedHashMap<>(entries(victim));
        change.accept(entries);
        attempts.add(name, packed(entries, Deflater.NO_COMPRESSION, ""));
        return this;
    }

    /** An entry's text with words exchanged. */
    ZipAttacks words(String entryEnds, String was, String is) {
        return entries("in " + entryEnds + " " + was + " becomes " + is, all -> {
            String key = all.keySet().stream().filter(each -> each.endsWith(entryEnds) || each.contains(entryEnds + "0")).findFirst()
                    .orElseThrow();
            String text = new String(all.get(key), StandardCharsets.UTF_8);
            if (!text.contains(was)) {
                throw new AssertionError(was + " is not in " + key + ": " + text.substring(0, Math.min(900, text.length())));
            }
            all.put(key, text.replace(was, is).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** What any zip can be made to suffer, whatever it holds; {@code entry} is one of its entries. */
    ZipAttacks shape(String entry) {
        Map<String, byte[]> entries = entries(victim);
        attempts.add("packed again", packed(entries, Deflater.BEST_COMPRESSION, ""));
        attempts.add("packed again loosely", packed(entries, Deflater.BEST_SPEED, ""));
        attempts.add("packed again with a remark", packed(entries, Deflater.NO_COMPRESSION, "remark"));
        entries("an entry more", all -> all.put("extra.txt", new byte[] {1}));
        entries("a folder more", all -> all.put("folder/", new byte[0]));
        entries("an entry that climbs out", all -> all.put("../out.txt", new byte[] {1}));
        entries("an entry at the root of the disk", all -> all.put("/etc/x", new byte[] {1}));
        entries("an entry under a backslash", all -> all.put("a\\b", new byte[] {1}));
        entries("the same entry in capitals", all -> all.put(entry.toUpperCase(java.util.Locale.ROOT), new byte[] {1}));
        entries("the same entry with a dot", all -> all.put("./" + entry, new byte[] {1}));
        entries("an entry fewer", all -> all.remove(entry));
        entries("an empty entry", all -> all.put(entry, new byte[0]));
        entries("an entry changed", all -> all.put(entry, "changed".getBytes(StandardCharsets.UTF_8)));
        entries("the order turned", all -> {
            List<Map.Entry<String, byte[]>> turned = new ArrayList<>(new LinkedHashMap<>(all).entrySet()).reversed();
            all.clear();
            turned.forEach(each -> all.put(each.getKey(), each.getValue()));
        });
        String text = PdfAttacks.latin(victim);
        int central = text.indexOf("PK\u0001\u0002");
        int end = text.lastIndexOf("PK\u0005\u0006");
        attempts.add("bytes before it", PdfAttacks.bytes("MZ" + text));
        attempts.add("bytes behind it", PdfAttacks.bytes(text + "x"));
        attempts.add("a remark at its end", PdfAttacks.bytes(text.substring(0, text.length() - 2) + "\u0003\0abc"));
        attempts.add("bytes between entries and list", PdfAttacks.bytes(text.substring(0, central) + "junk" + text.substring(central)));
        attempts.add("bytes between list and end", PdfAttacks.bytes(text.substring(0, end) + "junk" + text.substring(end)));
        attempts.add("two ends", PdfAttacks.bytes(text + text.substring(end)));
        attempts.add("no end", PdfAttacks.bytes(text.substring(0, end)));
        attempts.add("no list", PdfAttacks.bytes(text.substring(0, central) + text.substring(end)));
        attempts.add("an entry twice in a row",
                PdfAttacks.bytes(text.substring(0, central) + text.substring(0, second(text)) + text.substring(central)));
        attempts.add("an archive behind it", PdfAttacks.bytes(text + PdfAttacks.latin(packed(Map.of(entry, new byte[] {2}), 0, ""))));
        attempts.add("an archive before it", PdfAttacks.bytes(PdfAttacks.latin(packed(Map.of(entry, new byte[] {2}), 0, "")) + text));
        for (int field : new int[] {4, 6, 8, 10, 12, 14, 18, 22, 26, 28, 30}) {
            attempts.add("the head of the first entry at " + field, flipped(field));
            attempts.add("the head of the second entry at " + field, flipped(second(text) + field));
        }
        for (int field : new int[] {4, 6, 8, 10, 12, 14, 16, 20, 24, 28, 30, 32, 34, 36, 38, 42, 46}) {
            attempts.add("the list at " + field, flipped(central + field));
        }
        for (int field : new int[] {4, 6, 8, 10, 12, 16, 20}) {
            attempts.add("the end at " + field, flipped(end + field));
        }
        return this;
    }

    private static int second(String zip) {
        return zip.indexOf("PK\u0003\u0004", 4);
    }

    private byte[] flipped(int at) {
        byte[] changed = Arrays.copyOf(victim, victim.length);
        changed[at] ^= 1;
        return changed;
    }
}
