package org.vouchsafe.report.log;

import org.vouchsafe.report.Document.Attachment;
import org.vouchsafe.report.ReportedLog;
import org.vouchsafe.report.json.JsonText;

/** The proofs of an extract as a file. Described in docs/formats/report.md. */
final class LogProof {
    static final String NAME = "log-proof.json";

    private LogProof() {}

    static Attachment attachment(ReportedLog log, String reportId) {
        JsonText json = new JsonText().beginObject().field("format", "vouchsafe-log-proof").field("version", 1).field("reportId", reportId)
                .field("size", log.size()).field("root", log.root());
        json.name("entries").beginArray();
        for (ReportedLog.Entry each : log.entries()) {
            json.beginObject().field("number", each.number()).field("recordedAt", each.recorded().at()).field("actor", each.actor())
                    .field("action", each.action()).field("subject", each.subject()).field("reason", each.reason())
                    .field("leafHash", each.leafHash());
            json.name("path").beginArray();
            each.path().forEach(json::value);
            json.endArray().endObject();
        }
        return new Attachment(NAME, "application/json", "Proof that each entry is in the log whose root the report states", "Supplement",
                json.endArray().endObject().bytes());
    }
}
