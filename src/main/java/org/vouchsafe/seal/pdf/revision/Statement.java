package org.vouchsafe.seal.pdf.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a signature dictionary states beside the signature.
 *
 * @param name who signs, as the certificate says
 * @param at stated time of signing, whole seconds
 */
public record Statement(String name, String reason, Instant at) {
    /** The dictionary of a signature that is yet to be made (ISO 32000-1, 12.8.1; ETSI EN 319 142-1, 5.3). */
    String dictionary() {
        return "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Prop_Build<</App<</Name/Vouchsafe>>>>/Name"
                + PdfText.written(name) + "/Reason" + PdfText.written(reason) + "/M" + PdfText.date(at) + Slot.entries() + ">>";
    }

    /** What a dictionary of ours states; null when it is not of that form. */
    static @Nullable Statement read(PdfDictionary dictionary) {
        String name = PdfText.read(dictionary.get("/Name"));
        String reason = PdfText.read(dictionary.get("/Reason"));
        Instant at = PdfText.moment(dictionary.get("/M"));
        return name == null || reason == null || at == null ? null : new Statement(name, reason, at);
    }
}
