package org.vouchsafe.store.carrier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Carriage;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** What came in what, read. */
public final class CarrierTable {
    private static final String ALL = "SELECT evidence, carrier, path FROM carrier WHERE seq <= ? ORDER BY seq";
    private static final String IN = "SELECT evidence, carrier, path FROM carrier WHERE carrier = ? AND seq <= ? ORDER BY seq";
    private static final String MESSAGES = """
            SELECT sender, recipients, subject, message_id, sent_at, received_at, body, evidence FROM message
            WHERE seq <= ? ORDER BY evidence""";
    private static final String SENDERS = "SELECT evidence, sender FROM message WHERE seq <= ? AND sender IS NOT NULL ORDER BY evidence";
    private static final String MESSAGE = """
            SELECT sender, recipients, subject, message_id, sent_at, received_at, body, evidence FROM message
            WHERE seq <= ? AND evidence = ?""";
    private final Session session;

    public CarrierTable(Session session) {
        this.session = session;
    }

    /** Everything that came inside something, in the order it was recorded. */
    public List<Carriage> all(Viewpoint viewpoint) {
        return session.list(ALL, CarrierTable::carriage, Cutoff.of(session, viewpoint));
    }

    /** What came inside this evidence itself; what came deeper stands at the carrier in between. */
    public List<Carriage> in(EvidenceId carrier, Viewpoint viewpoint) {
        return session.list(IN, CarrierTable::carriage, carrier.value(), Cutoff.of(session, viewpoint));
    }

    /** What all mails say of themselves. */
    public Map<EvidenceId, Message> messages(Viewpoint viewpoint) {
        Map<EvidenceId, Message> all = new LinkedHashMap<>();
        session.each(MESSAGES, row -> all.put(new EvidenceId(row.number(8)), message(row)), Cutoff.of(session, viewpoint));
        return all;
    }

    /** Who all mails say they are from, as written; without their bodies, which may be long. */
    public Map<EvidenceId, String> senders(Viewpoint viewpoint) {
        Map<EvidenceId, String> all = new LinkedHashMap<>();
        session.each(SENDERS, row -> all.put(new EvidenceId(row.number(1)), row.text(2)), Cutoff.of(session, viewpoint));
        return all;
    }

    /** What this mail says of itself; empty when it is none. */
    public Optional<Message> message(EvidenceId mail, Viewpoint viewpoint) {
        return session.first(MESSAGE, CarrierTable::message, Cutoff.of(session, viewpoint), mail.value());
    }

    private static Carriage carriage(Row row) {
        return new Carriage(new EvidenceId(row.number(1)), new EvidenceId(row.number(2)), row.text(3));
    }

    private static Message message(Row row) {
        List<String> recipients = row.text(2).isEmpty() ? List.of() : List.of(row.text(2).split("\n"));
        return new Message(row.textOrNull(1), recipients, row.textOrNull(3), row.textOrNull(4), row.instantOrNull(5), row.instantOrNull(6),
                row.text(7));
    }
}
