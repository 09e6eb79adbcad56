package org.vouchsafe.assess.answer.deduction;

import java.util.stream.Stream;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.HeldFile;

/** How a deduction is put. */
final class Taken {
    /** The rubric by which answers are judged; docs/guide/review.md says it whole. */
    static final String RUBRIC = "rubric of answers";

    private Taken() {}

    static Deduction confidence(String code, int points, String reason, Stream<Citation> places) {
        return new Deduction(code, Deduction.Side.CONFIDENCE, points, reason, RUBRIC, places.distinct().toList());
    }

    static Deduction confidence(String code, int points, String reason, AnswerFact answer) {
        return confidence(code, points, reason, Stream.of(answer.place()));
    }

    static Stream<Citation> held(Stream<HeldFile> files) {
        return files.map(HeldFile::held).filter(java.util.Objects::nonNull).map(each -> new Citation(each.evidence(), Location.WHOLE_FILE));
    }
}
