package org.vouchsafe.format.cyclonedx;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.cyclonedx.node.JsonBomNode;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** Streams a BOM in JSON into a {@link Bom}: one component at a time is a tree, the document never is. */
final class JsonBomReading implements JsonReading.FieldReader {
    private static final Set<String> HEADER = Set.of("$schema", "bomFormat", "specVersion", "serialNumber", "version",
            "declarations", "definitions");
    private static final Set<String> METADATA = Set.of("timestamp", "lifecycles", "authors", "supplier", "manufacturer",
            "tools");
    private static final Set<String> COMPONENT = Set.of("bom-ref", "type", "group", "name", "version", "purl", "cpe", "hashes", "scope",
            "supplier", "pedigree", "isExternal", "versionRange", "manufacturer", "authors", "author", "publisher", "licenses",
            "externalReferences", "properties", "evidence", "swid", "omniborId", "swhid");
    private static final Set<String> VULNERABILITY = Stream.concat(Stream.of("id", "references", "analysis", "affects", "recommendation",
            "workaround"), StatementDetails.FIELDS.stream()).collect(Collectors.toUnmodifiableSet());
    private static final int NONE = -1;
    private final Bom bom;
    private final ReadProgress progress;
    private final Problems problems;

    JsonBomReading(Bom bom, ReadProgress progress, Problems problems) {
        this.bom = bom;
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
            case "metadata" -> metadata(document, at);
            case "components" -> components(document, NONE, at);
            case "services" -> services(document, at);
            case "dependencies" -> elements(document, field, at, this::keepAll, this::dependency);
            case "compositions" -> elements(document, field, at, this::keepAll, object -> bom.composition(new JsonBomNode(object)));
            case "vulnerabilities" -> elements(document, field, at, keeping(VULNERABILITY),
                    object -> bom.vulnerability(new JsonBomNode(object)));
            case "signature" -> signature(at);
            default -> !HEADER.contains(field) && passOver(document, field, at);
        };
    }

    /** That it is signed is all that is read here; whether the signature holds is judged over the bytes of the file. */
    private boolean signature(JsonParser at) throws IOException {
        if (at.currentToken() == JsonToken.START_OBJECT) {
            bom.signed("JSON signature");
        }
        return passOver(at);
    }

    private boolean metadata(JsonObject document, JsonParser at) throws IOException {
        if (at.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        JsonObject metadata = JsonReading.object(at, document, "metadata", NONE, (object, field, parser) -> {
            if (!field.equals("component")) {
                return !METADATA.contains(field) && passOver(object, field, parser);
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return false;
            }
            component(object, field, NONE, bom.openRoot(), parser);
            return true;
        }, problems);
        // Reports a component that is no object.
        metadata.object("component");
        bom.metadata(new JsonBomNode(metadata));
        return true;
    }

    private boolean components(JsonValue parent, int partOf, JsonParser at) throws IOException {
        return list(parent, "components", at, (list, index) -> {
            progress.read(at.currentTokenLocation().getByteOffset());
            if (at.currentToken() == JsonToken.START_OBJECT) {
                component(list, null, index, bom.open(partOf), at);
            } else {
                bom.loseComponent();
                noObject(list, index, at);
            }
        });
    }

    private void component(JsonValue parent, @Nullable String name, int index, int member, JsonParser at) throws IOException {
        JsonObject read = JsonReading.object(at, parent, name, index, (object, field, parser) -> {
            if (field.equals("components")) {
                return components(object, member, parser);
            }
            if (field.equals("evidence") && parser.currentToken() == JsonToken.START_OBJECT) {
                // Where it was found, and by which calls, may be large.
                JsonReading.keep(parser, object, field, (evidence, part, in) -> !part.equals("identity") && passOver(evidence, part, in),
                        problems);
                return true;
            }
            return !COMPONENT.contains(field) && passOver(object, field, parser);
        }, problems);
        // Reports nested components that are no list.
        if (read.array("components") == null && read.has("components")) {
            bom.loseComponent();
        }
        bom.describe(member, new JsonBomNode(read));
    }

    private boolean services(JsonValue parent, JsonParser at) throws IOException {
        return list(parent, "services", at, (list, index) -> {
            if (at.currentToken() != JsonToken.START_OBJECT) {
                noObject(list, index, at);
                return;
            }
            JsonObject service = JsonReading.object(at, list, null, index, (object, field, parser) -> field.equals("services")
                    ? services(object, parser)
                    : !field.equals("bom-ref") && passOver(parser), problems);
            bom.service(new JsonBomNode(service).text("bom-ref"), service.location());
        });
    }

    private void dependency(JsonObject object) {
        var node = new JsonBomNode(object);
        String ref = node.text("ref");
        List<String> targets = node.texts("dependsOn");
        if (ref == null) {
            problems.error("NO_REF", object.location(), "A dependency entry does not say whose it is; it was passed over.",
                    "Ask the sender to correct it in the tool that makes the file.");
        } else {
            bom.depends(ref, targets, object.location());
        }
    }

    private boolean elements(JsonObject document, String field, JsonParser at, JsonReading.FieldReader fields,
            Consumer<JsonObject> consumer)
            throws IOException {
        return list(document, field, at, (list, index) -> {
            if (at.currentToken() == JsonToken.START_OBJECT) {
                consumer.accept(JsonReading.object(at, list, null, index, fields, problems));
            } else {
                noObject(list, index, at);
            }
        });
    }

    private static boolean list(JsonValue parent, String field, JsonParser at, ElementReader element) throws IOException {
        if (at.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        JsonArray list = JsonReading.place(at, parent, field);
        for (int index = 0; at.nextToken() != JsonToken.END_ARRAY; index++) {
            element.read(list, index);
        }
        return true;
    }

    private void noObject(JsonArray list, int index, JsonParser at) throws IOException {
        JsonValue value = JsonReading.value(at, list, null, index, problems);
        Location place = value.location();
        problems.error("WRONG_TYPE", place, "An entry is " + value.kind() + " where an object is expected; it was passed over.",
                "Ask the sender for a file that follows its format.");
    }

    private boolean keepAll(JsonObject object, String field, JsonParser at) {
        return false;
    }

    private static JsonReading.FieldReader keeping(Set<String> wanted) {
        return (object, field, at) -> !wanted.contains(field) && passOver(at);
    }

    private boolean passOver(JsonObject owner, String field, JsonParser at) throws IOException {
        bom.passOver(field, () -> JsonReading.place(owner, field, at));
        return passOver(at);
    }

    private static boolean passOver(JsonParser at) throws IOException {
        at.skipChildren();
        return true;
    }
}
