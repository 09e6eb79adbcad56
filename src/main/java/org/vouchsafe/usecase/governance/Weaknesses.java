package org.vouchsafe.usecase.governance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.vouchsafe.domain.governance.Weakness;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.questionnaire.catalogue.Catalogues;

/** Reads what is looked at and what helps against it; throws when it is not sound, since it is part of the program. */
public final class Weaknesses {
    private static final String NAME = "/incidents/governance.json";

    private Weaknesses() {}

    /** Those of the program, in order. */
    public static List<Weakness> read() {
        try (InputStream in = Weaknesses.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + NAME + " is missing");
            }
            var problems = new Problems(NAME, Limits.DEFAULT);
            JsonObject json = new JsonReading(Limits.DEFAULT).tree(new SourceFile(NAME, in.readAllBytes()), problems)
                    .map(JsonValue::asObject).orElseThrow(() -> new IllegalStateException(problems.list().toString()));
            var catalogues = new Catalogues();
            return json.objects("weaknesses").stream().map(each -> new Weakness(
                    Weakness.Kind.valueOf(text(each, "id").toUpperCase(Locale.ROOT).replace('-', '_')), text(each, "title"),
                    text(each, "why"), each.texts("controls"),
                    each.texts("mappings").stream().map(one -> titled(catalogues, one)).toList()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file " + NAME + " cannot be read", e);
        }
    }

    private static String titled(Catalogues catalogues, String mapping) {
        return mapping + " " + catalogues.control(mapping)
                .orElseThrow(() -> new IllegalStateException(NAME + ": no catalogue has " + mapping)).title();
    }

    private static String text(JsonObject json, String field) {
        return Objects.requireNonNull(json.text(field), field);
    }
}
