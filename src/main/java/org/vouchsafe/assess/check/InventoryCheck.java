package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;

/** Whether there is an inventory of the release at all. */
final class InventoryCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        List<InventoryReading> held = decided.computed().reading().inForce();
        String answer = held.isEmpty() ? "No." : "Yes, %s.".formatted(Words.some(held.stream().map(Words::inventory).toList()));
        return Optional.of(new Check("INVENTORY", "Is there an inventory of the release?", answer,
                held.isEmpty() ? Check.Outcome.UNDETERMINED : Check.Outcome.INFORMATION,
                held.stream().map(each -> new Citation(each.inventory().evidence(), Location.WHOLE_FILE)).distinct().toList()));
    }
}
