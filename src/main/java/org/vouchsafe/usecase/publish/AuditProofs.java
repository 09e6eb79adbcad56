package org.vouchsafe.usecase.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vouchsafe.report.Document.Attachment;
import org.vouchsafe.report.json.JsonText;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.report.ReportRow;

/**
 * What shows, from two reports alone, that the log of the later continues that of the earlier: the proofs from the logs that reports published before
 * stated.
 */
public final class AuditProofs {
    /** The name under which it is attached; verification looks for it. */
    static final String NAME = "audit-proofs.json";
    // A proof has some twenty hashes; the newest reports are those that are held against each other.
    private static final int MOST = 64;

    private AuditProofs() {}

    /** A composed report with the proofs attached, and the digests of files that belong to it. */
    public static Composed attached(Composed composed, Workspace workspace, List<Path> bound) {
        List<Attachment> files = new ArrayList<>(composed.document().attachments());
        files.add(workspace.read(tx -> of(tx, composed.auditSize(), composed.auditRoot())));
        if (!bound.isEmpty()) {
            files.add(BoundFiles.of(bound));
        }
        return composed.as(composed.document().attaching(files));
    }

    /** The attachment for a report under a log of that size. */
    private static Attachment of(ReadTx tx, long size, String root) {
        Map<Long, String> earlier = new TreeMap<>();
        for (ReportRow each : tx.reports().all()) {
            if (each.auditSize() > 0 && each.auditSize() < size) {
                earlier.put(each.auditSize(), each.auditRoot());
            }
        }
        JsonText json = new JsonText().beginObject().field("format", "vouchsafe-audit-proofs").field("version", 1).field("auditSize", size)
                .field("auditRoot", root);
        json.name("earlier").beginArray();
        earlier.entrySet().stream().skip(Math.max(0, earlier.size() - MOST)).forEach(each -> {
            json.beginObject().field("size", each.getKey()).field("root", tx.audit().headAt(each.getKey()).root());
            json.name("hashes").beginArray();
            tx.audit().consistency(each.getKey(), size).forEach(json::value);
            json.endArray().endObject();
        });
        return new Attachment(NAME, "application/json", "What shows that this audit log continues those of earlier reports", "Supplement",
                json.endArray().endObject().bytes());
    }
}
