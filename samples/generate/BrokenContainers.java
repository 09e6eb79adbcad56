import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the binary files of samples/broken, always the same bytes: {@code java samples/generate/BrokenContainers.java samples/broken}. None of
 * them unpacks to more than 64 MiB.
 */
public final class BrokenContainers {
    private static final byte[] NOTE = bytes("A note about teapots.\n");

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        byte[] sound = zip(Map.of("note.txt", NOTE));
        write(folder, "cut-off.zip", Arrays.copyOf(sound, sound.length / 2));
        write(folder, "traversal.zip", zip(Map.of("../../etc/teapot.conf", NOTE)));
        write(folder, "swelling.zip", zip(Map.of("zeros.bin", new byte[64 << 20])));
        write(folder, "encrypted.zip", encrypted(zip(Map.of("secret.txt", NOTE))));
        write(folder, "overlapping.zip", overlapping(zip(Map.of("aa.txt", new byte[3_000]))));
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("note-a.txt", NOTE);
        two.put("note-b.txt", bytes("Another note.\n"));
        write(folder, "same-name-twice.zip", replaced(zip(two), "note-b.txt", "note-a.txt"));
        write(folder, "wrong-checksum.zip", wrongChecksum(sound));
        write(folder, "foreign-packing.zip", foreign(sound));
        write(folder, "cut-off.tar", Arrays.copyOf(tar("note.txt", '0', NOTE.length, NOTE), 520));
        write(folder, "huge-size.tar", tar("huge.bin", '0', 8L << 30, NOTE));
        write(folder, "link.tar", joined(tar("shadow", '2', 0, new byte[0]), tar("note.txt", '0', NOTE.length, NOTE), new byte[1024]));
        write(folder, "device.tar", joined(tar("console", '3', 0, new byte[0]), tar("note.txt", '0', NOTE.length, NOTE), new byte[1024]));
        byte[] packed = gzip(bytes("{\"tea\": \"green\"}\n".repeat(50)));
        write(folder, "cut-off.json.gz", Arrays.copyOf(packed, packed.length - 12));
        byte[] deep = NOTE;
        for (int i = 0; i < 7; i++) {
            deep = gzip(deep);
        }
        write(folder, "seven-deep.gz", deep);
        byte[] outlook = new byte[2_048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, 0, outlook, 0, 8);
        byte[] mark = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, outlook, 1_024, mark.length);
        write(folder, "damaged.msg", outlook);
        write(folder, "winmail.dat", new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 2, 3, 4});
        write(folder, "teapot.exe", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
    }

    private static void write(Path folder, String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                var entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 2, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(each.getValue());
            }
        }
        return out.toByteArray();
    }

    private static int directory(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 22 + 16);
    }

    /** Sets the bit that says an entry is encrypted, in both headers. */
    private static byte[] encrypted(byte[] zip) {
        zip[6] |= 1;
        zip[directory(zip) + 8] |= 1;
        return zip;
    }

    /** Says that the entry is packed with method 99, which no program here knows. */
    private static byte[] foreign(byte[] zip) {
        byte[] other = zip.clone();
        other[8] = 99;
        other[directory(other) + 10] = 99;
        return other;
    }

    private static byte[] wrongChecksum(byte[] zip) {
        byte[] other = zip.clone();
        other[directory(other) + 16] ^= 1;
        return other;
    }

    /** Lists the only entry twice under two names: both over the same packed bytes. */
    private static byte[] overlapping(byte[] zip) {
        int end = zip.length - 22;
        byte[] entry = Arrays.copyOfRange(zip, directory(zip), end);
        byte[] second = entry.clone();
        second[46] = 'b';
        byte[] tail = Arrays.copyOfRange(zip, end, zip.length);
        ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).putShort(8, (short) 2).putShort(10, (short) 2).putInt(12, 2 * entry.length);
        return joined(Arrays.copyOf(zip, end), second, tail);
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] tar(String name, char type, long size, byte[] content) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
        put(header, 124, size < 1L << 33 ? String.format("%011o\0", size) : "77777777777\0");
        put(header, 136, "00000000000\0        ");
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xFF;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        return joined(header, Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    }

    private static void put(byte[] target, int at, String text) {
        System.arraycopy(bytes(text), 0, target, at, text.length());
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] each : parts) {
            out.writeBytes(each);
        }
        return out.toByteArray();
    }
}
