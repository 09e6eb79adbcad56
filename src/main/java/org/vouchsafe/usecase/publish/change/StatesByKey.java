package org.vouchsafe.usecase.publish.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.publication.KeptState;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Successors;

/** States found by release and any id of the advisory: which of its ids is shown first changes when records join, and releases are merged. */
final class StatesByKey {
    private record Key(ReleaseId release, String advisory) {}

    private final Successors successors;
    private final List<KeptState> states = new ArrayList<>();
    private final List<List<EvidenceId>> evidence = new ArrayList<>();
    private final Map<Key, Integer> places = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    private StatesByKey(Successors successors) {
        this.successors = successors;
    }

    /** Those a report kept; they have one id each, and no evidence beside them. */
    StatesByKey(List<KeptState> kept, Successors successors) {
        this(successors);
        for (KeptState each : kept) {
            places.putIfAbsent(key(each.release(), each.advisory()), states.size());
            states.add(each);
            evidence.add(List.of());
        }
    }

    static StatesByKey of(List<PositionRow> rows, Successors successors) {
        StatesByKey made = new StatesByKey(successors);
        for (PositionRow row : rows) {
            int place = made.states.size();
            made.states.add(KeptState.of(row));
            made.evidence.add(row.position().evidence());
            Stream.concat(Stream.of(row.position().advisory()), row.position().aliases().stream())
                    .forEach(id -> made.places.putIfAbsent(made.key(row.releaseId(), id), place));
        }
        return made;
    }

    private Key key(ReleaseId release, String advisory) {
        return new Key(successors.of(release), AdvisoryIds.key(advisory));
    }

    List<KeptState> states() {
        return List.copyOf(states);
    }

    @Nullable
    KeptState find(KeptState of) {
        Integer place = places.get(key(of.release(), of.advisory()));
        return place == null ? null : states.get(place);
    }

    /** The same, which then counts as spoken of. */
    @Nullable
    KeptState take(KeptState of) {
        Integer place = places.get(key(of.release(), of.advisory()));
        if (place == null) {
            return null;
        }
        taken.add(place);
        return states.get(place);
    }

    /** Those nobody spoke of, in order. */
    List<KeptState> untaken() {
        List<KeptState> rest = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            if (!taken.contains(i)) {
                rest.add(states.get(i));
            }
        }
        return rest;
    }

    List<EvidenceId> evidence(KeptState state) {
        Integer place = places.get(key(state.release(), state.advisory()));
        return place == null ? List.of() : evidence.get(place);
    }
}
