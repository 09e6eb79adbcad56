package org.vouchsafe.format.spdx.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.input.Problems;

/** Tells the draft what the resources of a graph are in SPDX. */
final class RdfElements {
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private final Graph graph;
    private final SpdxDraft draft;
    private final Problems problems;
    private final @Nullable Resource document;
    private final @Nullable String namespace;
    private final Map<String, String> otherDocuments = new LinkedHashMap<>();

    RdfElements(Graph graph, SpdxDraft draft, Problems problems) {
        this.graph = graph;
        this.draft = draft;
        this.problems = problems;
        this.document = graph.ofType("SpdxDocument").stream().findFirst().orElse(null);
        int end = document == null ? -1 : document.id().lastIndexOf('#');
        this.namespace = document == null || end <= 0 ? null : document.id().substring(0, end);
        for (Resource each : graph.ofType("ExternalDocumentRef")) {
            SpdxField id = Words.field(each, "externalDocumentId");
            Resource.Statement other = each.first("spdxDocument");
            if (id != null && other != null) {
                String address = other.resource() == null ? String.valueOf(other.text()) : other.resource().id();
                otherDocuments.put(address.replaceFirst("#.*", ""), Graph.local(id.text()));
                Resource checksum = each.resources("checksum").stream().findFirst().orElse(null);
                SpdxField algorithm = checksum == null ? null : Words.field(checksum, "algorithm");
                SpdxField digest = checksum == null ? null : Words.field(checksum, "checksumValue");
                draft.otherDocument(Graph.local(id.text()), address, algorithm == null ? null : algorithm.text(),
                        digest == null ? null : digest.text());
            }
        }
    }

    /** Tells everything. What comes back is what the document says of itself. */
    SpdxField.Document tell() {
        graph.ofType("Package").forEach(this::onePackage);
        graph.ofType("File").forEach(this::file);
        graph.ofType("Snippet").forEach(each -> {
            draft.passage(id(each));
            relationships(each);
        });
        graph.ofType("SpdxDocument").forEach(this::relationships);
        return document();
    }

    private SpdxField.Document document() {
        Resource found = document;
        if (found == null) {
            return new SpdxField.Document(null, null, null, null, null, null, List.of(), null);
        }
        Resource creation = found.resources("creationInfo").stream().findFirst().orElse(null);
        List<SpdxField> creators = creation == null ? List.of()
                : creation.all("creator").stream().map(each -> new SpdxField(Words.value(each), each.at())).toList();
        return new SpdxField.Document(Words.field(found, "specVersion"), Words.licence(found, "dataLicense"),
                new SpdxField(id(found), found.location()), Words.field(found, "name"),
                namespace == null ? null : new SpdxField(namespace, found.location()),
                creation == null ? null : Words.field(creation, "created"), creators,
                creation == null ? null : Words.field(creation, "comment"));
    }

    private void onePackage(Resource each) {
        once(each, SpdxField.NAME, SpdxField.VERSION, SpdxField.DOWNLOAD);
        Map<String, SpdxField> fields = new LinkedHashMap<>();
        put(fields, SpdxField.ID, new SpdxField(id(each), each.location()));
        for (String name : List.of(SpdxField.NAME, SpdxField.VERSION, SpdxField.SUPPLIER, SpdxField.ORIGINATOR, SpdxField.DOWNLOAD,
                SpdxField.FILE_NAME)) {
            put(fields, name, Words.field(each, name));
        }
        SpdxField purpose = Words.field(each, SpdxField.PURPOSE);
        put(fields, SpdxField.PURPOSE, purpose == null ? null : new SpdxField(Words.constant(purpose.text(), '-'), purpose.at()));
        put(fields, SpdxField.LICENCE_DECLARED, Words.licence(each, SpdxField.LICENCE_DECLARED));
        put(fields, SpdxField.LICENCE_CONCLUDED, Words.licence(each, SpdxField.LICENCE_CONCLUDED));
        draft.add(new SpdxField.Package(fields, refs(each), checksums(each), each.location()));
        each.all("hasFile").forEach(file -> draft.relationship(id(each), "CONTAINS", end(file), file.at()));
        relationships(each);
    }

    private void file(Resource each) {
        SpdxField name = Words.field(each, "fileName");
        draft.add(new SpdxField.FileElement(id(each), name == null ? null : name.text(), Words.licence(each, SpdxField.LICENCE_CONCLUDED),
                checksums(each), each.location()));
        relationships(each);
    }

    private void relationships(Resource owner) {
        for (Resource.Statement said : owner.all("relationship")) {
            Resource relationship = said.resource();
            Resource.Statement type = relationship == null ? null : relationship.first("relationshipType");
            Resource.Statement to = relationship == null ? null : relationship.first("relatedSpdxElement");
            if (relationship != null) {
                once(relationship, "relationshipType", "relatedSpdxElement");
            }
            if (type == null || to == null) {
                problems.error("BAD_RELATIONSHIP", said.at(), "A relationship lacks one of its three parts; it was passed over.",
                        CHECK_GENERATOR);
            } else {
                draft.relationship(id(owner), Words.constant(Words.value(type), '_'), end(to), said.at());
            }
        }
        // SPDX 1 and 2.0 said it so.
        owner.all("describesPackage").forEach(each -> draft.describes(end(each), each.at()));
    }

    private List<SpdxField.ExternalRef> refs(Resource owner) {
        var refs = new ArrayList<SpdxField.ExternalRef>();
        for (Resource ref : owner.resources("externalRef")) {
            once(ref, "referenceType", "referenceLocator");
            SpdxField type = Words.field(ref, "referenceType");
            SpdxField locator = Words.field(ref, "referenceLocator");
            if (locator != null) {
                refs.add(new SpdxField.ExternalRef(type == null ? "" : type.text(), locator.text(), ref.location()));
            }
        }
        return refs;
    }

    private List<SpdxField.Checksum> checksums(Resource owner) {
        var checksums = new ArrayList<SpdxField.Checksum>();
        for (Resource checksum : owner.resources("checksum")) {
            SpdxField algorithm = Words.field(checksum, "algorithm");
            SpdxField value = Words.field(checksum, "checksumValue");
            if (algorithm != null && value != null) {
                checksums.add(SpdxField.Checksum.ofConstant(algorithm.text(), value.text(), checksum.location()));
            } else {
                problems.error("BAD_HASH", checksum.location(), "A hash has no algorithm or no value.", CHECK_GENERATOR);
            }
        }
        return checksums;
    }

    /** The id within the document, which stands behind its namespace. */
    private static String id(Resource element) {
        return element.id().startsWith("_:") ? element.id().strip() : Words.decoded(Graph.local(element.id()));
    }

    /** The other end of a relationship: an element here, one of another document, or one of the two words. */
    private String end(Resource.Statement said) {
        Resource resource = said.resource();
        String word = resource == null ? null : Words.nobody(resource);
        if (resource == null || word != null) {
            return word == null ? Words.value(said) : word;
        }
        int end = resource.id().lastIndexOf('#');
        String other = end <= 0 ? null : otherDocuments.get(resource.id().substring(0, end));
        return other == null ? id(resource) : other + ":" + id(resource);
    }

    /** Of a property with one value the first is read; another program may take another. The same value said again is no second one. */
    private void once(Resource owner, String... properties) {
        for (String property : properties) {
            List<Resource.Statement> said = owner.all(property);
            if (said.stream().map(Words::value).distinct().count() > 1) {
                problems.error("DUPLICATE_KEY", said.getLast().at(),
                        "\"" + property + "\" is said more than once of one element, with different values; the first was read.",
                        "Ask the sender which of them holds.");
            }
        }
    }

    private static void put(Map<String, SpdxField> fields, String name, @Nullable SpdxField field) {
        if (field != null) {
            fields.put(name, field);
        }
    }
}
