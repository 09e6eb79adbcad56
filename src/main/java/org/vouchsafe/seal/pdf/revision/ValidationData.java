package org.vouchsafe.seal.pdf.revision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to judge certificates later, as DER: the document security store (ISO 32000-2, 12.8.4.3; ETSI EN 319 142-1, 5.4.2).
 */
public record ValidationData(List<byte[]> certificates, List<byte[]> crls, List<byte[]> ocsps) {
    /** Nothing. */
    public static final ValidationData NONE = new ValidationData(List.of(), List.of(), List.of());
    private static final String KEY = "/DSS";

    public ValidationData {
        certificates = List.copyOf(certificates);
        crls = List.copyOf(crls);
        ocsps = List.copyOf(ocsps);
    }

    public boolean isEmpty() {
        return certificates.isEmpty() && crls.isEmpty() && ocsps.isEmpty();
    }

    /** Both together. */
    public ValidationData and(ValidationData more) {
        return new ValidationData(joined(certificates, more.certificates), joined(crls, more.crls), joined(ocsps, more.ocsps));
    }

    /** The revision that adds these to a file of {@code end} bytes. */
    byte[] revision(byte[] before, int end) throws BrokenFile {
        PdfFrame frame = PdfFrame.of(before, end);
        Update update = new Update(before, frame);
        Integer number = frame.catalog().reference(KEY);
        PdfDictionary store = number == null ? PdfDictionary.of("<</Type/DSS>>") : frame.dictionary(number);
        store = with(store, "/Certs", certificates, update);
        store = with(store, "/CRLs", crls, update);
        store = with(store, "/OCSPs", ocsps, update);
        if (number == null) {
            number = update.fresh();
            update.put(frame.root(), frame.catalog().with(KEY, number + " 0 R"));
        }
        update.put(number, store);
        return update.bytes();
    }

    /** What is in the newer frame and not in the older; null when there is no store. */
    static @Nullable ValidationData between(PdfFrame older, PdfFrame newer) throws BrokenFile {
        Integer is = newer.catalog().reference(KEY);
        if (is == null) {
            return null;
        }
        Integer was = older.catalog().reference(KEY);
        PdfDictionary before = was == null ? PdfDictionary.of("<<>>") : older.dictionary(was);
        PdfDictionary store = newer.dictionary(is);
        return new ValidationData(added(newer, store, before, "/Certs"), added(newer, store, before, "/CRLs"),
                added(newer, store, before, "/OCSPs"));
    }

    private static PdfDictionary with(PdfDictionary store, String name, List<byte[]> values, Update update) throws BrokenFile {
        if (values.isEmpty()) {
            return store;
        }
        List<String> references = new ArrayList<>();
        for (int each : store.references(name)) {
            references.add(each + " 0 R");
        }
        for (byte[] each : values) {
            int number = update.fresh();
            update.putStream(number, each);
            references.add(number + " 0 R");
        }
        return store.with(name, "[" + String.join(" ", references) + "]");
    }

    private static List<byte[]> added(PdfFrame frame, PdfDictionary store, PdfDictionary before, String name) throws BrokenFile {
        List<Integer> numbers = new ArrayList<>(store.references(name));
        numbers.removeAll(before.references(name));
        List<byte[]> values = new ArrayList<>();
        for (int each : numbers) {
            values.add(frame.stream(each));
        }
        return values;
    }

    private static List<byte[]> joined(List<byte[]> first, List<byte[]> second) {
        List<byte[]> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
