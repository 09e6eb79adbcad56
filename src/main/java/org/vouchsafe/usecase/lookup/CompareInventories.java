package org.vouchsafe.usecase.lookup;

import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.inventory.ComparisonReading;
import org.vouchsafe.usecase.position.Positions;

/** What differs between two releases or two files. */
public final class CompareInventories {
    private final Workspace workspace;
    private final Positions positions;

    public CompareInventories(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /**
     * Compares; states and claims are compared where both are releases.
     *
     * @param before {@code [SUPPLIER/]PRODUCT@VERSION} (its inventories in force) or {@code E-041} (all that the file holds)
     * @param after the same for the other side
     * @throws Refused when a side is not known or holds no inventory
     */
    public Comparison compare(String before, String after, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> new ComparisonReading(tx, viewpoint, positions).of(before, after)));
    }
}
