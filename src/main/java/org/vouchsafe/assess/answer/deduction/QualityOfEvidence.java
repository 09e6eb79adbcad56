package org.vouchsafe.assess.answer.deduction;

import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.domain.questionnaire.review.Deduction;

/** What bears the answer out is less than a test. */
public final class QualityOfEvidence implements DeductionRule {
    @Override
    public List<Deduction> of(Judged judged) {
        int points = judged.quality().points();
        return points == 0 ? List.of()
                : List.of(Taken.confidence("QUALITY", points, "What bears it out is " + judged.quality().words() + ".",
                        Stream.concat(Stream.of(judged.answer().place()), Taken.held(judged.answer().files().stream()))));
    }
}
