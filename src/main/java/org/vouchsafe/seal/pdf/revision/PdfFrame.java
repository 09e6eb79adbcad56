package org.vouchsafe.seal.pdf.revision;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the objects of a PDF stand (ISO 32000-1, 7.5), read as strictly as we write: tables of places, not streams of them; no second
 * generation; nothing outside the file. What is lenient elsewhere is an error here.
 */
final class PdfFrame {
    private static final Pattern LAST = Pattern.compile("startxref\\s{1,2}(\\d{1,10})\\s{1,2}%%EOF\\s{0,2}$");
    private static final int MOST_REVISIONS = 64;
    private final String text;
    private final int end;
    private final int table;
    private final Map<Integer, Integer> places = new HashMap<>();
    private PdfDictionary trailer;

    private PdfFrame(String text, int end, int table, PdfDictionary trailer) {
        this.text = text;
        this.end = end;
        this.table = table;
        this.trailer = trailer;
    }

    /** The frame of the first {@code end} bytes, as if the file ended there. */
    static PdfFrame of(byte[] pdf, int end) throws BrokenFile {
        return of(new String(pdf, 0, end, StandardCharsets.ISO_8859_1), end);
    }

    /** The same of text already decoded byte by byte. */
    static PdfFrame of(String text, int end) throws BrokenFile {
        Matcher last = LAST.matcher(text.substring(Math.max(0, end - 48), end));
        if (!last.find()) {
            throw new BrokenFile("The file does not end as a PDF does.");
        }
        int table = (int) Math.min(Long.parseLong(last.group(1)), Integer.MAX_VALUE);
        PdfFrame frame = new PdfFrame(text, end, table, PdfDictionary.of("<<>>"));
        frame.trailer = frame.tables(table);
        return frame;
    }

    int end() {
        return end;
    }

    /** Where its newest table of places begins. */
    int table() {
        return table;
    }

    PdfDictionary trailer() {
        return trailer;
    }

    /** The number the next new object gets. */
    int size() throws BrokenFile {
        String size = trailer.get("/Size");
        if (size == null) {
            throw new BrokenFile("The file does not say how many objects it holds.");
        }
        return new PdfSyntax(size, 0, size.length()).number();
    }

    /** Number of the object where everything begins. */
    int root() throws BrokenFile {
        return demand(trailer.reference("/Root"), "catalogue");
    }

    PdfDictionary catalog() throws BrokenFile {
        return dictionary(root());
    }

    /** An object that is a dictionary. */
    PdfDictionary dictionary(int number) throws BrokenFile {
        return PdfDictionary.read(object(number));
    }

    /** An object of any kind as it stands. */
    String value(int number) throws BrokenFile {
        return object(number).value();
    }

    /** The bytes of an object that is a stream written plainly. */
    byte[] stream(int number) throws BrokenFile {
        PdfSyntax syntax = object(number);
        PdfDictionary head = PdfDictionary.read(syntax);
        String length = head.get("/Length");
        if (length == null || head.has("/Filter") || !syntax.takes("stream\n")) {
            throw new BrokenFile("Object " + number + " is not written plainly.");
        }
        long to = (long) syntax.at() + new PdfSyntax(length, 0, length.length()).number();
        if (to > end) {
            throw new BrokenFile("Object " + number + " reaches past the end of the file.");
        }
        return text.substring(syntax.at(), (int) to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Number of the first page's object. */
    int firstPage() throws BrokenFile {
        int node = demand(catalog().reference("/Pages"), "list of pages");
        for (int depth = 0; depth < MOST_REVISIONS; depth++) {
            PdfDictionary each = dictionary(node);
            if ("/Page".equals(each.get("/Type"))) {
                return node;
            }
            var kids = each.references("/Kids");
            node = demand(kids.isEmpty() ? null : kids.getFirst(), "first page");
        }
        throw new BrokenFile("The file's pages are nested too deeply.");
    }

    private PdfSyntax object(int number) throws BrokenFile {
        int place = demand(places.get(number), "object " + number);
        PdfSyntax syntax = new PdfSyntax(text, place, end);
        if (syntax.number() != number || syntax.number() != 0 || !syntax.takes("obj")) {
            throw new BrokenFile("Object " + number + " is not where the file says it is.");
        }
        return syntax;
    }

    /** Reads the tables from the newest back to the oldest; an object's newest place counts. */
    private PdfDictionary tables(int newest) throws BrokenFile {
        PdfDictionary first = null;
        int at = newest;
        for (int revision = 0; revision < MOST_REVISIONS; revision++) {
            if (at >= end || !text.startsWith("xref", at)) {
                throw new BrokenFile("The file's table of objects is not where the file says it is.");
            }
            PdfSyntax syntax = new PdfSyntax(text, at + 4, end);
            while (!syntax.takes("trailer")) {
                section(syntax);
            }
            PdfDictionary found = PdfDictionary.read(syntax);
            if (found.has("/XRefStm") || found.has("/Encrypt")) {
                throw new BrokenFile("The file is encrypted, or keeps its table of objects in two forms.");
            }
            first = first == null ? found : first;
            String previous = found.get("/Prev");
            if (previous == null) {
                return first;
            }
            int before = new PdfSyntax(previous, 0, previous.length()).number();
            if (before >= at) {
                throw new BrokenFile("The file's tables of objects run in a circle.");
            }
            at = before;
        }
        throw new BrokenFile("The file has more revisions than a report of ours can have.");
    }

    private void section(PdfSyntax syntax) throws BrokenFile {
        int number = syntax.number();
        int count = syntax.number();
        for (int i = 0; i < count; i++) {
            int place = syntax.number();
            int generation = syntax.number();
            if (syntax.takes("n")) {
                if (generation != 0) {
                    throw new BrokenFile("The file reuses the number of an object.");
                }
                places.putIfAbsent(number + i, place);
            } else if (!syntax.takes("f")) {
                throw new BrokenFile("The file's table of objects cannot be read.");
            }
        }
    }

    private static int demand(@Nullable Integer found, String what) throws BrokenFile {
        if (found == null) {
            throw new BrokenFile("The file has no " + what + ", or not where a report of ours has it.");
        }
        return found;
    }
}
