package org.vouchsafe.assess.answer;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.assess.answer.check.AffectedVersionListed;
import org.vouchsafe.assess.answer.check.AnswersExclude;
import org.vouchsafe.assess.answer.check.ComponentsUnidentified;
import org.vouchsafe.assess.answer.check.EarlierAnswerDiffers;
import org.vouchsafe.assess.answer.check.InstallScriptsRun;
import org.vouchsafe.assess.answer.check.NamedVersionListed;
import org.vouchsafe.assess.answer.check.NoStatements;
import org.vouchsafe.assess.answer.check.OtherRegistries;
import org.vouchsafe.assess.answer.check.ProvenanceMissing;
import org.vouchsafe.assess.answer.check.RangesDrift;
import org.vouchsafe.assess.answer.check.ReleasesUnsigned;
import org.vouchsafe.assess.answer.check.ReleasesWithoutInventory;
import org.vouchsafe.assess.answer.check.StatementSaysOtherwise;
import org.vouchsafe.assess.answer.check.StatementsUnjustified;
import org.vouchsafe.assess.answer.check.TextOfAnotherSupplier;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.questionnaire.review.Finding;

/** Everything an answer is held against. To add a check: one class, one line. */
public final class AnswerChecks {
    private static final List<AnswerCheck> ALL = List.of(
            new AffectedVersionListed(),
            new NamedVersionListed(),
            new StatementSaysOtherwise(),
            new RangesDrift(),
            new InstallScriptsRun(),
            new OtherRegistries(),
            new ReleasesUnsigned(),
            new ReleasesWithoutInventory(),
            new ComponentsUnidentified(),
            new NoStatements(),
            new StatementsUnjustified(),
            new ProvenanceMissing(),
            new AnswersExclude(),
            new EarlierAnswerDiffers(),
            new TextOfAnotherSupplier());

    private AnswerChecks() {}

    /** What came out of all of them, contradictions first. A blank answer says nothing that could be held against anything. */
    public static List<Finding> of(AnswerFact answer, ReviewFacts facts) {
        if (answer.answer().isBlank()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        ALL.forEach(each -> found.addAll(each.find(answer, facts)));
        found.sort(java.util.Comparator.comparing(Finding::outcome));
        return List.copyOf(found);
    }
}
