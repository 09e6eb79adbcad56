package org.vouchsafe.assess.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.inventory.InventoryReading.Listing;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.position.Check;

/** Whether an inventory lists the package, where, and by what path the product comes to it. */
final class ListedCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        List<InventoryReading> held = decided.computed().reading().inForce();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        List<Listing> listings = held.stream().flatMap(each -> each.listings().stream()).toList();
        List<Listing> certain = listings.stream().filter(each -> each.match().kind().isCertain()).toList();
        String question = "Does an inventory list the package?";
        List<Listing> possible = listings.stream().filter(each -> !each.match().kind().isCertain()).toList();
        if (!certain.isEmpty()) {
            String more = possible.isEmpty() ? "" : " Perhaps also " + maybe(possible) + ".";
            return Optional.of(check(question, "Yes, " + Words.some(certain.stream().map(ListedCheck::place).toList()) + "." + more,
                    Check.Outcome.INFORMATION, listings));
        }
        if (!possible.isEmpty()) {
            return Optional.of(check(question, "Perhaps: " + maybe(possible) + ".", Check.Outcome.UNDETERMINED, possible));
        }
        if (decided.computed().advisory().matcher().packageNames().isEmpty()) {
            return Optional
                    .of(check(question, "That cannot be told: the advisory names no package to look for.", Check.Outcome.UNDETERMINED,
                            List.of()));
        }
        return Optional.of(
                check(question, "No, none lists " + Words.packages(decided.computed().advisory()) + ".", Check.Outcome.PASSED, List.of()));
    }

    private static String maybe(List<Listing> possible) {
        return Words.some(possible.stream().map(each -> place(each) + ": " + each.match().because()).toList());
    }

    private static Check check(String question, String answer, Check.Outcome outcome, List<Listing> listings) {
        return new Check("LISTED", question, answer, outcome, listings.stream().map(each -> each.listed().place()).distinct().toList());
    }

    /** {@code axios 1.14.1 at /components/41 of E-003, reached through portal > http-client > axios}. */
    private static String place(Listing listing) {
        ListedComponent listed = listing.listed();
        var words = new ArrayList<String>();
        String at = listed.place().location().text();
        words.add("%s%s of %s".formatted(listed.component().displayName(), at.isEmpty() ? "" : " at " + at, listed.place().evidence()));
        if (listed.path().size() > 1) {
            words.add("reached through " + String.join(" > ", listed.path()));
        }
        if (listed.scope() == Scope.DEVELOPMENT || listed.scope() == Scope.OPTIONAL || listed.scope() == Scope.PEER
                || listed.scope() == Scope.EXCLUDED) {
            words.add("listed as " + listed.scope().name().toLowerCase(java.util.Locale.ROOT));
        }
        return String.join(", ", words);
    }
}
