package org.vouchsafe.store.carrier;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold facts about carriers. */
public final class CarrierRows {
    public static final FactRows CARRIER = new FactRows("carrier", """
            INSERT INTO carrier (seq, evidence, carrier, path) VALUES (?, ?, ?, ?)""", """
            SELECT seq, evidence, carrier, path FROM carrier WHERE seq = ?""");
    public static final FactRows MESSAGE = new FactRows("message", """
            INSERT INTO message (seq, evidence, sender, recipients, subject, message_id, sent_at, received_at, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT seq, evidence, sender, recipients, subject, message_id, sent_at, received_at, body FROM message WHERE seq = ?""");
    public static final FactRows WORD = new FactRows("origin_word", """
            INSERT INTO origin_word (seq, evidence, mail, parts) VALUES (?, ?, ?, ?)""", """
            SELECT seq, evidence, mail, parts FROM origin_word WHERE seq = ?""");

    private CarrierRows() {}
}
