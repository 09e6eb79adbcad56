package org.vouchsafe.format.spdx.document;

import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.input.Problems;

/** Reads a document that lies whole in memory. */
final class TreeReading {
    private TreeReading() {}

    static ReadResult read(String format, Node document, SpdxDraft draft, Problems problems, String file) {
        var elements = new Elements(draft, problems);
        document.nodes("packages").forEach(elements::onePackage);
        document.nodes("files").forEach(elements::file);
        document.nodes("snippets").forEach(elements::snippet);
        document.nodes("externalDocumentRefs").forEach(elements::otherDocument);
        document.nodes("relationships").forEach(elements::relationship);
        document.texts("documentDescribes").forEach(elements::describes);
        return draft.finish(format, elements.document(document), file);
    }
}
