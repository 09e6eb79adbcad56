package org.vouchsafe.usecase;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.inventory.Use;
import org.vouchsafe.usecase.component.ComponentQuery;
import org.vouchsafe.usecase.component.UseReading;
import org.vouchsafe.usecase.position.Positions;

/** Blast radius: where a component is used. */
public final class WhereUsed {
    private final Workspace workspace;
    private final Positions positions;

    public WhereUsed(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /** Whether paths are looked up too. */
    public enum Paths {
        WITH, WITHOUT
    }

    /**
     * Every release and deployment whose inventories in force list it, and every inventory that lists it and is not placed yet.
     *
     * @param query a purl (with or without version), {@code name}, {@code name@version}, or a hash in hex
     * @throws Refused when the query is blank or looks like a purl but is none
     */
    public List<WhereRow> find(String query, Paths paths, Viewpoint viewpoint) {
        ComponentQuery wanted = ComponentQuery.parse(query).orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                "'" + query
                        + "' is not a package URL, a name or a hash. Write pkg:npm/axios@1.14.1, axios, axios@1.14.1 or a hash in hex."));
        return Guard.of(() -> workspace.read(tx -> {
            List<ComponentId> components = wanted.components(tx);
            Use.Paths lookedUp = paths == Paths.WITH ? Use.Paths.WITH : Use.Paths.WITHOUT;
            return components.isEmpty() ? List.of()
                    : new UseReading(tx, viewpoint, positions.within(tx, viewpoint)).rows(components, lookedUp);
        }));
    }
}
