package org.vouchsafe.ui.shell.reasons;

import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.usecase.UseCases;

/** Where the reasons of a state come from. Everything may take time. */
public interface Reasons {
    /** The same position with every check. */
    PositionRow explain(PositionRow row, Viewpoint viewpoint);

    /** Of an open workspace. */
    static Reasons of(UseCases use) {
        return (row, viewpoint) -> use.states().explain(row.supplier() + "/" + row.product() + "@" + row.release(),
                row.position().advisory(), viewpoint);
    }
}
