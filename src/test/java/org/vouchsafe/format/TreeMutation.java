package org.vouchsafe.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Damages a valid JSON document in ways that still are JSON: other types, missing, doubled, renamed and moved values, strange texts. */
public final class TreeMutation {
    private static final String[] TEXTS = {"", " ", "\u0000", "../../etc/passwd", "urn:cdx:x", "pkg:npm/", "pkg:npm/a@1", "\uD800", "root",
            "-1",
            "9".repeat(40), "2026-13-45", "urn:uuid:", "=cmd()", "🙂", "a/b~c", "x".repeat(3_000)};
    private final ObjectMapper mapper = new ObjectMapper();
    private final byte[] original;
    private final Random random;

    public TreeMutation(String original, long seed) {
        this.original = original.getBytes(StandardCharsets.UTF_8);
        this.random = new Random(seed);
    }

    /** The document with one to four values damaged. */
    public byte[] next() {
        try {
            JsonNode root = mapper.readTree(original);
            int damages = 1 + random.nextInt(4);
            for (int i = 0; i < damages; i++) {
                damage(root);
            }
            return mapper.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void damage(JsonNode root) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(root, containers);
        ContainerNode<?> container = containers.get(random.nextInt(containers.size()));
        if (container.isEmpty()) {
            return;
        }
        int at = random.nextInt(container.size());
        JsonNode value = strange(containers);
        if (container instanceof ArrayNode array) {
            switch (random.nextInt(3)) {
                case 0 -> array.remove(at);
                case 1 -> array.set(at, value);
                default -> array.insert(at, array.get(at).deepCopy());
            }
        } else if (container instanceof ObjectNode object) {
            String field = object.properties().stream().map(Map.Entry::getKey).toList().get(at);
            switch (random.nextInt(4)) {
                case 0 -> object.remove(field);
                case 1 -> object.set(field + "x", object.remove(field));
                default -> object.set(field, value);
            }
        }
    }

    private JsonNode strange(List<ContainerNode<?>> containers) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextInt());
            case 3 -> nodes.numberNode(random.nextDouble() * 1e300);
            case 4 -> nodes.arrayNode();
            case 5 -> nodes.objectNode();
            case 6 -> nodes.arrayNode().add(nodes.objectNode().set("ref", nodes.arrayNode()));
            case 7 -> containers.get(random.nextInt(containers.size())).deepCopy();
            default -> nodes.textNode(TEXTS[random.nextInt(TEXTS.length)]);
        };
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container) {
            containers.add(container);
            node.forEach(child -> collect(child, containers));
        }
    }
}
