package org.vouchsafe.input.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;

/**
 * The one door for TOML 1.0, within the limits and as the same tree as JSON. A file is read one top-level table after the other, so that
 * one of any size costs no more than its largest table. Every value knows its line: a key in a table its own, what lies deeper that of the
 * key it belongs to.
 */
public final class TomlReading {
    private static final String ASK_AGAIN = "Ask the sender for the file again.";
    private final TomlMapper mapper;

    public TomlReading(Limits limits) {
        var constraints = StreamReadConstraints.builder().maxNestingDepth(limits.depth()).maxStringLength(limits.textLength())
                .maxNumberLength(limits.numberLength()).build();
        mapper = TomlMapper.builder(TomlFactory.builder().streamReadConstraints(constraints).build()).build();
    }

    /** What receives the tables. */
    public interface TableReader {
        /**
         * Takes a top-level table, or one element of an array of tables. The values before the first table come first, as a table without
         * name. A plain table may come in several parts.
         *
         * @param end characters of the file that are read
         */
        void table(String name, JsonObject table, long end);
    }

    /** Reads all tables in order; false, with a located problem, when the file is not well-formed from some place on. */
    public boolean stream(SourceFile file, TableReader reader, Problems problems) {
        var tables = new TomlTables(TextReading.text(file, problems));
        var document = new Document(problems);
        for (TomlTables.Table table = tables.next(); table != null; table = tables.next()) {
            if (!document.admits(table) || !read(table, document, reader, problems)) {
                return false;
            }
        }
        return true;
    }

    private boolean read(TomlTables.Table table, Document document, TableReader reader, Problems problems) {
        try {
            JsonNode root = mapper.readTree(table.text());
            if (table.name().isEmpty()) {
                root.fieldNames().forEachRemaining(document::close);
            }
            JsonNode named = table.name().isEmpty() ? root : root.path(table.name());
            JsonNode value = table.element() ? named.path(0) : named;
            reader.table(table.name(), document.tree(table, value), table.end());
            return true;
        } catch (StreamConstraintsException e) {
            problems.error("TOO_MUCH", new Location.LineColumn(table.line(), 1), "This is more than is read: " + words(e), ASK_AGAIN);
        } catch (JsonProcessingException e) {
            problems.error("NOT_TOML", place(table, e), "This is not well-formed TOML: " + words(e), ASK_AGAIN);
        }
        return false;
    }

    private static String words(JsonProcessingException e) {
        String line = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("not readable").strip();
        String shown = line.length() > 200 ? line.substring(0, 200) + "…" : line;
        return shown.endsWith(".") ? shown : shown + ".";
    }

    private static Location place(TomlTables.Table table, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? new Location.LineColumn(table.line(), 1)
                : new Location.LineColumn(table.line() + at.getLineNr() - 1, Math.max(1, at.getColumnNr()));
    }

    /** What must hold across the tables of one file, and the values above them, which give pointers their beginning. */
    private static final class Document {
        private final Problems problems;
        private final JsonObject root;
        private final Map<String, JsonArray> arrays = new HashMap<>();
        private final Set<String> headers = new HashSet<>();
        private final Set<String> plain = new HashSet<>();
        private final Set<String> closed = new HashSet<>();

        Document(Problems problems) {
            this.problems = problems;
            this.root = new JsonObject(new JsonValue.Position(null, null, -1, 1, 1), problems);
        }

        /** Notes a name that holds a value and can become no table any more. */
        void close(String name) {
            closed.add(name);
        }

        /** Whether the table may stand here; TOML forbids to name one twice. */
        boolean admits(TomlTables.Table table) {
            if (table.name().isEmpty()) {
                return true;
            }
            boolean twice = closed.contains(table.name());
            if (table.element()) {
                twice |= plain.contains(table.name());
                arrays.computeIfAbsent(table.name(), name -> new JsonArray(new JsonValue.Position(root, name, -1, table.line(), 1)));
            } else {
                twice |= arrays.containsKey(table.name()) || !headers.add(table.header());
                plain.add(table.name());
            }
            if (twice) {
                problems.error("NOT_TOML", new Location.LineColumn(table.line(), 1),
                        "This is not well-formed TOML: \"" + table.header() + "\" is given more than once.", ASK_AGAIN);
            }
            return !twice;
        }

        JsonObject tree(TomlTables.Table table, JsonNode value) {
            JsonArray array = table.element() ? arrays.get(table.name()) : null;
            var position = array != null ? new JsonValue.Position(array, null, array.count(), table.line(), 1)
                    : table.name().isEmpty() ? new JsonValue.Position(null, null, -1, table.line(), 1)
                            : new JsonValue.Position(root, table.name(), -1, table.line(), 1);
            if (array != null) {
                array.countOne();
            }
            return object(value, position, table, table.name().isEmpty() ? "" : table.name());
        }

        private JsonObject object(JsonNode node, JsonValue.Position position, TomlTables.Table table, String path) {
            var object = new JsonObject(position, problems);
            node.properties().forEach(field -> {
                String below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                int line = table.lineOf(below, position.line());
                int column = line == position.line() ? position.column() : 1;
                object.put(field.getKey(), value(field.getValue(), new JsonValue.Position(object, field.getKey(), -1, line, column),
                        table, below));
            });
            return object;
        }

        private JsonValue value(JsonNode node, JsonValue.Position position, TomlTables.Table table, String path) {
            if (node.isObject()) {
                return object(node, position, table, path);
            }
            if (node.isArray()) {
                var array = new JsonArray(position);
                for (int i = 0; i < node.size(); i++) {
                    array.add(value(node.get(i), new JsonValue.Position(array, null, i, position.line(), position.column()), table,
                            path + "[]"));
                }
                return array;
            }
            JsonScalar.Type type = node.isNumber() ? JsonScalar.Type.NUMBER
                    : node.isBoolean() ? JsonScalar.Type.BOOLEAN : JsonScalar.Type.TEXT;
            return new JsonScalar(position, type, node.asText());
        }
    }
}
