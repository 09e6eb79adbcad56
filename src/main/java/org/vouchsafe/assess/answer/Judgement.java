package org.vouchsafe.assess.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.answer.deduction.Age;
import org.vouchsafe.assess.answer.deduction.Contradicted;
import org.vouchsafe.assess.answer.deduction.CopiedText;
import org.vouchsafe.assess.answer.deduction.FutureTense;
import org.vouchsafe.assess.answer.deduction.MissingParticulars;
import org.vouchsafe.assess.answer.deduction.NotApplicableWithoutReason;
import org.vouchsafe.assess.answer.deduction.NotAsAsked;
import org.vouchsafe.assess.answer.deduction.NotShown;
import org.vouchsafe.assess.answer.deduction.OtherScope;
import org.vouchsafe.assess.answer.deduction.QualityOfEvidence;
import org.vouchsafe.assess.answer.deduction.SelfAsserted;
import org.vouchsafe.assess.answer.deduction.Unsigned;
import org.vouchsafe.assess.answer.deduction.Vague;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.EvidenceQuality;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Strength;

/** The two numbers of an answer. To add a deduction: one class, one line. */
public final class Judgement {
    private static final int WHOLE = 100;
    private static final List<DeductionRule> RULES = List.of(
            new Contradicted(),
            new QualityOfEvidence(),
            new OtherScope(),
            new Age(),
            new SelfAsserted(),
            new Unsigned(),
            new CopiedText(),
            new NotApplicableWithoutReason(),
            new FutureTense(),
            new Vague(),
            new NotShown(),
            new NotAsAsked(),
            new MissingParticulars());

    private Judgement() {}

    /**
     * How strong an answer is.
     *
     * @param findings what came out when it was held against what is known
     * @param seen how good a person found what bears it out; null: as it is found here
     */
    public static Strength of(AnswerFact answer, List<Finding> findings, @Nullable EvidenceQuality seen, ReviewFacts facts) {
        Conformance conformance = Conformance.of(answer, facts.guide());
        if (answer.answer().isBlank()) {
            return new Strength(null, "Nothing was answered.", null, EvidenceQuality.NONE, List.of());
        }
        EvidenceQuality quality = seen != null ? seen : Quality.of(answer, findings);
        List<Deduction> taken = new ArrayList<>();
        RULES.forEach(each -> taken.addAll(each.of(new DeductionRule.Judged(answer, findings, quality, facts))));
        if (conformance.hundredths() == null) {
            // From what is not known nothing can be taken.
            taken.removeIf(each -> each.side() == Deduction.Side.CONFORMANCE);
        }
        taken.sort(Comparator.comparing(Deduction::side));
        return new Strength(conformance.hundredths() == null ? null : left(conformance.hundredths(), taken, Deduction.Side.CONFORMANCE),
                conformance.basis(), left(WHOLE, taken, Deduction.Side.CONFIDENCE), quality, taken);
    }

    private static int left(int begin, List<Deduction> taken, Deduction.Side side) {
        return Math.max(0, begin - taken.stream().filter(each -> each.side() == side).mapToInt(Deduction::points).sum());
    }
}
