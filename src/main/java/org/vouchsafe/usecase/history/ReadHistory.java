package org.vouchsafe.usecase.history;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.rule.fact.Bearing;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.Remark;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.history.ChangeRow;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.position.AdvisoryFinder;
import org.vouchsafe.usecase.position.PositionReading;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;

/**
 * The time line of one release and one advisory: what was known when, and which recorded fact changed it. Each step is what {@code --as-of} that
 * moment shows, computed only at the places in the log that can have changed it.
 */
public final class ReadHistory {
    private final Workspace workspace;
    private final InstantSource clock;

    public ReadHistory(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * The steps, oldest first; those before the position came into being are left out.
     *
     * @param release {@code [SUPPLIER/]PRODUCT@VERSION}
     * @param viewpoint up to when; its {@code validAt} holds for every step
     * @throws org.vouchsafe.usecase.Refused when release or advisory are not known
     */
    public List<Step> of(String release, String advisory, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var register = new RegisterIndex(tx.register().portfolio(viewpoint));
            Release found = new ReleaseFinder(register).find(release);
            new AdvisoryFinder(tx, viewpoint).find(advisory);
            return steps(tx, found, register.productOf(found), advisory, viewpoint);
        }));
    }

    private List<Step> steps(ReadTx tx, Release release, Product product, String advisory, Viewpoint viewpoint) {
        Instant now = viewpoint.asOf() != null ? viewpoint.asOf() : clock.instant();
        var moments = new TreeMap<Instant, List<ChangeRow>>();
        var latest = new PositionReading(tx, viewpoint, now);
        Bearing bearing = latest.bearing(release.id(), advisory);
        for (ChangeRow each : tx.history().bearingOn(release, product, bearing.all(), viewpoint)) {
            moments.computeIfAbsent(each.at(), ignored -> new ArrayList<>()).add(each);
        }
        for (Decision each : tx.decisions().all()) {
            Instant ends = each.expires() == null ? null : each.expires().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (each.release().equals(release.id()) && ends != null && !ends.isAfter(now)) {
                moments.computeIfAbsent(ends, ignored -> new ArrayList<>());
            }
        }
        var steps = new ArrayList<Step>();
        Step.@Nullable Seen before = null;
        for (var each : moments.entrySet()) {
            var then = new Viewpoint(each.getKey(), viewpoint.validAt());
            Step.Seen seen = new PositionReading(tx, then, each.getKey()).position(release.id(), advisory).map(ReadHistory::seen)
                    .orElse(null);
            List<String> changed = changed(before, seen);
            // What bears on every release is told only where it made a difference; before there was a position, nothing is.
            List<ChangeRow> told = changed.isEmpty()
                    ? each.getValue().stream().filter(row -> row.evidence().stream().anyMatch(bearing.own()::contains)).toList()
                    : each.getValue();
            if (!changed.isEmpty() || (seen != null && !told.isEmpty())) {
                steps.add(new Step(each.getKey(), told.stream().map(ReadHistory::cause).toList(), seen, changed));
            }
            before = seen;
        }
        return List.copyOf(steps);
    }

    private static Step.Cause cause(ChangeRow row) {
        return new Step.Cause(row.number(), row.actor(), row.action(), row.subject(), row.reason(), row.evidence());
    }

    private static Step.Seen seen(Position position) {
        return new Step.Seen(position.state(), position.basis(), position.reason(), position.components(),
                position.contradictions().stream().map(Contradiction::code).toList(),
                position.remarks().stream().map(Remark::code).toList(),
                position.stale());
    }

    private static List<String> changed(Step.@Nullable Seen before, Step.@Nullable Seen after) {
        if (before == null || after == null) {
            return Objects.equals(before, after) ? List.of()
                    : List.of(after == null ? "There is no position any more." : "The first position.");
        }
        var changed = new ArrayList<String>();
        compare(changed, "state", before, after, Step.Seen::state);
        compare(changed, "basis", before, after, Step.Seen::basis);
        compare(changed, "reason", before, after, Step.Seen::reason);
        compare(changed, "components", before, after, Step.Seen::components);
        after.contradictions().stream().filter(each -> !before.contradictions().contains(each))
                .forEach(each -> changed.add("contradiction appeared: " + words(each)));
        before.contradictions().stream().filter(each -> !after.contradictions().contains(each))
                .forEach(each -> changed.add("contradiction gone: " + words(each)));
        compare(changed, "remarks", before, after, Step.Seen::remarks);
        if (before.stale() != after.stale()) {
            changed.add(after.stale() ? "The decision went stale." : "The decision is not stale any more.");
        }
        return changed;
    }

    private static void compare(List<String> changed, String what, Step.Seen before, Step.Seen after,
            Function<Step.Seen, @Nullable Object> part) {
        Object was = part.apply(before);
        Object is = part.apply(after);
        if (!Objects.equals(was, is)) {
            changed.add(what + ": " + words(was) + " -> " + words(is));
        }
    }

    private static String words(@Nullable Object value) {
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            return "none";
        }
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(each -> words(each)).toList());
        }
        return value instanceof Enum<?> code ? code.name().toLowerCase(Locale.ROOT).replace('_', ' ') : value.toString();
    }
}
