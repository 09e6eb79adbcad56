package org.vouchsafe.seal.pdf;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.seal.AuditState;

/** The evidence manifest that every report of ours carries inside, and what it states of the audit log. */
final class EmbeddedManifest {
    /** The name under which reports attach it. */
    static final String NAME = "evidence-manifest.json";

    private EmbeddedManifest() {}

    static AuditState auditState(PDDocument document) throws IOException {
        PDEmbeddedFilesNameTreeNode files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> named = files == null || files.getNames() == null ? Map.of() : files.getNames();
        for (PDComplexFileSpecification each : named.values()) {
            if (NAME.equals(each.getFilename()) && each.getEmbeddedFile() != null) {
                return read(each.getEmbeddedFile().toByteArray());
            }
        }
        return AuditState.NONE;
    }

    private static AuditState read(byte[] json) {
        SourceFile file = new SourceFile(NAME, json);
        return new JsonReading(Limits.DEFAULT).tree(file, new Problems(NAME, Limits.DEFAULT)).map(JsonValue::asObject).map(manifest -> {
            var size = manifest.integer("auditSize");
            return new AuditState(size.isPresent() ? (long) size.getAsInt() : null, manifest.text("auditRoot"));
        }).orElse(AuditState.NONE);
    }
}
