package org.vouchsafe.store.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.audit.MerkleTree;
import org.vouchsafe.store.check.FactTables;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactRows;
import org.vouchsafe.store.proof.ProvedFact.ProvedRow;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;
import org.vouchsafe.store.sql.Words;

/** Proofs that facts are in the log. */
public final class ProofTable {
    private static final String LEAF_OF = "SELECT leaf FROM fact WHERE seq = ?";
    private static final String CHANGE = """
            SELECT leaf, first_seq, last_seq, recorded_at, actor, action, subject, reason FROM change WHERE leaf = ?""";
    private static final String FACTS = "SELECT seq, kind, digest, salt FROM fact WHERE leaf = ? ORDER BY seq";
    private final Session session;

    public ProofTable(Session session) {
        this.session = session;
    }

    /**
     * The entries that stand for these facts, in order of the log; only these facts are opened.
     *
     * @param seqs places of facts in the log
     * @param size of the log in which they are proved
     */
    public List<ProvedEntry> of(Set<Long> seqs, long size) {
        SortedSet<Long> leaves = new TreeSet<>();
        seqs.forEach(each -> leaves.add(session.number(LEAF_OF, each).orElseThrow(() -> damaged("fact " + each))));
        List<ProvedEntry> entries = new ArrayList<>();
        for (long leaf : leaves) {
            List<ProvedFact> facts = session.list(FACTS, row -> fact(row, seqs), leaf);
            List<String> path = new MerkleTree(session).inclusion(leaf, size).stream().map(HexFormat.of()::formatHex).toList();
            entries.add(session.first(CHANGE, row -> new ProvedEntry(row.number(1), row.number(2), row.number(3), row.number(4),
                    new Entry(row.text(5), row.text(6), row.text(7), row.text(8)), facts, path), leaf)
                    .orElseThrow(() -> damaged("entry " + leaf)));
        }
        return List.copyOf(entries);
    }

    private ProvedFact fact(Row row, Set<Long> opened) {
        long seq = row.number(1);
        String digest = HexFormat.of().formatHex(row.bytes(3));
        if (!opened.contains(seq)) {
            return new ProvedFact(seq, row.text(2), digest, null, List.of());
        }
        List<ProvedRow> rows = new ArrayList<>();
        for (FactRows each : FactTables.of(Words.of(FactKind.class, row.text(2)))) {
            session.each(each.select(), values -> rows.add(new ProvedRow(each.table(), values.values())), seq);
        }
        return new ProvedFact(seq, row.text(2), digest, row.bytes(4), rows);
    }

    private static StoreException damaged(String what) {
        return new StoreException(StoreException.Kind.DAMAGED, "The audit log is damaged: " + what + " is missing.");
    }
}
