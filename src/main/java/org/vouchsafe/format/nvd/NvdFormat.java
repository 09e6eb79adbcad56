package org.vouchsafe.format.nvd;

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
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** CVE records of the NVD, API and feeds of version 2.0: a page of them, or a single {@code {"cve": …}}. */
public final class NvdFormat implements Format {
    private final Limits limits;

    public NvdFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "NVD 2.0";
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.field("format").filter("NVD_CVE"::equals).isPresent() && opening.hasArray("vulnerabilities")
                || opening.hasObject("cve") && opening.head().contains("\"sourceIdentifier\"");
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        Optional<JsonObject> root = new JsonReading(limits).tree(file, problems).map(JsonValue::asObject);
        progress.read(file.size());
        List<AdvisoryRecord> advisories = new ArrayList<>();
        List<Signal> signals = new ArrayList<>();
        List<JsonObject> items = root.stream()
                .flatMap(each -> each.has("cve") ? java.util.stream.Stream.of(each) : each.objects("vulnerabilities").stream()).toList();
        for (JsonObject each : items) {
            JsonObject cve = each.object("cve");
            if (cve != null) {
                new CveReader(cve, problems).read().ifPresent(record -> {
                    advisories.add(record);
                    signals.addAll(Metrics.of(cve, record));
                });
            }
        }
        return new ReadResult(name(), List.of(), List.of(), advisories, List.of(), List.of(), problems.list()).signalling(signals);
    }
}
