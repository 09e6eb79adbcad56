package org.vouchsafe.assess.inventory;

import java.util.Set;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryKind;

/** Whether an inventory is complete enough to conclude that what it does not list is not there (assessment.md, "Complete enough"). */
public final class CompletenessRule {
    private CompletenessRule() {}

    /**
     * A judgement with its reason.
     *
     * @param because in words that complete "because"
     */
    public record Judgement(boolean complete, String because) {}

    /** Judges an inventory by itself; a lockfile is judged for its own ecosystem. */
    public static Judgement judge(InventoryHeader header, Coverage coverage, Policy policy) {
        Completeness facts = header.completeness();
        if (!reachesFloor(coverage, policy)) {
            return new Judgement(false, belowFloor(coverage, policy.floor()));
        }
        if (header.kind().equals(InventoryKind.DESIGN) && policy.absence() != Policy.Absence.ANY) {
            return new Judgement(false, "it was made at design time, so it shows what was planned and not what was built");
        }
        if (facts.declared() == DeclaredCompleteness.COMPLETE) {
            return new Judgement(true, "it asserts that it is complete");
        }
        return switch (policy.absence()) {
            case ANY -> new Judgement(true, "the workspace's policy takes every inventory as complete");
            case STATED -> new Judgement(false, "it does not assert that it is complete, and the workspace's policy asks for that");
            case GRAPH -> byGraph(header, facts);
        };
    }

    /** Whether enough of what it lists can be compared at all. */
    static boolean reachesFloor(Coverage coverage, Policy policy) {
        return coverage.percentIdentified() >= policy.floor() && coverage.percentVersioned() >= policy.floor();
    }

    private static String belowFloor(Coverage coverage, int floor) {
        return "of its %d components %d %% have a package URL or CPE that can be compared and %d %% a version, and the workspace's policy asks for %d %%"
                .formatted(coverage.members(), coverage.percentIdentified(), coverage.percentVersioned(), floor);
    }

    private static Judgement byGraph(InventoryHeader header, Completeness facts) {
        if (facts.declared() == DeclaredCompleteness.INCOMPLETE && header.kind().isManifest()) {
            return new Judgement(false, "it lists what the project asks for, which need not be all that is installed");
        }
        if (facts.declared() == DeclaredCompleteness.INCOMPLETE) {
            return new Judgement(false, header.kind().isLockfile()
                    ? "it has a gap: something in it is needed and not listed, given twice, or could not be read (see its problems)"
                    : "it says itself that it is incomplete, or has a gap where something could not be read (see its problems)");
        }
        if (header.kind().isLockfile()) {
            return new Judgement(true, "it is a lockfile, which lists all that is installed for its ecosystem");
        }
        if (facts.members() == 0) {
            return new Judgement(false, "it lists no component at all");
        }
        if (facts.unreachable() > 0) {
            return new Judgement(false, "%d of its %d components cannot be reached from its root, so its dependency graph has gaps"
                    .formatted(facts.unreachable(), facts.members()));
        }
        if (facts.withoutEntry() > 0) {
            return new Judgement(false, header.format().startsWith("SPDX")
                    ? "it makes no assertion of what %s".formatted(facts.withoutEntry() == 1 ? "one of its packages needs or holds"
                            : facts.withoutEntry() + " of its packages need or hold")
                    : "%d of its %d components have no dependency entry of their own, so it is not said what they need"
                            .formatted(facts.withoutEntry(), facts.members()));
        }
        return new Judgement(true, facts.members() == 1 ? "its dependency graph reaches its only component"
                : "its dependency graph reaches every one of its %d components".formatted(facts.members()));
    }

    /** True when a complete inventory of this kind would list packages of all these types. */
    public static boolean speaksOf(InventoryHeader header, Set<String> packageTypes) {
        String ecosystem = header.kind().ecosystem();
        return ecosystem == null || packageTypes.stream().allMatch(ecosystem::equals);
    }

    /**
     * True when absence can be compared: the inventory lists at least one component of each affected package type, or asserts completeness. What an
     * advisory names by CPE alone cannot be missed in a list that has no CPEs, however complete it is.
     */
    public static boolean isComparable(InventoryHeader header, Set<String> packageTypes) {
        boolean asserted = header.completeness().declared() == DeclaredCompleteness.COMPLETE && !packageTypes.contains(Completeness.CPE);
        return asserted || (!packageTypes.isEmpty() && header.completeness().purlTypes().containsAll(packageTypes));
    }
}
