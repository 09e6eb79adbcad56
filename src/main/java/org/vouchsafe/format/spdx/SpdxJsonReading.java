package org.vouchsafe.format.spdx;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.input.JsonArray;
import org.vouchsafe.input.JsonObject;
import org.vouchsafe.input.JsonReading;
import org.vouchsafe.input.JsonValue;
import org.vouchsafe.input.Problems;

/** Streams a document in JSON into an {@link SpdxDraft}: one package at a time is a tree, the document never is. */
final class SpdxJsonReading implements JsonReading.FieldReader {
    private static final Set<
            String> HEADER = Set.of("spdxVersion", "dataLicense", SpdxField.ID, "name", "documentNamespace", "creationInfo");
    private static final List<
            String> PACKAGE = List.of(SpdxField.ID, SpdxField.NAME, SpdxField.VERSION, SpdxField.SUPPLIER, SpdxField.PURPOSE,
                    SpdxField.DOWNLOAD);
    private static final Set<String> PACKAGE_LISTS = Set.of("externalRefs", "checksums");
    private final SpdxDraft draft;
    private final ReadProgress progress;
    private final Problems problems;

    SpdxJsonReading(SpdxDraft draft, ReadProgress progress, Problems problems) {
        this.draft = draft;
        this.progress = progress;
        this.problems = problems;
    }

    /** What to do with one element of a list; the parser stands at its start. */
    private interface ElementReader {
        void read(JsonArray list, int index) throws IOException;
    }

    @Override
    public boolean take(JsonObject document, String field, JsonParser at) throws IOException {
        return switch (field) {
            case "packages" -> list(document, field, at, (list, index) -> onePackage(list, index, at));
            case "files", "snippets" -> list(document, field, at, (list, index) -> passage(list, index, at));
            case "relationships" -> list(document, field, at, (list, index) -> relationship(list, index, at));
            case "documentDescribes" -> list(document, field, at, (list, index) -> {
                JsonValue id = JsonReading.value(at, list, null, index, problems);
                String text = id.asText();
                if (text == null) {
                    wrongType(id, "text");
                } else {
                    draft.describes(text, id.location());
                }
            });
            default -> !HEADER.contains(field) && passOver(at);
        };
    }

    private void onePackage(JsonArray list, int index, JsonParser at) throws IOException {
        progress.read(at.currentTokenLocation().getByteOffset());
        if (at.currentToken() != JsonToken.START_OBJECT) {
            draft.losePackage();
            wrongType(JsonReading.value(at, list, null, index, problems), "an object");
            return;
        }
        JsonObject object = JsonReading.object(at, list, null, index,
                (owner, field, parser) -> !PACKAGE.contains(field) && !PACKAGE_LISTS.contains(field) && passOver(parser), problems);
        Map<String, SpdxField> fields = new LinkedHashMap<>();
        for (String name : PACKAGE) {
            SpdxField field = SpdxJson.field(object, name);
            if (field != null) {
                fields.put(name, field);
            }
        }
        draft.add(new SpdxField.Package(fields, refs(object), checksums(object), object.location()));
    }

    private static List<SpdxField.ExternalRef> refs(JsonObject object) {
        var refs = new ArrayList<SpdxField.ExternalRef>();
        for (JsonObject ref : object.objects("externalRefs")) {
            String type = ref.text("referenceType");
            String locator = ref.text("referenceLocator");
            if (type != null && locator != null) {
                refs.add(new SpdxField.ExternalRef(type, locator, ref.location()));
            }
        }
        return refs;
    }

    private List<SpdxField.Checksum> checksums(JsonObject object) {
        var checksums = new ArrayList<SpdxField.Checksum>();
        for (JsonObject checksum : object.objects("checksums")) {
            String algorithm = checksum.text("algorithm");
            String value = checksum.text("checksumValue");
            if (algorithm != null && value != null) {
                checksums.add(new SpdxField.Checksum(algorithm, value, checksum.location()));
            } else {
                problems.error("BAD_HASH", checksum.location(), "A hash has no algorithm or no value.",
                        "Ask the sender to correct it in the tool that makes the file.");
            }
        }
        return checksums;
    }

    private void passage(JsonArray list, int index, JsonParser at) throws IOException {
        if (at.currentToken() != JsonToken.START_OBJECT) {
            wrongType(JsonReading.value(at, list, null, index, problems), "an object");
            return;
        }
        SpdxField id = SpdxJson.field(JsonReading.object(at, list, null, index,
                (owner, field, parser) -> !field.equals(SpdxField.ID) && passOver(parser), problems), SpdxField.ID);
        if (id != null) {
            draft.passage(id.text());
        }
    }

    private void relationship(JsonArray list, int index, JsonParser at) throws IOException {
        JsonValue value = JsonReading.value(at, list, null, index, problems);
        if (!(value instanceof JsonObject object)) {
            wrongType(value, "an object");
            return;
        }
        String from = object.text("spdxElementId");
        String type = object.text("relationshipType");
        String to = object.text("relatedSpdxElement");
        if (from == null || type == null || to == null) {
            problems.error("BAD_RELATIONSHIP", object.location(), "A relationship lacks one of its three parts; it was passed over.",
                    "Ask the sender to correct it in the tool that makes the file.");
        } else {
            draft.relationship(from, type, to, object.location());
        }
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
