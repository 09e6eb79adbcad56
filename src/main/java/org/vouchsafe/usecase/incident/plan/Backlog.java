package org.vouchsafe.usecase.incident.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** Reads the template of the hardening backlog; throws when it is not sound, since it is part of the program. */
public final class Backlog {
    private static final String NAME = "/incidents/backlog.json";
    private static final int LONGEST = 366;

    private Backlog() {}

    /**
     * Something to be done.
     *
     * @param days how many days there are for it
     */
    public record Item(String id, String title, IncidentSeverity priority, int days) {}

    /** Those of the program, in order. */
    public static List<Item> read() {
        try (InputStream in = Backlog.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + NAME + " is missing");
            }
            var problems = new Problems(NAME, Limits.DEFAULT);
            JsonObject json = new JsonReading(Limits.DEFAULT).tree(new SourceFile(NAME, in.readAllBytes()), problems)
                    .map(JsonValue::asObject).orElseThrow(() -> new IllegalStateException(problems.list().toString()));
            return json.objects("items").stream().map(Backlog::item).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file " + NAME + " cannot be read", e);
        }
    }

    private static Item item(JsonObject json) {
        int days = json.integer("days").orElse(0);
        if (days < 1 || days > LONGEST) {
            throw new IllegalStateException(NAME + ": an item has " + days + " days");
        }
        return new Item(text(json, "id"), text(json, "title"),
                IncidentSeverity.valueOf(text(json, "priority").toUpperCase(Locale.ROOT)), days);
    }

    private static String text(JsonObject json, String field) {
        return Objects.requireNonNull(json.text(field), field);
    }
}
