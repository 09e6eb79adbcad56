package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;

/** What the advisory says is affected. */
final class AdvisoryCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        Advisory advisory = decided.computed().advisory();
        String question = "What does the advisory say is affected?";
        if (advisory.records().isEmpty()) {
            return Optional
                    .of(new Check("ADVISORY", question, "No advisory document is held under " + String.join(", ", advisory.group().ids())
                            + "; only claims or decisions name it.", Check.Outcome.UNDETERMINED, List.of()));
        }
        String kind = advisory.isMalicious() ? ", which is malicious code" : "";
        String records = Words.some(advisory.records().stream().map(AdvisoryCheck::record).toList());
        boolean says = advisory.matcher().hasAffectedPackages();
        String answer = (says ? "Versions of " + Words.packages(advisory) + kind : "It names no package") + ", by " + records + ".";
        return Optional.of(new Check("ADVISORY", question, answer, says ? Check.Outcome.INFORMATION : Check.Outcome.UNDETERMINED,
                advisory.records().stream().flatMap(each -> places(each).stream()).distinct().toList()));
    }

    private static String record(AdvisoryFact fact) {
        return fact.record().id() + (fact.record().modified() == null ? "" : " as of " + Words.day(fact.record().modified()));
    }

    private static List<Citation> places(AdvisoryFact fact) {
        return fact.record().affected().isEmpty() ? List.of(new Citation(fact.evidence(), Location.WHOLE_FILE))
                : fact.record().affected().stream().map(each -> new Citation(fact.evidence(), each.location())).toList();
    }
}
