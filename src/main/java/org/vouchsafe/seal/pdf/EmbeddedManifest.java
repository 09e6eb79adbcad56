package org.vouchsafe.seal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.seal.AuditState;

/** The evidence manifest that every report of ours carries inside, and what it states of the audit log. */
final class EmbeddedManifest {
    /** The name under which reports attach it. */
    static final String NAME = "evidence-manifest.json";

    /** The name under which they attach what shows that their log continues earlier ones. */
    static final String PROOFS = "audit-proofs.json";
    /** The name under which they attach the digests of files that belong to them. */
    static final String BOUND = "bound-files.json";

    // Far more than the states of a large portfolio; what swells beyond it was made to.
    private static final int MOST = 1 << 26;

    private EmbeddedManifest() {}

    static AuditState auditState(PDDocument document) throws IOException {
        AuditState stated = attached(document, NAME).map(EmbeddedManifest::stated).orElse(AuditState.NONE);
        return new AuditState(stated.size(), stated.root(), attached(document, PROOFS).map(EmbeddedManifest::proofs).orElse(List.of()));
    }

    /** Files the report names by their digest, as {@code name} to SHA-256 in hex; empty when it names none. */
    static Map<String, String> bound(PDDocument document) throws IOException {
        Map<String, String> bound = new LinkedHashMap<>();
        attached(document, BOUND).ifPresent(each -> each.objects("files").forEach(file -> {
            String name = file.text("name");
            String digest = file.text("sha256");
            if (name != null && digest != null) {
                bound.put(name, digest);
            }
        }));
        return bound;
    }

    private static Optional<JsonObject> attached(PDDocument document, String name) throws IOException {
        return bytes(document, name).flatMap(each -> new JsonReading(Limits.DEFAULT)
                .tree(new SourceFile(name, each), new Problems(name, Limits.DEFAULT)).map(JsonValue::asObject));
    }

    /** What is attached under a name; nothing when it is not there, or twice, since readers then differ in which they show. */
    static Optional<byte[]> bytes(PDDocument document, String name) throws IOException {
        PDEmbeddedFilesNameTreeNode files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> named = files == null || files.getNames() == null ? Map.of() : files.getNames();
        List<PDComplexFileSpecification> found = named.entrySet().stream()
                .filter(each -> name.equals(each.getValue().getFilename()) || name.equals(each.getValue().getFile())
                        || name.equals(each.getKey()))
                .map(Map.Entry::getValue).toList();
        if (found.size() != 1 || found.getFirst().getEmbeddedFile() == null) {
            return Optional.empty();
        }
        try (InputStream in = found.getFirst().getEmbeddedFile().createInputStream()) {
            byte[] content = in.readNBytes(MOST);
            return in.read() >= 0 ? Optional.empty() : Optional.of(content);
        }
    }

    private static AuditState stated(JsonObject manifest) {
        var size = manifest.integer("auditSize");
        return new AuditState(size.isPresent() ? (long) size.getAsInt() : null, manifest.text("auditRoot"));
    }

    private static List<AuditState.Earlier> proofs(JsonObject document) {
        List<AuditState.Earlier> proofs = new ArrayList<>();
        for (JsonObject each : document.objects("earlier")) {
            String root = each.text("root");
            var size = each.integer("size");
            if (root != null && size.isPresent()) {
                proofs.add(new AuditState.Earlier(size.getAsInt(), root, each.texts("hashes")));
            }
        }
        return proofs;
    }
}
