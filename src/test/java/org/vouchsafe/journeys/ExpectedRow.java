package org.vouchsafe.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** A line of the sample's {@code expected.json}, and the same line made of a position, so that the two can be compared as a whole. */
record ExpectedRow(String supplier, String product, String release, String advisory, String state, String basis, String reason,
        Set<String> contradictions, Set<String> remarks, boolean stale) {

    /** What is expected at one moment. {@code absent}: keys that must not exist yet. */
    record Moment(String mark, Instant asOf, List<ExpectedRow> rows, Set<String> absent) {}

    /** Supplier, release and advisory. */
    String key() {
        return supplier + " / " + product + " " + release + " / " + advisory;
    }

    static ExpectedRow of(PositionRow row) {
        var position = row.position();
        return new ExpectedRow(row.supplier(), row.product(), row.release(), position.advisory(), position.state().name(),
                position.basis().name(), String.valueOf(position.reason()), codes(position.contradictions(), each -> each.code().name()),
                codes(position.remarks(), each -> each.code().name()), position.stale());
    }

    static List<Moment> read(Path file) throws IOException {
        var problems = new Problems(file.toString(), Limits.DEFAULT);
        JsonObject root = new JsonReading(Limits.DEFAULT).tree(new SourceFile(file.toString(), Files.readAllBytes(file)), problems)
                .map(JsonValue::asObject).orElseThrow();
        List<Moment> moments = root.objects("viewpoints").stream().map(ExpectedRow::moment).toList();
        if (!problems.list().isEmpty()) {
            throw new IOException(problems.list().toString());
        }
        return moments;
    }

    private static Moment moment(JsonObject viewpoint) {
        List<JsonObject> rows = viewpoint.objects("rows");
        Set<String> absent = new TreeSet<>();
        rows.stream().filter(ExpectedRow::onlyWhenTracked).forEach(row -> absent.add(row(row).key()));
        return new Moment(viewpoint.text("mark"), Instant.parse(viewpoint.text("asOf")),
                rows.stream().filter(row -> !onlyWhenTracked(row)).map(ExpectedRow::row).toList(), absent);
    }

    private static boolean onlyWhenTracked(JsonObject row) {
        return Boolean.TRUE.equals(row.bool("onlyWhenTracked"));
    }

    private static ExpectedRow row(JsonObject row) {
        return new ExpectedRow(row.text("supplier"), row.text("product"), row.text("release"), row.text("advisory"), row.text("state"),
                row.text("basis"), String.valueOf(row.text("reason")), new TreeSet<>(row.texts("contradictions")),
                new TreeSet<>(row.texts("remarks")), Boolean.TRUE.equals(row.bool("stale")));
    }

    private static <T> Set<String> codes(List<T> all, java.util.function.Function<T, String> code) {
        Set<String> codes = new TreeSet<>();
        all.forEach(each -> codes.add(code.apply(each)));
        return codes;
    }
}
