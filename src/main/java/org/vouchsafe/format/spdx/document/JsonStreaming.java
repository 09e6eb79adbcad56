package org.vouchsafe.format.spdx.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** Streams a document in JSON into a draft: one package at a time is a tree, the document never is. */
final class JsonStreaming implements JsonReading.FieldReader {
    private static final Set<String> HEADER = Set.of("spdxVersion", "dataLicense", SpdxField.ID, "name", "documentNamespace",
            "creationInfo");
    /** GitHub puts the document into a field of its answer; early Python tools did so too, and buildx does. */
    static final Set<String> WRAPPERS = Set.of("sbom", "Document", "SPDX");
    /** For images of several platforms buildx prints one document each. */
    private static final Pattern PLATFORM = Pattern.compile("[a-z]+/[a-z0-9]+(?:/v[0-9]+)?");
    private final SpdxDraft draft;
    private final Elements elements;
    private final ReadProgress progress;
    private final Problems problems;
    private @Nullable JsonObject wrapped;

    JsonStreaming(SpdxDraft draft, ReadProgress progress, Problems problems) {
        this.draft = draft;
        this.elements = new Elements(draft, problems);
        this.progress = progress;
        this.problems = problems;
    }

    /** What to do with one element of a list; the parser stands at its start. */
    private interface ElementReader {
        void read(JsonArray list, int index) throws IOException;
    }

    /** The document's own object within the file's outermost one. */
    JsonObject document(JsonObject outermost) {
        return wrapped == null ? outermost : wrapped;
    }

    @Override
    public boolean take(JsonObject document, String field, JsonParser at) throws IOException {
        return switch (field) {
            case "packages" -> list(document, field, at, (list, index) -> element(list, index, at, this::onePackage));
            case "files" -> list(document, field, at, (list, index) -> element(list, index, at, elements::file));
            case "snippets" -> list(document, field, at, (list, index) -> element(list, index, at, elements::snippet));
            case "relationships" -> list(document, field, at, (list, index) -> element(list, index, at, elements::relationship));
            case "externalDocumentRefs" -> list(document, field, at, (list, index) -> otherDocument(list, index, at));
            case "documentDescribes" -> list(document, field, at, (list, index) -> described(list, index, at));
            default -> isWrapper(field) && at.currentToken() == JsonToken.START_OBJECT
                    ? unwrap(document, field, at)
                    : !HEADER.contains(field) && passOver(at);
        };
    }

    private static boolean isWrapper(String field) {
        return WRAPPERS.contains(field) || PLATFORM.matcher(field).matches();
    }

    private boolean unwrap(JsonObject document, String field, JsonParser at) throws IOException {
        if (wrapped != null) {
            problems.error("SEVERAL_DOCUMENTS", JsonReading.place(at, document, field).location(),
                    "The file holds several lists of components in one; only the first was read.",
                    "Ask the sender for a file for each, or import them one by one.");
            draft.losePackage();
            return passOver(at);
        }
        JsonObject inner = JsonReading.object(at, document, field, -1, this, problems);
        // A platform's object only holds the document.
        wrapped = wrapped == null ? inner : wrapped;
        return true;
    }

    private void onePackage(Node node) {
        elements.onePackage(node);
    }

    private void otherDocument(JsonArray list, int index, JsonParser at) throws IOException {
        if (at.currentToken() == JsonToken.START_OBJECT) {
            elements.otherDocument(new JsonNode(JsonReading.object(at, list, null, index, JsonReading.FieldReader.KEEP_ALL, problems)));
        } else {
            at.skipChildren();
        }
    }

    private void described(JsonArray list, int index, JsonParser at) throws IOException {
        JsonValue id = JsonReading.value(at, list, null, index, problems);
        String text = id.asText();
        JsonObject object = id.asObject();
        JsonObject inner = object == null ? null : object.object("Package");
        if (text != null) {
            elements.describes(new SpdxField(text, id.location()));
        } else if (inner != null) {
            // Early Python tools list the packages here.
            String described = elements.onePackage(new JsonNode(inner));
            if (described != null) {
                draft.describes(described, inner.location());
            }
        } else {
            wrongType(id, "text");
        }
    }

    private void element(JsonArray list, int index, JsonParser at, Consumer<Node> reader) throws IOException {
        progress.read(at.currentTokenLocation().getByteOffset());
        if (at.currentToken() != JsonToken.START_OBJECT) {
            draft.losePackage();
            wrongType(JsonReading.value(at, list, null, index, problems), "an object");
            return;
        }
        boolean relationship = "relationships".equals(list.pointer().substring(list.pointer().lastIndexOf('/') + 1));
        JsonReading.FieldReader fields = relationship ? JsonReading.FieldReader.KEEP_ALL
                : (owner, field, parser) -> !Elements.LOOKED_AT.contains(field) && passOver(parser);
        reader.accept(new JsonNode(JsonReading.object(at, list, null, index, fields, problems)));
    }

    private static boolean list(JsonObject document, String field, JsonParser at, ElementReader element) throws IOException {
        if (at.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        JsonArray list = JsonReading.place(at, document, field);
        for (int index = 0; at.nextToken() != JsonToken.END_ARRAY; index++) {
            element.read(list, index);
        }
        return true;
    }

    private void wrongType(JsonValue value, String expected) {
        problems.error("WRONG_TYPE", value.location(),
                "An entry is " + value.kind() + " where " + expected + " is expected; it was passed over.",
                "Ask the sender for a file that follows its format.");
    }

    private static boolean passOver(JsonParser at) throws IOException {
        at.skipChildren();
        return true;
    }
}
