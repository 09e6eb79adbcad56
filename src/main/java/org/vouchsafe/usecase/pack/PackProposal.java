package org.vouchsafe.usecase.pack;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;

/**
 * What another workspace decided, as an imported pack tells it. It applies to nothing until an analyst decides so.
 *
 * @param pack the pack, as evidence
 * @param number its place in the pack, from 1
 * @param title of the pack
 * @param state what was decided
 * @param here the position it is about; null when there is none here
 */
public record PackProposal(EvidenceId pack, int number, String title, PackContents.Proposed proposed, State state,
        @Nullable PositionRow here) {
    /** How it is called: {@code E-005/2}. */
    public String name() {
        return pack + "/" + number;
    }

    /** {@code SUPPLIER/PRODUCT@VERSION}. */
    public String release() {
        return proposed.supplier() + "/" + proposed.product() + "@" + proposed.release();
    }
}
