package org.vouchsafe.store.outgoing;

import org.vouchsafe.store.fact.FactRows;

/** The table of incident packs that were made. */
public final class PackMadeRows {
    public static final FactRows MADE = new FactRows("pack_made", """
            INSERT INTO pack_made (seq, title, file, sha256, advisories) VALUES (?, ?, ?, ?, ?)""", """
            SELECT seq, title, file, sha256, advisories FROM pack_made WHERE seq = ?""");

    private PackMadeRows() {}
}
