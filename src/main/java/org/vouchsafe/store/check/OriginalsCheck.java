package org.vouchsafe.store.check;

import org.vouchsafe.domain.Sha256;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.evidence.Originals;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/** Every original against its hash, and none too many. */
final class OriginalsCheck {
    private static final String BLOBS = """
            SELECT b.sha256 FROM blob b
            WHERE NOT EXISTS (SELECT 1 FROM disposal d WHERE d.sha256 = b.sha256)
                OR EXISTS (SELECT 1 FROM evidence e WHERE e.sha256 = b.sha256 AND e.id NOT IN (SELECT evidence FROM disposal))
            ORDER BY b.id""";
    private static final String COUNT = "SELECT count(*) FROM blob";
    private static final String CHUNKS = """
            SELECT coalesce(sum(b.chunks), 0) - (SELECT count(*) FROM blob_chunk) FROM blob b
            WHERE NOT EXISTS (SELECT 1 FROM disposal d WHERE d.sha256 = b.sha256)
                OR EXISTS (SELECT 1 FROM evidence e WHERE e.sha256 = b.sha256 AND e.id NOT IN (SELECT evidence FROM disposal))""";
    private static final String STILL_HERE = """
            SELECT count(*) FROM blob b WHERE b.sha256 IN (SELECT sha256 FROM disposal)
                AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.sha256 = b.sha256 AND e.id NOT IN (SELECT evidence FROM disposal))
                AND EXISTS (SELECT 1 FROM blob_chunk c WHERE c.blob = b.id)""";
    private static final String OTHER_TOMBSTONES = """
            SELECT count(*) FROM disposal d JOIN evidence e ON e.id = d.evidence
            WHERE d.name <> e.name OR d.sha256 <> e.sha256 OR d.size <> e.size""";
    private static final String UNUSED = "SELECT count(*) FROM blob WHERE sha256 NOT IN (SELECT sha256 FROM evidence)";
    private final Session session;
    private final Findings findings;
    private final Progress progress;

    OriginalsCheck(Session session, Findings findings, Progress progress) {
        this.session = session;
        this.findings = findings;
        this.progress = progress;
    }

    void run() {
        progress.stage("Checking: the originals", session.number(COUNT).orElse(0));
        var originals = new Originals(session);
        for (byte[] each : session.list(BLOBS, row -> row.bytes(1))) {
            progress.checkCancelled();
            verify(originals, each);
            progress.advance(1);
        }
        if (session.number(CHUNKS).orElse(0) != 0) {
            findings.add("BLOB_ALTERED", "There are parts that belong to no original, or too few.");
        }
        if (session.number(STILL_HERE).orElse(0) != 0) {
            findings.add("DISPOSED_STILL_HERE", "There are originals that were disposed of and are still here.");
        }
        if (session.number(OTHER_TOMBSTONES).orElse(0) != 0) {
            findings.add("TOMBSTONE_ALTERED", "There are tombstones that do not say what their evidence says.");
        }
        if (session.number(UNUSED).orElse(0) != 0) {
            findings.add("BLOB_UNUSED", "There are originals that no evidence refers to.");
        }
    }

    private void verify(Originals originals, byte[] sha256) {
        try {
            originals.each(Sha256.ofDigest(sha256), chunk -> {});
        } catch (StoreException e) {
            if (e.kind() == StoreException.Kind.ENVIRONMENT) {
                throw e;
            }
            findings.add("BLOB_ALTERED", String.valueOf(e.getMessage()));
        }
    }
}
