package org.vouchsafe.assess.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.inventory.InventoryReading.Listing;
import org.vouchsafe.assess.match.AdvisoryMatcher;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.position.Check;

/** Where several records describe the advisory, whether they say the same of the listed components; the worse is taken. */
final class RecordsAgreeCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        List<AdvisoryFact> records = decided.computed().advisory().records();
        List<Listing> affected = decided.computed().reading().listings(Match.Kind.AFFECTED);
        if (records.size() < 2 || affected.isEmpty()) {
            return Optional.empty();
        }
        var others = new ArrayList<String>();
        for (AdvisoryFact each : records) {
            AdvisoryMatcher alone = AdvisoryMatcher.of(List.of(each.record()));
            if (affected.stream().anyMatch(listing -> alone.match(listing.listed().component()).kind() == Match.Kind.OUTSIDE)) {
                others.add(each.record().id());
            }
        }
        String answer = others.isEmpty() ? "Yes, none of the %d records contradicts another on it.".formatted(records.size())
                : "No: by %s alone %s would not be affected; their ranges are united.".formatted(Words.some(others),
                        Words.listed(affected));
        return Optional.of(new Check("RECORDS_AGREE", "Do the advisory's records agree?", answer,
                others.isEmpty() ? Check.Outcome.INFORMATION : Check.Outcome.UNDETERMINED, List.of()));
    }
}
