package org.vouchsafe.seal.pdf.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a revision that may not be there seems to change, in words: a help for the reader, never the reason for the verdict. */
final class ForeignRevision {
    private static final Map<String, String> SIGNS = signs();

    private ForeignRevision() {}

    /** @param added what stands behind the last revision that is in order */
    static String words(String added) {
        String plain = added.replaceAll("\\s+", "");
        List<String> found = new ArrayList<>();
        SIGNS.forEach((sign, words) -> {
            if (plain.contains(sign) && !found.contains(words)) {
                found.add(words);
            }
        });
        String what = found.isEmpty() ? "" : " It touches " + String.join(", ", found) + ".";
        return added.length() + (added.length() == 1 ? " byte was" : " bytes were")
                + " added after the signature. What was added is no time "
                + "stamp, no validation data and no signature in a field that was kept for it." + what;
    }

    private static Map<String, String> signs() {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("/JavaScript", "scripts");
        signs.put("/JS", "scripts");
        signs.put("/OpenAction", "what happens on opening");
        signs.put("/AA<<", "what happens on opening");
        signs.put("/OCProperties", "layers that can be shown and hidden");
        signs.put("/OCG", "layers that can be shown and hidden");
        signs.put("/Type/Pages", "the list of pages");
        signs.put("/Type/Page/", "a page");
        signs.put("/Type/Page>", "a page");
        signs.put("/Contents", "what a page shows");
        signs.put("/Type/Font", "typefaces");
        signs.put("/Subtype/Image", "pictures");
        signs.put("/Subtype/Form", "how a field or a note looks");
        signs.put("/AP<<", "how a field or a note looks");
        signs.put("/Annots", "notes laid over a page");
        signs.put("/Type/Annot", "notes laid over a page");
        signs.put("/EmbeddedFile", "attached files");
        signs.put("/Filespec", "attached files");
        signs.put("/AcroForm", "form fields");
        signs.put("/FT/", "form fields");
        signs.put("/Metadata", "what the file says about itself");
        signs.put("/Type/Catalog", "the catalogue of the file");
        return signs;
    }
}
