package org.vouchsafe.domain.incident.chain;

import java.util.List;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Unit;

/**
 * The chain of one release or environment.
 *
 * @param cells one for each link, in order
 * @param kinds the seven kinds of evidence
 */
public record ChainRow(Unit unit, String name, State state, List<Cell> cells, List<Holding> kinds) {
    public ChainRow {
        cells = List.copyOf(cells);
        kinds = List.copyOf(kinds);
    }

    /** The cell of a link. */
    public Cell at(Link link) {
        return cells.get(link.ordinal());
    }

    /** True when a link of it is a hole. */
    public boolean hasHole() {
        return cells.stream().anyMatch(Cell::isHole);
    }
}
