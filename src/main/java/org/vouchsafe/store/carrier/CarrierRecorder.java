package org.vouchsafe.store.carrier;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.Carriage;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.MailWord;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.fact.Searchable;
import org.vouchsafe.store.sql.Session;

/** Records what came in what. The evidence on both sides must be kept already. */
public final class CarrierRecorder {
    private static final String LINKED = "SELECT seq FROM carrier WHERE evidence = ? AND carrier = ? AND path = ?";
    private final Session session;
    private final FactLog log;

    public CarrierRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** One came inside the other. Saying so twice is saying it once. */
    public void carried(Carriage carriage) {
        long evidence = carriage.evidence().value();
        long carrier = carriage.carrier().value();
        if (session.number(LINKED, evidence, carrier, carriage.path()).isEmpty()) {
            PendingFact fact = log.begin(FactKind.CARRIER);
            fact.insert(CarrierRows.CARRIER, fact.seq(), evidence, carrier, carriage.path()).end();
        }
    }

    /** What a mail says of itself; its subject, sender and text can be searched. */
    public void message(EvidenceId mail, Message message) {
        PendingFact fact = log.begin(FactKind.MESSAGE);
        fact.insert(CarrierRows.MESSAGE, fact.seq(), mail.value(), message.sender(), String.join("\n", message.recipients()),
                message.subject(), message.messageId(), text(message.sentAt()), text(message.receivedAt()), message.body()).end();
        new Searchable(session).add(fact.seq(), Searchable.Kind.MESSAGE, mail.value(),
                searchText(message.sender(), message.subject(), message.body()));
    }

    /** Which parts of the origin of this evidence are the word of a mail. */
    public void word(EvidenceId evidence, MailWord word) {
        PendingFact fact = log.begin(FactKind.ORIGIN_WORD);
        fact.insert(CarrierRows.WORD, fact.seq(), evidence.value(), word.mail().value(),
                word.parts().stream().map(Enum::name).sorted().collect(Collectors.joining(" "))).end();
    }

    /** What of a mail can be searched. */
    public static String searchText(@Nullable String sender, @Nullable String subject, String body) {
        return Stream.of(subject, sender, body).filter(each -> each != null && !each.isBlank()).collect(Collectors.joining("\n"));
    }

    private static @Nullable String text(java.time.@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
