package org.vouchsafe.usecase.incident.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.vouchsafe.domain.incident.clock.Clock;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** Reads the clocks of authorities, contracts and insurers; throws when they are not sound, since they are part of the program. */
public final class ClockData {
    private static final String NAME = "/incidents/clocks.json";

    private ClockData() {}

    /** The clocks of the program. */
    public static List<Clock> read() {
        try (InputStream in = ClockData.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + NAME + " is missing");
            }
            var problems = new Problems(NAME, Limits.DEFAULT);
            JsonObject json = new JsonReading(Limits.DEFAULT).tree(new SourceFile(NAME, in.readAllBytes()), problems)
                    .map(JsonValue::asObject).orElseThrow(() -> new IllegalStateException(problems.list().toString()));
            return json.objects("clocks").stream().map(ClockData::clock).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file " + NAME + " cannot be read", e);
        }
    }

    private static Clock clock(JsonObject json) {
        Set<String> known = new HashSet<>(Set.of(Clock.AWARENESS));
        List<Clock.Step> steps = json.objects("steps").stream().map(each -> {
            OptionalInt hours = each.integer("hours");
            var step = new Clock.Step(text(each, "id"), text(each, "text"), text(each, "from"),
                    hours.isPresent() ? hours.getAsInt() : null);
            if (!known.contains(step.from())) {
                throw new IllegalStateException(
                        NAME + ": step " + step.id() + " waits for " + step.from() + ", which does not come before it");
            }
            known.add(step.id());
            return step;
        }).toList();
        return new Clock(text(json, "id"), text(json, "title"), text(json, "source"), text(json, "applies"), steps);
    }

    private static String text(JsonObject json, String field) {
        return Objects.requireNonNull(json.text(field), field);
    }
}
