package org.vouchsafe.assess.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;

/** Whether the inventories are complete enough, and comparable, to conclude that what they do not list is not there. */
final class CompleteCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        List<InventoryReading> held = decided.computed().reading().subjects();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var answers = new ArrayList<String>();
        boolean enough = true;
        for (InventoryReading each : held) {
            boolean comparable = each.reason() != ReasonCode.NOT_COMPARABLE;
            boolean complete = each.completeness().complete() && comparable && each.reason() != ReasonCode.INVENTORY_INCOMPLETE;
            enough &= complete;
            answers.add("%s: %s".formatted(Words.inventory(each),
                    complete ? "yes, because " + each.completeness().because() : "no, because " + gap(each)));
        }
        return Optional.of(new Check("COMPLETE", "Is the inventory complete enough to conclude what is not there?", sentence(answers),
                enough ? Check.Outcome.PASSED : Check.Outcome.UNDETERMINED,
                held.stream().map(each -> new Citation(each.inventory().evidence(), Location.WHOLE_FILE)).distinct().toList()));
    }

    private static String gap(InventoryReading reading) {
        if (reading.reason() == ReasonCode.NOT_COMPARABLE) {
            return "it lists no component of the affected package's type, or the advisory names no package";
        }
        return reading.completeness().complete() ? "it is a lockfile of another ecosystem" : reading.completeness().because();
    }

    private static String sentence(List<String> answers) {
        return Words.some(answers) + ".";
    }
}
