package org.vouchsafe.store.fact;

import org.vouchsafe.store.sql.Session;

/** Texts that can be searched: kept with the fact they come from, and entered in the full-text index. */
public final class Searchable {
    private static final String TEXT = "INSERT INTO searchable (seq, kind, evidence, text) VALUES (?, ?, ?, ?)";
    private static final String INDEX = "INSERT INTO text_search (rowid, text) VALUES (last_insert_rowid(), ?)";
    private final Session session;

    public Searchable(Session session) {
        this.session = session;
    }

    /** What sort of text it is; the names stand in the file. */
    public enum Kind {
        EVIDENCE_NAME, CLAIM, ANSWER, MESSAGE
    }

    /** Enters one text. A blank one is not worth finding. */
    public void add(long seq, Kind kind, long evidence, String text) {
        if (!text.isBlank()) {
            session.execute(TEXT, seq, kind.name(), evidence, text);
            session.execute(INDEX, text);
        }
    }
}
