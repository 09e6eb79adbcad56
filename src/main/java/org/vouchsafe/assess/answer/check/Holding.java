package org.vouchsafe.assess.answer.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.review.Finding;

/** One answer being held against something, and how that is put into words. */
record Holding(String check, AnswerFact answer, String said) {
    private static final int NAMED = 3;
    private static final int CITED = 12;

    Finding contradicted(String shown, Stream<Citation> places) {
        return finding(Finding.Outcome.CONTRADICTED, shown, places);
    }

    Finding notShown(String shown, Stream<Citation> places) {
        return finding(Finding.Outcome.NOT_SHOWN, shown, places);
    }

    Finding shown(String shown, Stream<Citation> places) {
        return finding(Finding.Outcome.SHOWN, shown, places);
    }

    private Finding finding(Finding.Outcome outcome, String shown, Stream<Citation> places) {
        return new Finding(check, outcome, said, answer.place(), shown, places.distinct().limit(CITED).toList());
    }

    /** The file as a whole. */
    static Citation file(EvidenceId evidence) {
        return new Citation(evidence, Location.WHOLE_FILE);
    }

    /** {@code a, b, c and 4 more}. */
    static String some(Collection<String> all) {
        List<String> distinct = all.stream().distinct().toList();
        String named = distinct.stream().limit(NAMED).collect(Collectors.joining(", "));
        return distinct.size() <= NAMED ? named : named + " and " + (distinct.size() - NAMED) + " more";
    }

    /** {@code axios 1.14.1 (E-003, /components/0)}. */
    static String at(String what, Citation place) {
        String location = place.location().text();
        return what + " (" + place.evidence() + (location.isEmpty() ? "" : ", " + location) + ")";
    }
}
