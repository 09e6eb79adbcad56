package org.vouchsafe.cli.inventory;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.domain.comparison.ComponentChange;
import org.vouchsafe.domain.comparison.Side;
import org.vouchsafe.domain.problem.Citation;

/** A comparison as JSON. */
final class DiffJson {
    private DiffJson() {}

    static void write(JsonWriter json, Comparison comparison) {
        json.object(() -> {
            json.fieldObject("before", () -> side(json, comparison.before()));
            json.fieldObject("after", () -> side(json, comparison.after()));
            json.field("unchanged", comparison.unchanged());
            json.fieldArray("components", comparison.components(), each -> component(json, each));
            json.fieldArray("states", comparison.states(), each -> json.object(() -> {
                json.field("advisory", each.advisory());
                json.fieldOf("before", each.before());
                json.fieldOf("after", each.after());
            }));
            json.fieldArray("claims", comparison.claims(), each -> json.object(() -> {
                json.field("advisory", each.advisory());
                json.field("author", each.author());
                json.field("before", each.before());
                json.field("after", each.after());
            }));
        });
    }

    private static void side(JsonWriter json, Side side) {
        json.field("name", side.name());
        json.field("complete", side.complete());
        json.fieldArray("inventories", side.inventories(), each -> json.object(() -> {
            json.fieldOf("evidence", each.evidence());
            json.field("file", each.file());
            json.field("format", each.format());
            json.field("components", each.components());
            json.field("complete", each.complete());
            json.field("because", each.because());
        }));
    }

    private static void component(JsonWriter json, ComponentChange change) {
        json.object(() -> {
            json.field("change", change.kind().name());
            json.field("component", change.component());
            json.field("before", change.before());
            json.field("after", change.after());
            json.fieldArray("aspects", change.aspects(), each -> json.object(() -> {
                json.field("aspect", each.aspect().name());
                json.field("before", each.before());
                json.field("after", each.after());
            }));
            json.field("placeBefore", place(change.placeBefore()));
            json.field("placeAfter", place(change.placeAfter()));
        });
    }

    private static @Nullable String place(@Nullable Citation citation) {
        return citation == null ? null : citation.evidence() + " " + citation.location().text();
    }
}
