package org.vouchsafe.seal.pdf.revision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signature fields of a report.
 *
 * @param number object that holds the form; null when the form stands in the catalogue itself
 * @param dictionary the form
 * @param fields in the order of the form
 */
record Form(@Nullable Integer number, PdfDictionary dictionary, List<Field> fields) {
    private static final String KEY = "/AcroForm";

    /** @param value object with what fills the field; null while nobody has */
    record Field(int number, PdfDictionary dictionary, @Nullable String name, @Nullable Integer value) {
        boolean isOpenFor(String role) {
            return role.equals(name) && value == null && !dictionary.has("/V");
        }
    }

    /** The form of a file; null when it has none. */
    static @Nullable Form of(PdfFrame frame) throws BrokenFile {
        PdfDictionary catalog = frame.catalog();
        String value = catalog.get(KEY);
        if (value == null) {
            return null;
        }
        Integer number = catalog.reference(KEY);
        PdfDictionary form = number == null ? PdfDictionary.of(value) : frame.dictionary(number);
        List<Field> fields = new ArrayList<>();
        for (int each : form.references("/Fields")) {
            PdfDictionary field = frame.dictionary(each);
            fields.add(new Field(each, field, PdfText.read(field.get("/T")), field.reference("/V")));
        }
        return new Form(number, form, fields);
    }

    /** The field somebody may still sign in; null when there is none of that name. */
    @Nullable
    Field openFor(String role) {
        return fields.stream().filter(field -> field.isOpenFor(role)).findFirst().orElse(null);
    }

    /** Puts the form with one field more into an update. */
    void extend(Update update, PdfFrame frame, int field) throws BrokenFile {
        StringBuilder references = new StringBuilder("[");
        fields.forEach(each -> references.append(each.number()).append(" 0 R "));
        PdfDictionary extended = dictionary.with("/Fields", references.append(field).append(" 0 R]").toString()).with("/SigFlags", "3");
        if (number != null) {
            update.put(number, extended);
        } else {
            update.put(frame.root(), frame.catalog().with(KEY, extended.text()));
        }
    }
}
