package org.vouchsafe.carrier.archive;

import java.nio.charset.StandardCharsets;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.zip.Archive;

/** Documents that are zips from outside: office files (ECMA-376, OpenDocument), e-books, signed containers (ETSI EN 319 162). */
final class ZippedDocument {
    private static final int NAME_AT = 30;

    private ZippedDocument() {}

    /** Whether the zip is one document. */
    static boolean is(Opening opening) {
        // OpenDocument, e-books and ASiC say their type in a first entry of this name.
        byte[] first = opening.first();
        if (new String(first, Math.min(NAME_AT, first.length), Math.min(8, Math.max(0, first.length - NAME_AT)), StandardCharsets.US_ASCII)
                .equals("mimetype")) {
            return true;
        }
        return Archive.open(opening.file(), Limits.DEFAULT, new Problems("", Limits.DEFAULT)).map(archive -> {
            try (archive) {
                return archive.has("[Content_Types].xml") || archive.names().stream().anyMatch(ZippedDocument::isSeal);
            } catch (java.io.IOException e) {
                return false;
            }
        }).orElse(false);
    }

    private static boolean isSeal(String name) {
        return name.startsWith("META-INF/") && (name.endsWith("signatures.xml") || name.endsWith("ASiCManifest.xml"));
    }
}
