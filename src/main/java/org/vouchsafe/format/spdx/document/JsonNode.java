package org.vouchsafe.format.spdx.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** An object of a document in JSON or YAML. */
record JsonNode(JsonObject object) implements Node {
    @Override
    public Location location() {
        return object.location();
    }

    @Override
    public @Nullable SpdxField field(String name) {
        String text = object.text(name);
        JsonValue value = object.get(name);
        return text == null || value == null ? null : new SpdxField(text, value.location());
    }

    @Override
    public @Nullable Node child(String name) {
        JsonObject child = object.object(name);
        return child == null ? null : new JsonNode(child);
    }

    @Override
    public List<Node> nodes(String list) {
        return object.objects(list).stream().<Node>map(JsonNode::new).toList();
    }

    @Override
    public List<SpdxField> texts(String list) {
        JsonValue value = object.get(list);
        if (value == null) {
            return List.of();
        }
        String single = value.asText();
        if (single != null) {
            object.takenAsList(list);
            return List.of(new SpdxField(single, value.location()));
        }
        // Reports elements that are no texts.
        object.texts(list);
        JsonArray array = value.asArray();
        return array == null ? List.of()
                : array.elements().stream().filter(each -> each.asText() != null)
                        .map(each -> new SpdxField(String.valueOf(each.asText()), each.location())).toList();
    }

    @Override
    public boolean isNoList(String list) {
        return object.has(list) && object.array(list) == null;
    }
}
