package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;

/** What the signatures on the inventories in force are worth; asked where any is signed. */
final class InventorySignatureCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        List<InventoryReading> held = decided.computed().reading().inForce();
        List<InventoryReading> signed = held.stream().filter(each -> each.inventory().signature() != SignatureVerdict.NONE).toList();
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        String answer = held.size() == 1 ? one(signed.getFirst().inventory().signature())
                : Words.some(held.stream().map(each -> Words.inventory(each) + ": " + few(each.inventory().signature())).toList()) + ".";
        boolean failed = signed.stream().anyMatch(each -> each.inventory().isTampered());
        boolean passed = held.stream().allMatch(each -> each.inventory().signature() == SignatureVerdict.PASSED);
        return Optional
                .of(new Check("INVENTORY_SIGNED", held.size() == 1 ? "Is the inventory signed?" : "Are the inventories signed?", answer,
                        failed ? Check.Outcome.FAILED : passed ? Check.Outcome.PASSED : Check.Outcome.INFORMATION,
                        signed.stream().map(each -> new Citation(each.inventory().evidence(), Location.WHOLE_FILE)).distinct().toList()));
    }

    private static String one(SignatureVerdict verdict) {
        return switch (verdict) {
            case NONE -> "No.";
            case PASSED -> "Yes, and a key held for its author verifies it.";
            case INDETERMINATE -> "Yes, but whether by its author cannot be decided by the keys held.";
            case FAILED -> "Its signature or checksum does not fit: the file was changed, or the signature belongs to another."
                    + " Nothing is concluded from what it does not list.";
        };
    }

    private static String few(SignatureVerdict verdict) {
        return switch (verdict) {
            case NONE -> "not signed";
            case PASSED -> "verified with a key held for its author";
            case INDETERMINATE -> "signed, but undecided by the keys held";
            case FAILED -> "its signature or checksum does not fit, so nothing is concluded from what it does not list";
        };
    }
}
