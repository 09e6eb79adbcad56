package org.vouchsafe.usecase.reading;

import java.util.Optional;
import java.util.stream.IntStream;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.graph.DependencyGraph;

/** Dependencies within one inventory, to be drawn and walked. */
public final class ReadDependencies {
    private final Workspace workspace;

    public ReadDependencies(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Where a walk begins.
     *
     * @param listing number of the listing in the graph
     */
    public record Start(DependencyGraph graph, int listing) {}

    /** The inventory that lists a component at this place; empty when none visible from the viewpoint does. */
    public Optional<Start> at(Citation place, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.inventories().all(viewpoint).stream()
                .filter(row -> row.evidence().equals(place.evidence())).flatMap(row -> start(tx, row, place).stream()).findFirst()));
    }

    private static Optional<Start> start(ReadTx tx, InventoryRow row, Citation place) {
        InventoryDraft inventory = tx.inventories().read(row.id());
        return IntStream.range(0, inventory.members().size())
                .filter(i -> inventory.members().get(i).location().equals(place.location())).boxed().findFirst()
                .map(listing -> new Start(DependencyGraph.of(row.evidence(), inventory), listing));
    }
}
