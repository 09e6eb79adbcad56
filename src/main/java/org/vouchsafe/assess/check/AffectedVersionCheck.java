package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.inventory.InventoryReading.Listing;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.position.Check;

/** Whether what is listed is affected, and why. */
final class AffectedVersionCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        var reading = decided.computed().reading();
        List<Listing> affected = reading.listings(Match.Kind.AFFECTED);
        List<Listing> undetermined = reading.listings(Match.Kind.UNDETERMINED);
        List<Listing> outside = reading.listings(Match.Kind.OUTSIDE);
        if (!affected.isEmpty()) {
            return Optional.of(check("Yes: " + reasons(affected) + ".", Check.Outcome.FAILED, affected));
        }
        List<Listing> exposed = reading.listings(Match.Kind.EXPOSED);
        if (!exposed.isEmpty()) {
            return Optional.of(check("That cannot be told: " + reasons(exposed) + ".", Check.Outcome.FAILED, exposed));
        }
        if (!undetermined.isEmpty()) {
            return Optional.of(check("That cannot be told: " + reasons(undetermined) + ".", Check.Outcome.UNDETERMINED, undetermined));
        }
        return outside.isEmpty() ? Optional.empty()
                : Optional.of(check("No: " + reasons(outside) + ".", Check.Outcome.PASSED, outside));
    }

    private static String reasons(List<Listing> listings) {
        return Words.some(listings.stream().map(each -> each.listed().component().displayName() + ", because " + each.match().because())
                .distinct().toList());
    }

    private static Check check(String answer, Check.Outcome outcome, List<Listing> listings) {
        return new Check("AFFECTED_VERSION", "Is the listed version affected?", answer, outcome,
                listings.stream().map(each -> each.listed().place()).distinct().toList());
    }
}
