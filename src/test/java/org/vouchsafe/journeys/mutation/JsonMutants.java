package org.vouchsafe.journeys.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All changes of one place in a JSON document: each member dropped, emptied, given another type or value, doubled, exchanged with its like. */
final class JsonMutants {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Stands behind a member's name where the same name is to be written again. */
    private static final String AGAIN = "\u0001";
    private final String name;
    private final JsonNode root;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Map<String, List<String>> texts = new TreeMap<>();

    private JsonMutants(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    static List<Mutant> of(String name, String document) {
        try {
            var all = new JsonMutants(name, JSON.readTree(document));
            all.collect(all.root, "");
            all.walk(all.root, "");
            return all.mutants;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts that stand under one name, to exchange them with one another. */
    private void collect(JsonNode node, String field) {
        if (node.isTextual()) {
            List<String> same = texts.computeIfAbsent(field, each -> new ArrayList<>());
            if (!same.contains(node.asText())) {
                same.add(node.asText());
            }
        }
        node.properties().forEach(each -> collect(each.getValue(), each.getKey()));
        if (node.isArray()) {
            node.forEach(each -> collect(each, field));
        }
    }

    private void walk(JsonNode node, String at) {
        node.properties().forEach(each -> {
            String place = at + "/" + each.getKey();
            mutate(place, each.getKey(), each.getValue());
            doubled(at, each.getKey(), each.getValue());
            walk(each.getValue(), place);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            mutate(at + "/" + i, at.substring(at.lastIndexOf('/') + 1), node.get(i));
            twice(at, i);
            walk(node.get(i), at + "/" + i);
        }
    }

    private void mutate(String at, String field, JsonNode value) {
        put(at, "dropped", null);
        put(at, "null", NODES.nullNode());
        put(at, "number", NODES.numberNode(7));
        put(at, "truth", NODES.booleanNode(true));
        put(at, "object", NODES.objectNode());
        put(at, "list", NODES.arrayNode());
        put(at, "in a list", NODES.arrayNode().add(value));
        put(at, "in an object", NODES.objectNode().set("value", value));
        if (value.isTextual()) {
            Values.of(value.asText()).forEach((kind, text) -> put(at, kind, NODES.textNode(text)));
            texts.get(field).stream().filter(each -> !each.equals(value.asText()))
                    .forEach(each -> put(at, "exchanged for " + each, NODES.textNode(each)));
        } else {
            put(at, "text", NODES.textNode("text"));
        }
        if (value.isArray() && value.size() == 1) {
            put(at, "no list", value.get(0));
        }
    }

    /** A copy of the document with another value there; none for null. */
    private void put(String at, String kind, JsonNode value) {
        JsonNode copy = root.deepCopy();
        int cut = at.lastIndexOf('/');
        JsonNode holder = copy.at(at.substring(0, cut));
        String key = at.substring(cut + 1);
        if (holder instanceof ArrayNode list && value == null) {
            list.remove(Integer.parseInt(key));
        } else if (holder instanceof ArrayNode list) {
            list.set(Integer.parseInt(key), value);
        } else if (value == null) {
            ((ObjectNode) holder).remove(key);
        } else {
            ((ObjectNode) holder).set(key, value);
        }
        add(at, kind, copy);
    }

    /** The same name twice in one object, before and behind its own value. */
    private void doubled(String at, String key, JsonNode value) {
        for (JsonNode other : others(key, value)) {
            String shown = other.isContainerNode() ? "empty" : other.asText();
            JsonNode behind = root.deepCopy();
            ((ObjectNode) behind.at(at)).set(key + AGAIN, other);
            add(at + "/" + key, "again as " + shown, behind);
            JsonNode before = root.deepCopy();
            ((ObjectNode) before.at(at)).set(key, other);
            ((ObjectNode) before.at(at)).set(key + AGAIN, value);
            add(at + "/" + key, "before it " + shown, before);
        }
    }

    private List<JsonNode> others(String key, JsonNode value) {
        if (!value.isTextual()) {
            return List.of(value.isArray() ? NODES.arrayNode() : value.isObject() ? NODES.objectNode() : NODES.numberNode(9));
        }
        List<JsonNode> others = new ArrayList<>();
        texts.get(key).stream().filter(each -> !each.equals(value.asText())).limit(2).forEach(each -> others.add(NODES.textNode(each)));
        others.add(NODES.textNode("else"));
        return others;
    }

    private void twice(String at, int index) {
        JsonNode copy = root.deepCopy();
        ArrayNode list = (ArrayNode) copy.at(at);
        list.add(list.get(index).deepCopy());
        add(at + "/" + index, "twice", copy);
    }

    private void add(String at, String kind, JsonNode document) {
        try {
            mutants.add(new Mutant(name, at, kind, JSON.writeValueAsString(document).replace(AGAIN, "").replace("\\u0001", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
