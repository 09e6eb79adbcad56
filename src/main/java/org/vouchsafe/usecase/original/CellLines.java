package org.vouchsafe.usecase.original;

import java.util.List;
import org.vouchsafe.domain.problem.Location;

record CellLines(List<String> lines) {
    static final CellLines NONE = new CellLines(List.of());

    static CellLines of(String name, byte[] bytes) {
        return NONE;
    }

    Extent extent(Location location) {
        return Extent.NONE;
    }
}
