package org.vouchsafe.format.osv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.input.tree.JsonObject;

/** The CVSS vectors of a record: its own, and those of its entries (OSV schema, "severity[]"). */
final class Severities {
    private Severities() {}

    static List<Signal> of(JsonObject json, AdvisoryRecord record) {
        Map<String, Signal> found = new LinkedHashMap<>();
        List<JsonObject> holders = new ArrayList<>(List.of(json));
        holders.addAll(json.objects("affected"));
        String source = HandWriting.source(json);
        String whose = source == null ? record.id() : source;
        for (JsonObject holder : holders) {
            for (JsonObject severity : holder.objects("severity")) {
                String type = severity.text("type");
                String score = severity.text("score");
                if (type != null && type.startsWith("CVSS") && score != null && !score.isBlank()) {
                    found.putIfAbsent(score.strip(), new Signal(record.id(), new Signal.Severity(score.strip()), whose,
                            record.modified(), severity.location()));
                }
            }
        }
        return List.copyOf(found.values());
    }
}
