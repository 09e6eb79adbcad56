package org.vouchsafe.usecase.priority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.feed.FeedCopy;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.read.RecordSource;

/** Where the records of advisories are from. Valid only within one read of the store. */
public final class RecordSources {
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final Map<EvidenceId, FeedCopy> copies;
    private final Map<EvidenceId, Optional<Evidence>> evidence = new HashMap<>();

    public RecordSources(ReadTx tx, Viewpoint viewpoint) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.copies = tx.signals(viewpoint).copies();
    }

    /** Every record held under one of these ids at the viewpoint, also older versions of the same; oldest first. */
    public List<RecordSource> of(Collection<String> ids) {
        List<RecordSource> sources = new ArrayList<>();
        for (AdvisoryFact fact : tx.advisories(viewpoint).naming(ids)) {
            if (viewpoint.sees(fact.recorded()) && (fact.withdrawn() == null || !viewpoint.sees(fact.withdrawn()))
                    && ids.stream().anyMatch(id -> id.equalsIgnoreCase(fact.record().id()))) {
                sources.add(source(fact));
            }
        }
        return List.copyOf(sources);
    }

    private RecordSource source(AdvisoryFact fact) {
        FeedCopy copy = copies.get(fact.evidence());
        Optional<Evidence> file = evidence.computeIfAbsent(fact.evidence(), id -> tx.evidence().find(id, viewpoint));
        Instant received = file.map(each -> each.origin().receivedAt()).orElse(fact.recorded().at());
        String source = copy != null ? copy.feed()
                : file.map(each -> each.origin().from() != null ? each.origin().from() : each.name()).orElse("");
        return new RecordSource(fact.record(), fact.evidence(), String.valueOf(source), copy == null ? null : copy.dated(), received);
    }
}
