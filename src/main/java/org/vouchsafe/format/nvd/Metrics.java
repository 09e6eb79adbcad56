package org.vouchsafe.format.nvd;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.input.tree.JsonObject;

/** The severities a record states, each with who gave it: the NVD's own, and those of the numbering authority. */
final class Metrics {
    private static final List<String> FIELDS = List.of("cvssMetricV40", "cvssMetricV31", "cvssMetricV30", "cvssMetricV2");

    private Metrics() {}

    static List<Signal> of(JsonObject cve, AdvisoryRecord record) {
        List<Signal> signals = new ArrayList<>();
        JsonObject metrics = cve.object("metrics");
        if (metrics == null) {
            return signals;
        }
        for (String field : FIELDS) {
            for (JsonObject metric : metrics.objects(field)) {
                JsonObject data = metric.object("cvssData");
                String vector = data == null ? null : data.text("vectorString");
                String by = metric.text("source");
                if (data != null && vector != null && !vector.isBlank()) {
                    signals.add(new Signal(record.id(), new Signal.Severity(vector.strip()), by == null ? "NVD" : by, record.modified(),
                            data.location()));
                }
            }
        }
        return signals;
    }
}
