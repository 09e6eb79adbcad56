package org.vouchsafe.store.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact of an entry. One that is opened shows its salt and rows, from which its digest can be computed again; of the others only the digest is told,
 * which says nothing of what they are.
 *
 * @param digest SHA-256 in hex
 * @param salt null where the fact is not opened
 * @param rows empty where the fact is not opened
 */
public record ProvedFact(long seq, String kind, String digest, byte @Nullable [] salt, List<ProvedRow> rows) {
    public ProvedFact {
        rows = List.copyOf(rows);
    }

    /**
     * A row of a table that holds part of a fact.
     *
     * @param values each a Long, a String, a byte[] or null
     */
    public record ProvedRow(String table, List<@Nullable Object> values) {}
}
