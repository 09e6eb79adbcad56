package org.vouchsafe.store.signature;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;

/** Records that what is held came again. */
public final class DeliveryRecorder {
    private final FactLog log;

    public DeliveryRecorder(FactLog log) {
        this.log = log;
    }

    /** It came again; {@code beside} null: alone, else with the file it is to be judged against. */
    public void came(EvidenceId evidence, @Nullable EvidenceId beside) {
        PendingFact fact = log.begin(FactKind.DELIVERY);
        fact.insert(DeliveryRows.DELIVERY, fact.seq(), evidence.value(), beside == null ? null : beside.value()).end();
    }

    /** The delivery at this place in the log is taken back. */
    public void withdraw(long delivery) {
        PendingFact fact = log.begin(FactKind.DELIVERY_WITHDRAWAL);
        fact.insert(DeliveryRows.WITHDRAWAL, fact.seq(), delivery).end();
    }
}
