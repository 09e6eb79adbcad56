package org.vouchsafe.report.json;

import java.util.List;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Document.EvidenceRef;

/** Drawings as JSON: the data they are drawn from. Described in docs/formats/report.md. */
final class ChartJson {
    private ChartJson() {}

    static void write(JsonText json, Chart chart) {
        switch (chart) {
            case Chart.TimeLine line -> timeLine(json.field("type", "timeLine").field("title", line.title()), line);
            case Chart.Paths paths -> {
                json.field("type", "dependencyPaths").field("title", paths.title()).name("paths").beginArray();
                paths.paths().forEach(each -> path(json, each));
                json.endArray();
            }
            case Chart.Ageing ageing -> {
                json.field("type", "ageing").field("title", ageing.title()).name("bands").beginArray();
                ageing.bands().forEach(each -> json.beginObject().field("label", each.label()).field("affected", each.affected())
                        .field("unknown", each.unknown()).field("contradicted", each.contradicted()).endObject());
                json.endArray();
            }
        }
    }

    private static void timeLine(JsonText json, Chart.TimeLine line) {
        json.field("end", line.end()).name("periods").beginArray();
        line.periods().forEach(each -> json.beginObject().field("label", each.label()).field("from", each.from()).field("to", each.to())
                .field("tone", each.tone()).endObject());
        json.endArray().name("happenings").beginArray();
        for (Chart.Happening each : line.happenings()) {
            json.beginObject().field("at", each.at()).field("label", each.label()).field("tone", each.tone());
            evidence(json, each.evidence());
            json.endObject();
        }
        json.endArray();
    }

    private static void path(JsonText json, Chart.Path path) {
        json.beginObject().name("steps").beginArray();
        path.steps().forEach(each -> json.beginObject().field("name", each.name()).field("tone", each.tone()).endObject());
        json.endArray();
        evidence(json, path.evidence());
        json.endObject();
    }

    private static void evidence(JsonText json, List<EvidenceRef> evidence) {
        json.name("evidence").beginArray();
        evidence.forEach(each -> json.beginObject().field("evidence", each.evidence()).field("place", each.place()).endObject());
        json.endArray();
    }
}
