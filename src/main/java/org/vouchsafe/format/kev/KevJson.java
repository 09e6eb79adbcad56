package org.vouchsafe.format.kev;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** CISA's catalogue of known exploited vulnerabilities as JSON: the whole catalogue, or a single entry of it. */
public final class KevJson implements Format {
    private final Limits limits;

    public KevJson(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "CISA KEV JSON";
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.field("catalogVersion").isPresent() && opening.hasArray("vulnerabilities")
                || opening.field("cveID").isPresent() && opening.field("dateAdded").isPresent();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        Optional<JsonObject> root = new JsonReading(limits).tree(file, problems).map(JsonValue::asObject);
        progress.read(file.size());
        List<Signal> signals = root.stream().flatMap(object -> object.has("cveID") ? entry(object, null, problems).stream()
                : catalogue(object, problems).stream()).toList();
        return ReadResult.unread(name(), problems.list()).signalling(signals);
    }

    private static List<Signal> catalogue(JsonObject root, Problems problems) {
        Instant released = root.moment("dateReleased");
        return root.objects("vulnerabilities").stream().flatMap(each -> entry(each, released, problems).stream()).toList();
    }

    private static Optional<Signal> entry(JsonObject entry, @org.jspecify.annotations.Nullable Instant released, Problems problems) {
        return new KevEntry(entry::text, entry.location(), problems).read(released);
    }
}
