package org.vouchsafe.usecase.position;

import java.util.List;
import org.vouchsafe.store.Workspace;

/** What the program records by itself after an act, because of what that act changed. */
public interface AfterActs {
    /** Nothing follows. */
    AfterActs NOTHING = (workspace, positions) -> List.of();

    /**
     * Records it as a change of its own; called outside any change.
     *
     * @return what was recorded, each in one sentence; empty when nothing follows
     */
    List<String> follow(Workspace workspace, Positions positions);
}
