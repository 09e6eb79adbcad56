package org.vouchsafe.format.spdx.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.input.Problems;

/** Tells the draft what the objects of a document say; one object at a time, in whatever order the file has them. */
final class Elements {
    /** The fields of an element that are looked at; the others of a package may be large and are passed over by streaming readers. */
    static final Set<String> LOOKED_AT = fields();
    /** Fields that say one thing. XML has no other sign of a list than that an element stands several times. */
    static final Set<String> ONCE = once();
    private static final String CONTAINS = "CONTAINS";
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private final SpdxDraft draft;
    private final Problems problems;

    Elements(SpdxDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /** A package, with the files and relationships that older documents write inside it. Returns its id. */
    @Nullable
    String onePackage(Node node) {
        Map<String, SpdxField> fields = new LinkedHashMap<>();
        for (String name : SpdxField.OF_PACKAGE) {
            SpdxField field = node.field(name);
            if (field != null) {
                fields.put(name, field);
            }
        }
        draft.add(new SpdxField.Package(fields, refs(node), checksums(node), node.location()));
        SpdxField id = fields.get(SpdxField.ID);
        if (id != null) {
            node.texts("hasFiles").forEach(file -> draft.relationship(id.text(), CONTAINS, file.text(), file.at()));
            for (Node file : node.nodes("files")) {
                String fileId = file(file);
                if (fileId != null) {
                    draft.relationship(id.text(), CONTAINS, fileId, file.location());
                }
            }
            node.nodes("relationships").forEach(each -> relationship(id.text(), each));
        }
        return id == null ? null : id.text();
    }

    /** A file. Returns its id. */
    @Nullable
    String file(Node node) {
        SpdxField id = node.field(SpdxField.ID);
        String name = node.text("fileName");
        draft.add(new SpdxField.FileElement(id == null ? null : id.text().strip(), name, node.field(SpdxField.LICENCE_CONCLUDED),
                checksums(node), node.location()));
        if (id != null) {
            node.nodes("relationships").forEach(each -> relationship(id.text(), each));
        }
        return id == null ? null : id.text();
    }

    void snippet(Node node) {
        SpdxField id = node.field(SpdxField.ID);
        if (id != null) {
            draft.passage(id.text());
        }
    }

    void relationship(Node node) {
        relationship(node.text("spdxElementId"), node);
    }

    void otherDocument(Node node) {
        String id = node.text("externalDocumentId");
        Node checksum = node.child("checksum");
        if (id != null) {
            draft.otherDocument(id, node.text("spdxDocument"), checksum == null ? null : checksum.text("algorithm"),
                    checksum == null ? null : checksum.text("checksumValue"));
        }
    }

    void describes(SpdxField id) {
        draft.describes(id.text(), id.at());
    }

    /** What the document says of itself. */
    SpdxField.Document document(Node node) {
        Node creation = node.child("creationInfo");
        return new SpdxField.Document(node.field("spdxVersion"), node.field("dataLicense"), node.field(SpdxField.ID), node.field("name"),
                node.field("documentNamespace"), creation == null ? null : creation.field("created"),
                creation == null ? List.of() : creation.texts("creators"), creation == null ? null : creation.field("comment"));
    }

    private void relationship(@Nullable String from, Node node) {
        String type = node.text("relationshipType");
        String to = node.text("relatedSpdxElement");
        if (from == null || type == null || to == null || from.isBlank() || type.isBlank() || to.isBlank()) {
            problems.error("BAD_RELATIONSHIP", node.location(), "A relationship lacks one of its three parts; it was passed over.",
                    CHECK_GENERATOR);
        } else {
            draft.relationship(from, type, to, node.location());
        }
    }

    private List<SpdxField.ExternalRef> refs(Node node) {
        var refs = new ArrayList<SpdxField.ExternalRef>();
        for (Node ref : node.nodes("externalRefs")) {
            String type = ref.text("referenceType");
            String locator = ref.text("referenceLocator");
            if (locator == null || locator.isBlank()) {
                problems.error("BAD_EXTERNAL_REF", ref.location(), "An external reference says nothing; it was passed over.",
                        CHECK_GENERATOR);
            } else {
                refs.add(new SpdxField.ExternalRef(type == null ? "" : type, locator, ref.location()));
            }
        }
        return refs;
    }

    private List<SpdxField.Checksum> checksums(Node node) {
        var checksums = new ArrayList<SpdxField.Checksum>();
        for (Node checksum : node.nodes("checksums")) {
            String algorithm = checksum.text("algorithm");
            String value = checksum.text("checksumValue");
            if (algorithm != null && value != null) {
                checksums.add(new SpdxField.Checksum(algorithm, value, checksum.location()));
            } else {
                problems.error("BAD_HASH", checksum.location(), "A hash has no algorithm or no value.", CHECK_GENERATOR);
            }
        }
        return checksums;
    }

    private static Set<String> once() {
        var once = new java.util.HashSet<>(SpdxField.OF_PACKAGE);
        once.addAll(List.of("referenceType", "referenceLocator", "algorithm", "checksumValue", "spdxElementId", "relationshipType",
                "relatedSpdxElement", "fileName", "spdxVersion", "documentNamespace", "creationInfo", "created"));
        return Set.copyOf(once);
    }

    private static Set<String> fields() {
        var fields = new java.util.HashSet<>(SpdxField.OF_PACKAGE);
        fields.addAll(List.of("externalRefs", "checksums", "hasFiles", "files", "relationships", "fileName"));
        return Set.copyOf(fields);
    }
}
