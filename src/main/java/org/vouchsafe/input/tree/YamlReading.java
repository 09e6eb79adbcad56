package org.vouchsafe.input.tree;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The one door for YAML: what JSON could say too, within the same limits and as the same tree, every value with its place. Tags make no
 * objects, aliases are copied within a budget, repeated keys are reported and the first kept.
 */
public final class YamlReading {
    static final String ASK_AGAIN = "Ask the sender for the file again.";
    private final Limits limits;

    public YamlReading(Limits limits) {
        this.limits = limits;
    }

    /** What a streaming reader does with the elements of a list instead of keeping them in the tree. */
    public interface ListReader {
        /** Takes the next element of the list under this key of the outermost mapping; false to have the whole list kept in the tree. */
        boolean take(String key, JsonValue element);

        /** Keeps everything. */
        ListReader KEEP_ALL = (key, element) -> false;
    }

    /**
     * Reads the first document, giving each element of the lists of its outermost mapping to the reader first; for files too large for a
     * tree. What comes back is what the reader did not take; of several documents that of the first, with a warning.
     */
    public Optional<JsonValue> stream(SourceFile file, ListReader lists, Problems problems) {
        List<JsonValue> documents = documents(file, lists, problems);
        if (documents.size() > 1) {
            problems.warning("SECOND_DOCUMENT", documents.get(1).location(),
                    "The file holds " + documents.size() + " YAML documents; the first was read.",
                    "Ask the sender for one file each, or import the others by themselves.");
        }
        return documents.stream().findFirst();
    }

    /** The only document of the file as a tree; of several the first, with a warning. Empty, with a located problem, when there is none. */
    public Optional<JsonValue> tree(SourceFile file, Problems problems) {
        return stream(file, ListReader.KEEP_ALL, problems);
    }

    /** All documents of a stream as trees; none, with a located problem, when any part is not YAML. */
    public List<JsonValue> documents(SourceFile file, Problems problems) {
        return documents(file, ListReader.KEEP_ALL, problems);
    }

    private List<JsonValue> documents(SourceFile file, ListReader lists, Problems problems) {
        String text = TextReading.text(file, problems);
        var documents = new ArrayList<JsonValue>();
        try {
            var options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            var events = new ParserImpl(new StreamReader(new StringReader(text)), options);
            while (!events.checkEvent(Event.ID.StreamEnd)) {
                if (events.getEvent().is(Event.ID.DocumentStart)) {
                    documents.add(new YamlTree(events, documents.isEmpty() ? lists : ListReader.KEEP_ALL, limits, problems).root());
                }
            }
        } catch (MarkedYAMLException e) {
            refuse(place(e), String.valueOf(e.getProblem()), problems);
            return List.of();
        } catch (ReaderException e) {
            refuse(place(text, e.getPosition()), "a character stands there that no text may hold", problems);
            return List.of();
        } catch (YamlTree.TooMuchException e) {
            problems.error("TOO_MUCH", e.place(), e.words(), ASK_AGAIN);
            return List.of();
        } catch (YAMLException e) {
            refuse(Location.WHOLE_FILE, String.valueOf(e.getMessage()).lines().findFirst().orElse("not readable"), problems);
            return List.of();
        }
        if (documents.isEmpty()) {
            problems.error("NOT_YAML", new Location.LineColumn(1, 1), "The file is empty.", ASK_AGAIN);
        }
        return documents;
    }

    private static void refuse(Location at, String why, Problems problems) {
        problems.error("NOT_YAML", at, "This is not well-formed YAML: " + why + (why.endsWith(".") ? "" : "."), ASK_AGAIN);
    }

    private static Location place(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        return mark == null ? Location.WHOLE_FILE : new Location.LineColumn(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Location place(String text, int codePoints) {
        int end = text.codePointCount(0, text.length()) <= codePoints ? text.length() : text.offsetByCodePoints(0, codePoints);
        String before = text.substring(0, end);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Location.LineColumn(line, end - before.lastIndexOf('\n'));
    }
}
