package org.vouchsafe.seal.pdf.revision;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vouchsafe.domain.Sha256;

/**
 * One incremental update of a PDF (ISO 32000-1, 7.5.6) in the one form we write: the same objects put onto the same file give the same
 * bytes. Used once.
 */
final class Update {
    private final byte[] before;
    private final PdfFrame frame;
    private final Map<Integer, byte[]> objects = new TreeMap<>();
    private int next;

    Update(byte[] before, PdfFrame frame) throws BrokenFile {
        this.before = before;
        this.frame = frame;
        this.next = frame.size();
    }

    /** The number of an object that is not in the file yet. */
    int fresh() {
        return next++;
    }

    void put(int number, PdfDictionary dictionary) {
        put(number, dictionary.text());
    }

    void put(int number, String body) {
        objects.put(number, latin(body));
    }

    /** A stream, written plainly. */
    void putStream(int number, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("<</Length " + content.length + ">>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(latin("\nendstream"));
        objects.put(number, out.toByteArray());
    }

    /** The bytes that follow the file; they begin with the end of its last line. */
    byte[] bytes() throws BrokenFile {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('\n');
        Map<Integer, Integer> places = new TreeMap<>();
        objects.forEach((number, body) -> {
            places.put(number, frame.end() + out.size());
            out.writeBytes(latin(number + " 0 obj\n"));
            out.writeBytes(body);
            out.writeBytes(latin("\nendobj\n"));
        });
        int table = frame.end() + out.size();
        out.writeBytes(latin("xref\n" + table(places) + "trailer\n" + trailer() + "\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static String table(Map<Integer, Integer> places) {
        StringBuilder out = new StringBuilder();
        for (int number : places.keySet()) {
            if (places.containsKey(number - 1)) {
                continue;
            }
            int count = 1;
            while (places.containsKey(number + count)) {
                count++;
            }
            out.append(number).append(' ').append(count).append('\n');
            for (int i = 0; i < count; i++) {
                out.append(String.format(Locale.ROOT, "%010d 00000 n \n", places.get(number + i)));
            }
        }
        return out.toString();
    }

    private String trailer() throws BrokenFile {
        String id = frame.trailer().get("/ID");
        String root = frame.trailer().get("/Root");
        if (id == null || root == null || !id.startsWith("[")) {
            throw new BrokenFile("The file has no identifier, which a report of ours always has.");
        }
        String permanent = new PdfSyntax(id, 1, id.length()).value();
        byte[] changing = Arrays.copyOf(Sha256.digest().digest(Arrays.copyOf(before, frame.end())), 16);
        String info = frame.trailer().get("/Info");
        return "<</Size " + next + "/Root " + root + (info == null ? "" : "/Info " + info) + "/ID[" + permanent + "<"
                + HexFormat.of().formatHex(changing) + ">]/Prev " + frame.table() + ">>";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
