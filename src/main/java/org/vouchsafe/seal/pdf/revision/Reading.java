package org.vouchsafe.seal.pdf.revision;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what a revision adds, and accepts it when writing that again gives the same bytes. */
final class Reading {
    private Reading() {}

    /** The role of the field that the first signature fills; null when it is not a field of ours. */
    static @Nullable String firstRole(String text, int end) {
        try {
            Form form = Form.of(PdfFrame.of(text, end));
            return form == null ? null
                    : form.fields().stream().filter(field -> field.value() != null).findFirst().map(Form.Field::name).orElse(null);
        } catch (BrokenFile e) {
            return null;
        }
    }

    /** Roles with a field in which nobody signed. */
    static List<String> waiting(String text, int end) {
        try {
            Form form = Form.of(PdfFrame.of(text, end));
            return form == null || form.openFor(Sealing.REVIEWER) == null ? List.of() : List.of(Sealing.REVIEWER);
        } catch (BrokenFile e) {
            return List.of();
        }
    }

    /** The revision from one byte to another; null when it is not one that may follow a signature. */
    static @Nullable Layer revision(byte[] pdf, String text, int from, int to) {
        try {
            String stretch = text.substring(from, to);
            if (stretch.contains("/Type/DocTimeStamp")) {
                return stamp(pdf, text, from, to);
            }
            return stretch.contains("/Type/Sig") ? second(pdf, text, from, to) : validation(pdf, text, from, to);
        } catch (BrokenFile e) {
            return null;
        }
    }

    private static @Nullable Layer stamp(byte[] pdf, String text, int from, int to) throws BrokenFile {
        SignedRange range = SignedRange.of(pdf, text, from);
        byte[] again = Sealing.stamp(pdf, from).filled(range.value());
        return range.end() == to && SignedFile.holds(pdf, from, to, again) ? new Layer.Stamped(range.digest(), range.value(), to) : null;
    }

    private static @Nullable Layer second(byte[] pdf, String text, int from, int to) throws BrokenFile {
        Form before = Form.of(PdfFrame.of(text, from));
        Form.Field field = before == null ? null : before.openFor(Sealing.REVIEWER);
        if (field == null) {
            return null;
        }
        PdfFrame frame = PdfFrame.of(text, to);
        Integer value = frame.dictionary(field.number()).reference("/V");
        Statement statement = value == null ? null : Statement.read(frame.dictionary(value));
        if (statement == null) {
            return null;
        }
        SignedRange range = SignedRange.of(pdf, text, from);
        byte[] again = Sealing.second(pdf, from, statement).filled(range.value());
        return range.end() == to && SignedFile.holds(pdf, from, to, again)
                ? new Layer.Signed(Sealing.REVIEWER, range.digest(), range.value(), to)
                : null;
    }

    private static @Nullable Layer validation(byte[] pdf, String text, int from, int to) throws BrokenFile {
        ValidationData data = ValidationData.between(PdfFrame.of(text, from), PdfFrame.of(text, to));
        if (data == null || data.isEmpty()) {
            return null;
        }
        byte[] again = data.revision(pdf, from);
        return again.length == to - from && Arrays.equals(pdf, from, to, again, 0, again.length)
                ? new Layer.Validated(data, to)
                : null;
    }
}
