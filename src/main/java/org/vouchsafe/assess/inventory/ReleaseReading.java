package org.vouchsafe.assess.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.exposure.BuildTimes;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.register.Release;

/**
 * What the inventories of one release say together of one advisory.
 *
 * @param inForce readings of those in force
 * @param replaced readings of those that newer ones replaced
 * @param changed replaced ones that gave another verdict than those that took their place
 * @param verdict the first that any inventory in force gives
 * @param reason why the verdict is not more definite; null for definite verdicts
 * @param exposure whether the release could have taken an affected version; null where no window is recorded
 */
public record ReleaseReading(List<InventoryReading> inForce, List<InventoryReading> replaced, List<InventoryReading> changed,
        InventoryVerdict verdict, @Nullable ReasonCode reason, @Nullable Exposure exposure) {
    private record Verdict(InventoryVerdict verdict, @Nullable ReasonCode reason) {}

    public ReleaseReading {
        inForce = List.copyOf(inForce);
        replaced = List.copyOf(replaced);
        changed = List.copyOf(changed);
    }

    /** Reads the visible inventories of one release. */
    public static ReleaseReading of(Collection<InventoryFact> visible, Advisory advisory, Policy policy, Release release) {
        InForce sorted = InForce.among(visible);
        BuildTimes built = BuildTimes.of(sorted.current(), release);
        var surroundings = new InventoryReading.Surroundings(sorted.current(), built);
        List<InventoryReading> current = sorted.current().stream()
                .map(each -> InventoryReading.of(each, advisory, policy, surroundings)).toList();
        List<InventoryReading> replaced = sorted.replaced().stream()
                .map(each -> InventoryReading.of(each, advisory, policy, surroundings)).toList();
        List<InventoryReading> changed = replaced.stream().filter(old -> differs(old, current)).toList();
        Verdict verdict = together(current.stream().filter(InventoryReading::isSubject).toList());
        Exposure exposure = advisory.windows().none() ? null
                : new ReleaseExposure(advisory, built, current).answer(verdict.verdict());
        return new ReleaseReading(current, replaced, changed, verdict.verdict(), verdict.reason(), exposure);
    }

    private static boolean differs(InventoryReading old, List<InventoryReading> current) {
        InForce.Series series = InForce.Series.of(old.inventory());
        return current.stream().filter(each -> InForce.Series.of(each.inventory()).equals(series)).map(InventoryReading::verdict)
                .min(Comparator.naturalOrder()).filter(verdict -> verdict != old.verdict()).isPresent();
    }

    private static Verdict together(List<InventoryReading> current) {
        Optional<InventoryVerdict> first = current.stream().map(InventoryReading::verdict).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return new Verdict(InventoryVerdict.NO_INVENTORY, ReasonCode.NO_EVIDENCE);
        }
        InventoryVerdict verdict = first.get();
        if (verdict == InventoryVerdict.PRESENT_UNAFFECTED && !everySubject(current, each -> each.completeness().complete())) {
            return new Verdict(InventoryVerdict.UNDETERMINED, ReasonCode.INVENTORY_INCOMPLETE);
        }
        if (verdict == InventoryVerdict.ABSENT_COMPLETE
                && !everySubject(current, each -> each.verdict() == InventoryVerdict.ABSENT_COMPLETE)) {
            return new Verdict(InventoryVerdict.ABSENT_INCOMPLETE, firstReason(current, InventoryVerdict.ABSENT_INCOMPLETE));
        }
        return new Verdict(verdict, firstReason(current, verdict));
    }

    /** Absence needs one complete inventory for every subject of the release that is in force. */
    private static boolean everySubject(List<InventoryReading> current, Predicate<InventoryReading> enough) {
        Map<String, Boolean> bySubject = new LinkedHashMap<>();
        current.forEach(each -> bySubject.merge(each.inventory().header().subject(), enough.test(each), Boolean::logicalOr));
        return bySubject.values().stream().allMatch(Boolean::booleanValue);
    }

    private static @Nullable ReasonCode firstReason(List<InventoryReading> current, InventoryVerdict verdict) {
        return current.stream().filter(each -> each.verdict() == verdict && each.reason() != null).map(InventoryReading::reason)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    /** True when any of them, also one replaced since, lists an affected component. */
    public boolean wasAffected() {
        return all().stream().anyMatch(each -> each.verdict() == InventoryVerdict.PRESENT_AFFECTED);
    }

    /** True when any of them, also one replaced since, lists the package or something that may be it. */
    public boolean hasMatch() {
        return all().stream().anyMatch(InventoryReading::opensPosition);
    }

    /** Listings of this kind in the inventories in force. */
    public List<InventoryReading.Listing> listings(Match.Kind kind) {
        return inForce.stream().flatMap(each -> each.listings(kind).stream()).toList();
    }

    /** Those in force that are subjects of their own: what absence rests on. */
    public List<InventoryReading> subjects() {
        return inForce.stream().filter(InventoryReading::isSubject).toList();
    }

    /** All readings, those in force first. */
    public List<InventoryReading> all() {
        var all = new ArrayList<>(inForce);
        all.addAll(replaced);
        return List.copyOf(all);
    }
}
