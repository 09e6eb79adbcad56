package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;

/** Whether an inventory that was replaced said something else of the same release. */
final class ChangedCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        List<InventoryReading> replaced = decided.computed().reading().replaced();
        if (replaced.isEmpty()) {
            return Optional.empty();
        }
        List<InventoryReading> changed = decided.computed().reading().changed();
        String answer = changed.isEmpty() ? "No, the %d replaced said the same.".formatted(replaced.size())
                : "Yes: " + Words.some(changed.stream().map(each -> Words.inventory(each) + " " + Words.verdict(each)).toList()) + ".";
        return Optional.of(new Check("INVENTORY_CHANGED", "Did an inventory that was replaced say something else?", answer,
                changed.isEmpty() ? Check.Outcome.PASSED : Check.Outcome.FAILED,
                replaced.stream().map(each -> new Citation(each.inventory().evidence(), Location.WHOLE_FILE)).distinct().toList()));
    }
}
