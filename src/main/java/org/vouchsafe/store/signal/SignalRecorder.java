package org.vouchsafe.store.signal;

import java.util.HexFormat;
import java.util.List;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedCopy;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Session;

/** Records signals, uses of feeds and copies from them. */
public final class SignalRecorder {
    private static final String NEXT = "SELECT max(id) + 1 FROM signal_sheet";
    private final Session session;
    private final FactLog log;

    public SignalRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Records the signals read from this evidence, if there are any. */
    public void add(EvidenceId evidence, List<Signal> signals) {
        if (signals.isEmpty()) {
            return;
        }
        long id = session.number(NEXT).orElse(1);
        PendingFact fact = log.begin(FactKind.SIGNALS);
        fact.insert(SignalRows.SHEET, id, fact.seq(), evidence.value(), signals.size());
        int ordinal = 0;
        for (Signal each : signals) {
            fact.insert(SignalRows.SIGNAL, id, ordinal++, AdvisoryIds.key(each.advisory()), SignalPack.body(each));
        }
        fact.end();
    }

    /** Records that all components held now were looked up in this feed as it stands. */
    public void used(Feed feed) {
        PendingFact fact = log.begin(FactKind.FEED_USE);
        fact.insert(SignalRows.USE, fact.seq(), feed.name(), feed.kind().name(), feed.source(), feed.extent().name(),
                HexFormat.of().parseHex(feed.sha256().hex()), Moment.text(feed.dated()), Moment.text(feed.importedAt()), feed.entries(),
                feed.withdrawn(), new PackWriter().texts(feed.types()).bytes()).end();
    }

    /** Records that evidence was copied from a feed. */
    public void copied(FeedCopy copy) {
        PendingFact fact = log.begin(FactKind.FEED_COPY);
        fact.insert(SignalRows.COPY, fact.seq(), copy.evidence().value(), copy.feed(), HexFormat.of().parseHex(copy.sha256().hex()),
                Moment.text(copy.dated())).end();
    }
}
