package org.vouchsafe.domain.comparison;

import java.util.List;

/**
 * What differs between two sides.
 *
 * @param components what differs, in the order of kinds and names
 * @param unchanged how many components are listed alike on both sides
 * @param states for releases: advisories towards which they stand differently
 * @param claims for releases: what is said of them differently
 */
public record Comparison(Side before, Side after, List<ComponentChange> components, int unchanged, List<StateDifference> states,
        List<ClaimDifference> claims) {
    public Comparison {
        components = List.copyOf(components);
        states = List.copyOf(states);
        claims = List.copyOf(claims);
    }

    /** How many changed so. */
    public int count(ComponentChange.Kind kind) {
        return (int) components.stream().filter(each -> each.kind() == kind).count();
    }

    /** How many differ in this aspect. */
    public int count(Aspect aspect) {
        return (int) components.stream().filter(each -> each.has(aspect)).count();
    }

    /** True when nothing differs. */
    public boolean isSame() {
        return components.isEmpty() && states.isEmpty() && claims.isEmpty() && before.complete() == after.complete();
    }
}
