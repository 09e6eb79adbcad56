package org.vouchsafe.format.osv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** The OSV schema 1.x: one advisory, or a list of them; GitHub's reviewed advisories and malicious-package reports among them. */
public final class OsvFormat implements Format {
    private final Limits limits;

    public OsvFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "OSV";
    }

    @Override
    public boolean recognises(Opening opening) {
        if (opening.head().stripLeading().startsWith("[")) {
            // A list is known by what its first entries hold.
            String all = new String(opening.file().bytes(), 0, Math.min(opening.file().bytes().length, 1 << 20), StandardCharsets.UTF_8);
            return all.contains("\"id\"") && all.contains("\"modified\"") && all.contains("\"affected\"");
        }
        return opening.field("id").isPresent() && opening.field("modified").isPresent()
                && (opening.hasArray("affected") || opening.field("schema_version").isPresent() || opening.field("withdrawn").isPresent());
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        Optional<JsonValue> root = new JsonReading(limits).tree(file, problems);
        progress.read(file.bytes().length);
        var reader = new AdvisoryReader(problems);
        List<Signal> signals = new ArrayList<>();
        List<AdvisoryRecord> advisories = root.stream().flatMap(value -> switch (value) {
            case JsonObject object -> read(object, reader, signals).stream();
            case JsonArray list -> {
                list.elements().stream().filter(e -> e.asObject() == null).forEach(e -> problems.error("WRONG_TYPE", e.location(),
                        "The list holds " + e.kind() + " where an advisory is expected.", "Ask the sender for the file again."));
                yield list.objects().stream().flatMap(object -> read(object, reader, signals).stream());
            }
            case JsonScalar ignored -> {
                problems.error("WRONG_TYPE", value.location(), "The file holds " + value.kind() + " where an advisory is expected.",
                        "Ask the sender for the file again.");
                yield java.util.stream.Stream.empty();
            }
        }).toList();
        String version = root.map(JsonValue::asObject).map(o -> o.get("schema_version")).map(JsonValue::asText).map(v -> " " + v)
                .orElse("");
        return new ReadResult(name() + version, List.of(), List.of(), advisories, List.of(), List.of(), problems.list())
                .signalling(signals);
    }

    private static Optional<AdvisoryRecord> read(JsonObject object, AdvisoryReader reader, List<Signal> signals) {
        Optional<AdvisoryRecord> record = reader.read(object);
        record.ifPresent(each -> signals.addAll(Severities.of(object, each)));
        return record;
    }
}
