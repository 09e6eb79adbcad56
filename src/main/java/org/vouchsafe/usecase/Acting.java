package org.vouchsafe.usecase;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.input.Limits;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.signature.Judging;

/** One act that may change any position, and what it changed. */
public final class Acting {
    private final Workspace workspace;
    private final Positions positions;

    public Acting(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /** Does it as one change of the log and compares the positions before and after. */
    public List<StateChange> changing(Entry entry, Function<WriteTx, @Nullable Object> act) {
        return Guard.of(() -> {
            List<PositionRow> before = positions.at(Viewpoint.LATEST).rows();
            workspace.<@Nullable Object>write(entry, tx -> {
                Object done = act.apply(tx);
                // Whose key counts for which file rests on places, names and merges, and so may change with any of them.
                new Judging(tx, Limits.DEFAULT).everything();
                return done;
            });
            positions.settle();
            return Changes.between(before, positions.at(Viewpoint.LATEST).rows());
        });
    }
}
