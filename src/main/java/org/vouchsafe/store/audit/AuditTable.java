package org.vouchsafe.store.audit;

import java.util.HexFormat;
import java.util.List;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** The audit log, read. */
public final class AuditTable {
    private static final String LEAVES = """
            SELECT c.leaf, c.last_seq, c.recorded_at, c.actor, c.action, c.subject, c.reason, c.facts_digest, m.hash
            FROM change c JOIN merkle m ON m.level = 0 AND m.place = c.leaf
            WHERE c.leaf >= ? ORDER BY c.leaf LIMIT ?""";
    private static final String BEFORE = "SELECT count(*) FROM change WHERE last_seq < ?";
    private final Session session;

    public AuditTable(Session session) {
        this.session = session;
    }

    /** Size and root of the log. The root of an empty log is the hash of nothing. */
    public TreeHead head() {
        return headAt(new MerkleTree(session).size());
    }

    /** Size and root of the log when it had this many leaves. */
    public TreeHead headAt(long size) {
        return new TreeHead(size, HexFormat.of().formatHex(new MerkleTree(session).root(size)));
    }

    /** Size and root of the log as it stood before the change that recorded this fact. */
    public TreeHead headBefore(Recorded fact) {
        return headAt(session.number(BEFORE, fact.seq()).orElse(0));
    }

    /** All leaves, oldest first. */
    public List<Leaf> leaves() {
        return leaves(0, Integer.MAX_VALUE);
    }

    /** Leaves from an index on, at most so many. */
    public List<Leaf> leaves(long from, int limit) {
        return session.list(LEAVES, AuditTable::leaf, from, limit);
    }

    /** Inclusion proof (RFC 6962, 2.1.1) of one leaf in the tree of the given size, as hashes in hex. */
    public List<String> inclusion(long leaf, long size) {
        return hex(new MerkleTree(session).inclusion(leaf, size));
    }

    /** Consistency proof (RFC 6962, 2.1.2) between two sizes, as hashes in hex. */
    public List<String> consistency(long older, long newer) {
        return hex(new MerkleTree(session).consistency(older, newer));
    }

    private static Leaf leaf(Row row) {
        return new Leaf(row.number(1), row.recorded(2, 3), row.text(4), row.text(5), row.text(6), row.text(7), HexFormat.of().formatHex(row
                .bytes(8)), HexFormat.of().formatHex(row.bytes(9)));
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
