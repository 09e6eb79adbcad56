package org.vouchsafe.report.json;

import java.util.List;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.report.Document.Attachment;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportFacts.ReportedPosition;

/** What goes inside a PDF report for machines: the evidence manifest with every SHA-256, and the states. */
public final class Manifest {
    private static final String MIME = "application/json";

    private Manifest() {}

    /**
     * The evidence manifest (Supplement) and the states (Data).
     *
     * @param kind id of the report, such as {@code release}
     * @param title as printed on the report
     */
    public static List<Attachment> attachments(String kind, String title, ReportFacts facts) {
        return List.of(evidence(kind, title, facts),
                new Attachment("states.json", MIME, "States of this report for machines", "Data", states(facts)));
    }

    /** The evidence manifest alone, for a report that must not embed the states with all they say. */
    public static Attachment evidence(String kind, String title, ReportFacts facts) {
        return new Attachment("evidence-manifest.json", MIME, "Evidence this report rests on, with SHA-256, and the state of the audit log",
                "Supplement", manifest(kind, title, facts));
    }

    private static byte[] manifest(String kind, String title, ReportFacts facts) {
        Imprint imprint = facts.imprint();
        JsonText json = new JsonText().beginObject().field("format", "vouchsafe-evidence-manifest").field("version", 1)
                .field("reportId", imprint.printedId()).field("kind", kind).field("title", title).field("cutOff", imprint.cutOff())
                .field("generatedAt", imprint.generatedAt()).field("program", imprint.programVersion())
                .field("auditSize", imprint.auditSize()).field("auditRoot", imprint.auditRoot());
        json.name("evidence").beginArray();
        for (EvidenceRow each : facts.evidence()) {
            evidence(json, each);
        }
        return json.endArray().endObject().bytes();
    }

    private static void evidence(JsonText json, EvidenceRow row) {
        Evidence evidence = row.evidence();
        json.beginObject().field("id", evidence.id()).field("name", evidence.name()).field("sha256", evidence.sha256().hex())
                .field("size", evidence.size()).field("format", evidence.format()).field("place", row.place())
                .field("receivedAt", evidence.origin().receivedAt()).field("from", evidence.origin().from())
                .field("channel", evidence.origin().channel()).field("why", evidence.origin().why())
                .field("recordedAt", evidence.recorded().at()).field("recordedBy", evidence.recordedBy())
                .field("signature", evidence.signature())
                .field("withdrawnAt", evidence.withdrawn() == null ? null : evidence.withdrawn().at())
                .endObject();
    }

    private static byte[] states(ReportFacts facts) {
        JsonText json = new JsonText().beginObject().field("format", "vouchsafe-states").field("version", 1)
                .field("reportId", facts.imprint().printedId()).field("cutOff", facts.imprint().cutOff());
        json.name("states").beginArray();
        for (ReportedPosition each : facts.positions()) {
            state(json, each.row());
        }
        return json.endArray().endObject().bytes();
    }

    private static void state(JsonText json, PositionRow row) {
        Position position = row.position();
        json.beginObject().field("supplier", row.supplier()).field("product", row.product()).field("release", row.release())
                .field("advisory", position.advisory());
        strings(json, "aliases", position.aliases());
        strings(json, "components", position.components());
        json.field("state", position.state()).field("basis", position.basis()).field("reason", position.reason())
                .field("stale", position.stale());
        strings(json, "remarks", position.remarks().stream().map(each -> each.code()).toList());
        json.name("contradictions").beginArray();
        for (Contradiction each : position.contradictions()) {
            json.beginObject().field("code", each.code()).field("addressed", each.addressed()).field("text", each.text()).endObject();
        }
        json.endArray();
        strings(json, "evidence", position.evidence());
        json.field("since", position.since() == null ? null : position.since().at()).endObject();
    }

    private static void strings(JsonText json, String name, List<?> values) {
        json.name(name).beginArray();
        values.forEach(json::value);
        json.endArray();
    }
}
