package org.vouchsafe.store.signal;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold signals, uses of feeds and copies from them. */
public final class SignalRows {
    public static final FactRows SHEET = new FactRows("signal_sheet", """
            INSERT INTO signal_sheet (id, seq, evidence, signals) VALUES (?, ?, ?, ?)""", """
            SELECT id, seq, evidence, signals FROM signal_sheet WHERE seq = ?""");
    public static final FactRows SIGNAL = new FactRows("signal", """
            INSERT INTO signal (sheet, ordinal, name, body) VALUES (?, ?, ?, ?)""", """
            SELECT s.sheet, s.ordinal, s.name, s.body FROM signal s JOIN signal_sheet h ON h.id = s.sheet
            WHERE h.seq = ? ORDER BY s.ordinal""");
    public static final FactRows USE = new FactRows("feed_use", """
            INSERT INTO feed_use (seq, feed, kind, source, extent, sha256, dated, imported_at, entries, withdrawn, types)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT seq, feed, kind, source, extent, sha256, dated, imported_at, entries, withdrawn, types FROM feed_use WHERE seq = ?""");
    public static final FactRows COPY = new FactRows("feed_copy", """
            INSERT INTO feed_copy (seq, evidence, feed, sha256, dated) VALUES (?, ?, ?, ?, ?)""", """
            SELECT seq, evidence, feed, sha256, dated FROM feed_copy WHERE seq = ?""");

    private SignalRows() {}
}
