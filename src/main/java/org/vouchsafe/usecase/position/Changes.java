package org.vouchsafe.usecase.position;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.usecase.read.GroundChange;
import org.vouchsafe.usecase.read.StateChange;

/** Compares positions before and after an act. */
public final class Changes {
    private Changes() {}

    /**
     * What is another state now, what is new, what is gone, and where a contradiction appeared or went; in the order of positions. What an act does
     * not touch is the same position before and after, and is passed over: of many thousands few change.
     */
    public static List<StateChange> between(List<PositionRow> before, List<PositionRow> after) {
        Set<Position> untouched = Collections.newSetFromMap(new IdentityHashMap<>(before.size() * 2));
        before.forEach(row -> untouched.add(row.position()));
        Set<Position> still = Collections.newSetFromMap(new IdentityHashMap<>(before.size() * 2));
        after.stream().map(PositionRow::position).filter(untouched::contains).forEach(still::add);
        Map<ReleaseId, Map<String, PositionRow>> known = new HashMap<>();
        before.stream().filter(row -> !still.contains(row.position())).forEach(row -> ids(row.position())
                .forEach(id -> known.computeIfAbsent(row.releaseId(), _ -> new HashMap<>()).put(id, row)));
        List<StateChange> changes = new ArrayList<>();
        Set<PositionRow> met = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PositionRow row : after) {
            if (still.contains(row.position())) {
                continue;
            }
            Map<String, PositionRow> ofRelease = known.getOrDefault(row.releaseId(), Map.of());
            PositionRow earlier = ids(row.position()).stream().map(ofRelease::get).filter(java.util.Objects::nonNull).findFirst()
                    .orElse(null);
            if (earlier != null) {
                met.add(earlier);
            }
            boolean contradicted = appeared(earlier, row);
            if (contradicted || earlier == null || gone(earlier, row) || earlier.position().state() != row.position().state()) {
                changes.add(change(row, earlier, row));
            }
        }
        before.stream().filter(row -> !still.contains(row.position()) && !met.contains(row))
                .forEach(row -> changes.add(change(row, row, null)));
        return changes;
    }

    /** Positions whose state stays and whose basis, reason or staleness does not; in the order of positions. */
    public static List<GroundChange> grounds(List<PositionRow> before, List<PositionRow> after) {
        Map<ReleaseId, Map<String, PositionRow>> known = new HashMap<>();
        before.forEach(row -> ids(row.position())
                .forEach(id -> known.computeIfAbsent(row.releaseId(), _ -> new HashMap<>()).put(id, row)));
        List<GroundChange> changes = new ArrayList<>();
        for (PositionRow row : after) {
            Map<String, PositionRow> ofRelease = known.getOrDefault(row.releaseId(), Map.of());
            ids(row.position()).stream().map(ofRelease::get).filter(java.util.Objects::nonNull).findFirst()
                    .filter(earlier -> earlier.position().state() == row.position().state())
                    .map(earlier -> GroundChange.of(earlier, row)).filter(each -> !each.before().equals(each.after()))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private static StateChange change(PositionRow names, @Nullable PositionRow before, @Nullable PositionRow after) {
        return new StateChange(names.supplier(), names.product(), names.release(), names.position().advisory(),
                before == null ? null : before.position().state(), after == null ? null : after.position().state(),
                after != null && appeared(before, after), before != null && gone(before, after));
    }

    private static boolean appeared(@Nullable PositionRow before, PositionRow after) {
        return !codes(before).containsAll(open(after));
    }

    private static boolean gone(PositionRow before, @Nullable PositionRow after) {
        return !codes(after).containsAll(open(before));
    }

    private static Set<ContradictionCode> codes(@Nullable PositionRow row) {
        Set<ContradictionCode> codes = EnumSet.noneOf(ContradictionCode.class);
        if (row != null) {
            row.position().contradictions().stream().map(Contradiction::code).forEach(codes::add);
        }
        return codes;
    }

    /** Those nobody has dealt with. */
    private static Set<ContradictionCode> open(PositionRow row) {
        Set<ContradictionCode> codes = EnumSet.noneOf(ContradictionCode.class);
        row.position().contradictions().stream().filter(each -> !each.addressed()).map(Contradiction::code).forEach(codes::add);
        return codes;
    }

    private static List<String> ids(Position position) {
        List<String> ids = new ArrayList<>();
        ids.add(AdvisoryIds.key(position.advisory()));
        position.aliases().forEach(alias -> ids.add(AdvisoryIds.key(alias)));
        return ids;
    }
}
