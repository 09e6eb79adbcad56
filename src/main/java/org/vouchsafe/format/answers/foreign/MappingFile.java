package org.vouchsafe.format.answers.foreign;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.domain.questionnaire.mapping.MappedColumn;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** A mapping as a file, to be handed to colleagues (docs/formats.md, "Mappings"). */
public final class MappingFile {
    private static final String FORMAT = "vouchsafe-answer-mapping";
    private static final String FIX = "Export the mapping again, or mend the file.";
    private static final int MOST_COLUMNS = 16_384;

    private MappingFile() {}

    /** The bytes of the file: the same mapping gives the same bytes. */
    public static byte[] write(AnswerMapping mapping) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", 1);
            json.writeStringField("name", mapping.name());
            json.writeArrayFieldStart("sheets");
            for (String sheet : mapping.sheets()) {
                json.writeString(sheet);
            }
            json.writeEndArray();
            json.writeNumberField("headerRow", mapping.headerRow() + 1);
            json.writeObjectFieldStart("columns");
            for (Map.Entry<ColumnRole, MappedColumn> each : mapping.columns().entrySet()) {
                json.writeObjectFieldStart(each.getKey().word());
                json.writeStringField("heading", each.getValue().heading());
                json.writeNumberField("column", each.getValue().column() + 1);
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The mapping in a file; empty, with a located problem, when it holds none that can be used. */
    public static Optional<AnswerMapping> read(SourceFile file, Problems problems) {
        Optional<JsonValue> tree = new JsonReading(Limits.DEFAULT).tree(file, problems);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        JsonObject root = tree.get().asObject();
        if (root == null || !FORMAT.equals(root.text("format"))) {
            problems.error("NOT_A_MAPPING", Location.WHOLE_FILE, "This is no mapping: it does not say \"format\": \"" + FORMAT + "\".",
                    FIX);
            return Optional.empty();
        }
        return mapping(root, problems);
    }

    private static Optional<AnswerMapping> mapping(JsonObject root, Problems problems) {
        Map<ColumnRole, MappedColumn> columns = new EnumMap<>(ColumnRole.class);
        JsonObject said = root.object("columns");
        for (String word : said == null ? List.<String>of() : List.copyOf(said.fields().keySet())) {
            JsonObject column = Objects.requireNonNull(said).object(word);
            Optional<ColumnRole> role = ColumnRole.ofWord(word);
            int place = place(column);
            if (role.isEmpty() || place < 0) {
                problems.error("BAD_COLUMN", column == null ? said.location() : column.location(),
                        role.isEmpty() ? "There is no column \"" + word + "\" in a mapping."
                                : "The place of the column \"" + word
                                        + "\" is no number from 1 to " + MOST_COLUMNS + ".",
                        FIX);
                return Optional.empty();
            }
            columns.put(role.get(), new MappedColumn(MappedWorkbook.heading(text(column, "heading")), place));
        }
        var mapping = new AnswerMapping(text(root, "name").strip(), root.texts("sheets"),
                Math.max(0, root.integer("headerRow").orElse(1) - 1), columns);
        Optional<String> fault = mapping.fault();
        fault.ifPresent(each -> problems.error("BAD_MAPPING", root.location(), each, FIX));
        return fault.isPresent() ? Optional.empty() : Optional.of(mapping);
    }

    private static int place(@Nullable JsonObject column) {
        OptionalInt said = column == null ? OptionalInt.empty() : column.integer("column");
        return said.isPresent() && said.getAsInt() >= 1 && said.getAsInt() <= MOST_COLUMNS ? said.getAsInt() - 1 : -1;
    }

    private static String text(@Nullable JsonObject object, String field) {
        String value = object == null ? null : object.text(field);
        return value == null ? "" : value;
    }
}
