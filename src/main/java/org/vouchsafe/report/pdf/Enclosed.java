package org.vouchsafe.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.report.Document.Attachment;

/**
 * The files a PDF carries. What would make it too large to be mailed or opened stays out, and the report says so with the hash, so that the
 * file can be handed over beside it and recognised.
 *
 * @param files in the order of the document
 * @param notices a sentence for each file left out
 */
record Enclosed(List<Attachment> files, List<String> notices) {
    /** Together, in bytes. */
    static final long MOST = 24_000_000;

    /** Small files first come in, whatever their order, so that one large file pushes out no other. */
    static Enclosed of(List<Attachment> attachments) {
        List<Attachment> bySize = attachments.stream().sorted(java.util.Comparator.comparingInt(each -> each.bytes().length)).toList();
        List<Attachment> kept = new ArrayList<>();
        long size = 0;
        for (Attachment each : bySize) {
            size += each.bytes().length;
            if (size <= MOST) {
                kept.add(each);
            }
        }
        return new Enclosed(attachments.stream().filter(kept::contains).toList(),
                attachments.stream().filter(each -> !kept.contains(each)).map(Enclosed::leftOut).toList());
    }

    private static String leftOut(Attachment each) {
        return String.format(Locale.ENGLISH,
                "%s (%,d bytes, SHA-256 %s) is not inside this PDF: with it the files inside would be larger than %,d bytes.",
                each.fileName(), each.bytes().length, Sha256.of(each.bytes()).hex(), MOST);
    }
}
