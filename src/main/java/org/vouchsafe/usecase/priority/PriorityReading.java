package org.vouchsafe.usecase.priority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.severity.Cvss;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.signal.Priority;
import org.vouchsafe.domain.signal.Severity;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.domain.signal.SignalFact;
import org.vouchsafe.store.ReadTx;

/** Priorities from the signals of one read of the store. All signals are read once. */
public final class PriorityReading {
    /** What says no date goes behind what says one; of one date what was recorded last is the newest. */
    private static final Comparator<SignalFact> BY_AGE = Comparator
            .comparing((SignalFact each) -> each.signal().dated(), Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(SignalFact::recorded);
    private final Map<String, List<SignalFact>> signals;

    public PriorityReading(ReadTx tx, Viewpoint viewpoint) {
        this.signals = tx.signals(viewpoint).all();
    }

    /**
     * The priority of an advisory.
     *
     * @param ids all its ids
     * @param malicious whether it reports malicious code
     */
    public Priority of(Collection<String> ids, boolean malicious) {
        List<SignalFact> said = new ArrayList<>();
        ids.stream().map(AdvisoryIds::key).distinct().forEach(id -> said.addAll(signals.getOrDefault(id, List.of())));
        said.sort(Comparator.comparing(SignalFact::recorded));
        List<Severity> severities = severities(said);
        return new Priority(malicious, newest(said, Signal.Exploited.class), newest(said, Signal.Probability.class),
                severities.isEmpty() ? null : severities.getFirst(), severities, said);
    }

    /** The priority of the advisory a position is about, with the criticality of its release. */
    public Priority.Ranked of(PositionRow row) {
        Position position = row.position();
        List<String> ids = new ArrayList<>(position.aliases());
        ids.add(position.advisory());
        return new Priority.Ranked(of(ids, position.malicious()), row.criticality());
    }

    private static @Nullable SignalFact newest(List<SignalFact> said, Class<? extends Signal.Content> kind) {
        return said.stream().filter(each -> kind.isInstance(each.signal().content())).max(BY_AGE).orElse(null);
    }

    private static List<Severity> severities(List<SignalFact> said) {
        List<Severity> found = new ArrayList<>();
        for (SignalFact each : said) {
            if (each.signal().content() instanceof Signal.Severity stated) {
                Optional<Cvss.Scored> scored = Cvss.of(stated.vector());
                scored.ifPresent(score -> found.add(new Severity(score.version(), score.score(), score.rating(), stated.vector(), each)));
            }
        }
        found.sort(Comparator.comparing(Severity::score).reversed().thenComparing(Severity::version, Comparator.reverseOrder()));
        // The same record may have come in several versions or from several feeds; each word of a source is told once.
        List<Severity> distinct = new ArrayList<>();
        found.stream().filter(each -> distinct.stream().noneMatch(
                other -> other.vector().equals(each.vector()) && other.fact().signal().source().equals(each.fact().signal().source())))
                .forEach(distinct::add);
        return distinct;
    }
}
