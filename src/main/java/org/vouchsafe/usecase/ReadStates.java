package org.vouchsafe.usecase;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.usecase.read.StateFilter;

/** Positions with their reasons. */
public final class ReadStates {

    /** Ordered by supplier, product, release, advisory. */
    public List<PositionRow> rows(StateFilter filter, Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * One position with every check.
     *
     * @param release {@code [SUPPLIER/]PRODUCT@VERSION}
     * @throws Refused when release or advisory are not known, or the release is ambiguous
     */
    public PositionRow explain(String release, String advisory, Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The statements that bear on that position, newest first. */
    public List<ClaimRow> claims(PositionRow row, Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }
}
