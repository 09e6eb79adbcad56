package org.vouchsafe.store.check;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.audit.MerkleHash;
import org.vouchsafe.store.fact.FactDigest;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.FactRows;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** Every fact against its digest, every change against its leaf, every node of the tree against those below it. */
final class LogCheck {
    private static final String CHANGES = """
            SELECT leaf, first_seq, last_seq, recorded_at, actor, action, subject, reason, facts_digest FROM change ORDER BY leaf""";
    private static final String FACTS = "SELECT seq, recorded_at, kind, salt, digest FROM fact WHERE leaf = ? ORDER BY seq";
    private static final String FACT_COUNT = "SELECT count(*) FROM fact";
    private static final String NODES = "SELECT level, place, hash FROM merkle ORDER BY level, place";
    private final Session session;
    private final Findings findings;
    private final Progress progress;
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private long seq = 1;

    LogCheck(Session session, Findings findings, Progress progress) {
        this.session = session;
        this.findings = findings;
        this.progress = progress;
    }

    private record Change(long leaf, long first, long last, long at, Entry entry, byte[] factsDigest) {
        static Change of(Row row) {
            return new Change(row.number(1), row.number(2), row.number(3), row.number(4),
                    new Entry(row.text(5), row.text(6), row.text(7), row.text(
                            8)),
                    row.bytes(9));
        }
    }

    private record Fact(long seq, long at, String kind, byte[] salt, byte[] digest) {
        static Fact of(Row row) {
            return new Fact(row.number(1), row.number(2), row.text(3), row.bytes(4), row.bytes(5));
        }
    }

    void run() {
        progress.stage("Checking: the log", session.number(FACT_COUNT).orElse(0));
        long at = Long.MIN_VALUE;
        for (Change each : session.list(CHANGES, Change::of)) {
            progress.checkCancelled();
            if (each.leaf() != leaves.size() || each.first() != seq || each.at() < at) {
                findings.add("LOG_ORDER", "The log has a gap, or is out of order, at entry " + each.leaf() + ".");
            }
            at = each.at();
            facts(each);
            leaves.add(FactLog.leafHash(each.first(), each.last(), each.at(), each.entry(), each.factsDigest()));
        }
        if (session.number(FACT_COUNT).orElse(0) != seq - 1) {
            findings.add("LOG_ORDER", "There are facts that no entry of the log stands for.");
        }
        session.each(FactTables.COUNTS, row -> {
            if (row.number(2) != counts.getOrDefault(row.text(1), 0L)) {
                findings.add("FACT_COUNT",
                        "There are " + row.number(2) + " rows of kind " + row.text(1) + ", but " + counts.getOrDefault(row.text(
                                1), 0L) + " such facts in the log.");
            }
        });
        tree();
    }

    private void facts(Change change) {
        MessageDigest all = Sha256.digest();
        for (Fact each : session.list(FACTS, Fact::of, change.leaf())) {
            if (each.seq() != seq || each.at() != change.at()) {
                findings.add("LOG_ORDER", "Fact " + each.seq() + " is out of place in the log.");
            }
            seq = each.seq() + 1;
            FactKind kind = Words.of(FactKind.class, each.kind());
            counts.merge(each.kind(), 1L, Long::sum);
            if (!Arrays.equals(digest(kind, each), each.digest())) {
                findings.add("FACT_ALTERED",
                        "Fact " + each.seq() + " (" + each.kind() + ") is not what was recorded by entry " + change.leaf()
                                + " of the log: " + change.entry().action() + " " + change.entry().subject() + ".");
            }
            FactLog.digest(all, each.seq(), each.kind(), each.digest());
            progress.advance(1);
        }
        if (seq != change.last() + 1 || !Arrays.equals(all.digest(), change.factsDigest())) {
            findings.add("LOG_ALTERED", "Entry " + change.leaf() + " of the log does not stand for its facts.");
        }
    }

    private byte[] digest(FactKind kind, Fact fact) {
        var digest = new FactDigest(fact.salt());
        for (FactRows rows : FactTables.of(kind)) {
            session.each(rows.select(), row -> digest.row(rows.table(), row.values()), fact.seq());
        }
        return digest.finish();
    }

    private void tree() {
        List<List<byte[]>> levels = new ArrayList<>();
        List<byte[]> level = leaves;
        while (!level.isEmpty()) {
            levels.add(level);
            var above = new ArrayList<byte[]>();
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(MerkleHash.node(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        long[] seen = new long[1];
        session.each(NODES, row -> {
            seen[0]++;
            long height = row.number(1);
            long place = row.number(2);
            boolean known = height >= 0 && height < levels.size() && place >= 0 && place < levels.get((int) height).size();
            if (!known || !Arrays.equals(levels.get((int) height).get((int) place), row.bytes(3))) {
                findings.add("LOG_ALTERED",
                        "Entry " + place + " on level " + height + " of the log's tree has another hash than what it stands"
                                + " for.");
            }
        });
        if (seen[0] != levels.stream().mapToLong(List::size).sum()) {
            findings.add("LOG_ALTERED", "The log's tree has too few or too many nodes.");
        }
    }
}
