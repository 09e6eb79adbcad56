package org.vouchsafe.input.envelope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/**
 * An in-toto statement (v0.1 and v1): something said about files known by their digests.
 *
 * @param predicateType what is said, as an address
 * @param predicate what is said; null when nothing is
 */
public record Statement(String type, List<Subject> subjects, String predicateType, @Nullable JsonValue predicate) {
    private static final String TYPE = "https://in-toto.io/Statement/";

    /**
     * A file the statement is about.
     *
     * @param digests by algorithm as written ({@code sha256}), in lower-case hexadecimal
     */
    public record Subject(@Nullable String name, Map<String, String> digests) {
        public Subject {
            digests = Map.copyOf(digests);
        }
    }

    public Statement {
        subjects = List.copyOf(subjects);
    }

    /** Whether the file is a statement by itself, outside any envelope. */
    public static boolean isStatement(Opening opening) {
        return opening.field("_type").filter(type -> type.startsWith(TYPE)).isPresent() && opening.hasField("predicateType");
    }

    /** The statement in a document or payload; empty when it is none, with problems where it is damaged. */
    public static Optional<Statement> read(SourceFile file, Limits limits, Problems problems) {
        return new JsonReading(limits).tree(file, problems).map(root -> root.asObject()).flatMap(Statement::of);
    }

    /** The statement in a document that is parsed already. */
    public static Optional<Statement> of(JsonObject root) {
        String type = root.text("_type");
        String predicateType = root.text("predicateType");
        if (type == null || !type.startsWith(TYPE) || predicateType == null) {
            return Optional.empty();
        }
        List<Subject> subjects = new ArrayList<>();
        root.objects("subject").forEach(each -> subjects.add(new Subject(each.text("name"), digests(each.object("digest")))));
        return Optional.of(new Statement(type, subjects, predicateType, root.get("predicate")));
    }

    /** A digest set: algorithm and value; values that are no text are passed over. */
    public static Map<String, String> digests(@Nullable JsonObject set) {
        Map<String, String> digests = new LinkedHashMap<>();
        if (set != null) {
            set.fields().forEach((algorithm, value) -> {
                String text = value.asText();
                if (text != null) {
                    digests.put(algorithm, text.toLowerCase(java.util.Locale.ROOT));
                }
            });
        }
        return digests;
    }
}
