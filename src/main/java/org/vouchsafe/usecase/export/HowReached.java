package org.vouchsafe.usecase.export;

import java.util.Locale;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.position.Position;

/** How a state was reached, in sentences that are true of every position of that basis; never blank. Formats demand a text (CSAF 2.0, 3.2.3.14.2). */
final class HowReached {
    private HowReached() {}

    /** One or two sentences. */
    static String of(Position position) {
        return switch (position.basis()) {
            case CLAIM -> "A claim that counts says so; it is not confirmed by an inventory.";
            case INVENTORY -> inventory(position);
            case CORROBORATED -> "A claim that counts says so, and the inventories agree. " + inventory(position);
            case DECISION -> decision(position);
            case NONE -> "There is not enough evidence to tell" + (position.reason() == null ? "."
                    : ": " + position.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
        };
    }

    private static String decision(Position position) {
        Decision decision = position.decision();
        return decision == null || decision.reason().isBlank() ? "An analyst decided so."
                : "An analyst decided so: " + decision.reason().strip();
    }

    private static String inventory(Position position) {
        String read = switch (position.inventoryVerdict()) {
            case PRESENT_AFFECTED -> "An inventory lists what is affected.";
            case PRESENT_UNAFFECTED -> "The inventories list the package, in no version that is affected, and are complete enough to say so.";
            case ABSENT_COMPLETE -> "The inventories do not list the package and are complete enough to say so.";
            case EXPOSED, UNDETERMINED, ABSENT_INCOMPLETE, NO_INVENTORY -> "It was read from the inventories.";
        };
        boolean mended = position.state() == State.FIXED && position.basis() == Basis.INVENTORY;
        return mended ? read + " An earlier release was affected." : read;
    }
}
