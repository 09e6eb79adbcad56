package org.vouchsafe.domain.incident.room;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.Position;

/**
 * Where compromise is assumed: malicious code was present, or could have been taken. No claim, no decision and no inventory that came in its place takes
 * that away.
 */
public final class Suspicion {
    private Suspicion() {}

    /** True when it is to be assumed. */
    public static boolean of(Position position) {
        return position.malicious()
                && (position.state() == State.AFFECTED || position.inventoryVerdict() == InventoryVerdict.PRESENT_AFFECTED
                        || position.inventoryVerdict() == InventoryVerdict.EXPOSED || couldHaveBeenTaken(position.exposure())
                        || wasListed(position));
    }

    /** True when an inventory that was replaced since said so: what it listed was there, whatever came in its place. */
    public static boolean wasListed(Position position) {
        return position.contradictions().stream().filter(each -> each.code() == ContradictionCode.INVENTORY_CHANGED)
                .map(each -> each.text())
                .anyMatch(each -> each.contains(InventoryVerdict.PRESENT_AFFECTED.said())
                        || each.contains(InventoryVerdict.EXPOSED.said()));
    }

    private static boolean couldHaveBeenTaken(@Nullable Exposure exposure) {
        return exposure != null && (exposure.answer() == Exposure.Answer.INSTALLED
                || exposure.answer() == Exposure.Answer.COULD_HAVE_RESOLVED);
    }
}
