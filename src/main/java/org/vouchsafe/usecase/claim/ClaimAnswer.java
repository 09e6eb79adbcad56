package org.vouchsafe.usecase.claim;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.Position;

/** What accepting or rejecting a claim decides, wherever it is asked. */
public final class ClaimAnswer {
    private ClaimAnswer() {}

    /** Accepting it decides what it says; null where it says nothing yet, which the analyst has to decide. */
    public static @Nullable State accepting(Claim claim) {
        return claim.status().state();
    }

    /**
     * Rejecting it decides what the inventories say where each of them lists an affected version, else that it is not known. Never anything
     * that clears, which only the analyst can choose.
     */
    public static State rejecting(Collection<Position> positions) {
        return listed(positions) ? State.AFFECTED : State.UNKNOWN;
    }

    /** Whether an inventory of each lists an affected version. */
    public static boolean listed(Collection<Position> positions) {
        return !positions.isEmpty() && positions.stream().allMatch(each -> each.inventoryVerdict() == InventoryVerdict.PRESENT_AFFECTED);
    }
}
