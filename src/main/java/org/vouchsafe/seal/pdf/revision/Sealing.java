package org.vouchsafe.seal.pdf.revision;

import java.util.Arrays;
import java.util.Locale;

/**
 * The revisions that seal a report, each a function of the file before it and of what it adds, so that verification can write a revision
 * again and compare.
 */
public final class Sealing {
    /** The field of whoever prepared the report. */
    public static final String PREPARER = "Preparer";
    /** The field of whoever reviewed it. */
    public static final String REVIEWER = "Reviewer";
    private static final String EXTENSIONS = "/Extensions";

    private Sealing() {}

    /** Whether a second signature is to follow. */
    public enum SignOff {
        /** One signature is all there is to be. */
        ALONE,
        /** A field is kept for a reviewer, who signs with another key. */
        REVIEWED
    }

    /**
     * The first signature: form, fields and the signature's own dictionary.
     *
     * @throws BrokenFile when the file is not in the form of a report of ours, or is signed already
     */
    public static Slot first(byte[] pdf, Statement statement, SignOff signOff) throws BrokenFile {
        PdfFrame frame = PdfFrame.of(pdf, pdf.length);
        PdfDictionary catalog = frame.catalog();
        if (catalog.has("/AcroForm")) {
            throw new BrokenFile("The file has a form already, so it was signed before or is not a report of ours.");
        }
        Update update = new Update(pdf, frame);
        int page = frame.firstPage();
        int form = update.fresh();
        int signature = update.fresh();
        int preparer = update.fresh();
        String fields = preparer + " 0 R";
        update.put(signature, statement.dictionary());
        update.put(preparer, field(PREPARER, page, "/V " + signature + " 0 R"));
        if (signOff == SignOff.REVIEWED) {
            int reviewer = update.fresh();
            update.put(reviewer, field(REVIEWER, page, ""));
            fields += " " + reviewer + " 0 R";
        }
        update.put(form, "<</Fields[" + fields + "]/SigFlags 3>>");
        annotate(frame, update, page, fields);
        catalog = catalog.with("/AcroForm", form + " 0 R");
        // ETSI EN 319 142-1, 5.6: a reader that knows no document time stamps is told that there may be some.
        update.put(frame.root(),
                catalog.has(EXTENSIONS) ? catalog : catalog.with(EXTENSIONS, "<</ESIC<</BaseVersion/1.7/ExtensionLevel 2>>>>"));
        return Slot.of(pdf, pdf.length, update.bytes());
    }

    /**
     * The reviewer's signature, in the field kept for it; nothing else in the file is touched.
     *
     * @throws BrokenFile when no field was kept, or somebody signed in it already
     */
    public static Slot second(byte[] before, int end, Statement statement) throws BrokenFile {
        PdfFrame frame = PdfFrame.of(before, end);
        Form form = Form.of(frame);
        Form.Field field = form == null ? null : form.openFor(REVIEWER);
        if (field == null) {
            throw new BrokenFile(
                    "The report keeps no open field for a reviewer's signature: none was kept when it was signed, or it is used.");
        }
        Update update = new Update(before, frame);
        int signature = update.fresh();
        update.put(signature, statement.dictionary());
        update.put(field.number(), field.dictionary().with("/V", signature + " 0 R"));
        return Slot.of(before, end, update.bytes());
    }

    /**
     * A document time stamp (ETSI EN 319 142-1, 5.4.3) over everything before it. Its field belongs to no page, so no page changes.
     *
     * @throws BrokenFile when the file is not signed, or not in the form of a report of ours
     */
    public static Slot stamp(byte[] before, int end) throws BrokenFile {
        PdfFrame frame = PdfFrame.of(before, end);
        Form form = Form.of(frame);
        if (form == null) {
            throw new BrokenFile("The file is not signed. A time stamp says when a signature existed, so sign first.");
        }
        Update update = new Update(before, frame);
        int stamp = update.fresh();
        int field = update.fresh();
        update.put(stamp, "<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161" + Slot.entries() + ">>");
        update.put(field, "<</FT/Sig/T" + PdfText.written("TimeStamp" + (form.fields().size() + 1)) + "/V " + stamp + " 0 R>>");
        form.extend(update, frame, field);
        return Slot.of(before, end, update.bytes());
    }

    /**
     * The file with validation data added.
     *
     * @throws BrokenFile when the file is not in the form of a report of ours
     */
    public static byte[] validation(byte[] before, ValidationData data) throws BrokenFile {
        byte[] revision = data.revision(before, before.length);
        byte[] joined = Arrays.copyOf(before, before.length + revision.length);
        System.arraycopy(revision, 0, joined, before.length, revision.length);
        return joined;
    }

    private static String field(String role, int page, String value) {
        return "<</FT/Sig/Type/Annot/Subtype/Widget/F 132/T" + PdfText.written(role) + "/TU"
                + PdfText.written("Signature of the " + role.toLowerCase(Locale.ROOT)) + "/P " + page + " 0 R/Rect[0 0 0 0]" + value
                + ">>";
    }

    private static void annotate(PdfFrame frame, Update update, int page, String fields) throws BrokenFile {
        PdfDictionary dictionary = frame.dictionary(page);
        String annotations = dictionary.get("/Annots");
        Integer elsewhere = dictionary.reference("/Annots");
        if (elsewhere != null) {
            update.put(elsewhere, extended(frame.value(elsewhere), fields));
        } else {
            update.put(page, dictionary.with("/Annots", extended(annotations == null ? "[]" : annotations, fields)));
        }
    }

    private static String extended(String list, String fields) throws BrokenFile {
        if (!list.startsWith("[") || !list.endsWith("]")) {
            throw new BrokenFile("The file is not in the form of a report of ours: its first page has no list of annotations.");
        }
        String open = list.substring(0, list.length() - 1);
        return open + (open.equals("[") ? "" : " ") + fields + "]";
    }
}
