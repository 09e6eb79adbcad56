package org.vouchsafe.assess.answer;

import java.util.List;
import java.util.Set;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;

/** Problems that were found when a workbook was read and that make it doubtful what an answer says, or whose it is. */
public final class Doubts {
    /** It is doubtful whose answers these are. */
    public static final Set<String> WHOSE = Set.of("WRONG_SUPPLIER", "UNKNOWN_REQUEST");
    /** It is doubtful what was asked. */
    private static final Set<String> ASKED = Set.of("ALTERED_TEMPLATE", "WRONG_TEMPLATE_VERSION", "UNKNOWN_TEMPLATE", "NOT_AS_SENT");
    private static final String ALTERED = "ALTERED_QUESTION";
    private static final String STRETCHED = "MERGED_ANSWER";
    private static final String TWICE = "TWO_ANSWERS";

    private Doubts() {}

    /** Those that concern this answer. */
    public static List<Problem> of(AnswerFact answer) {
        return answer.sheet().problems().stream().filter(each -> WHOSE.contains(each.code()) || ASKED.contains(each.code())
                || (each.code().equals(ALTERED) || each.code().equals(STRETCHED)) && isSameRow(each.location(), answer.answer().location())
                || each.code().equals(TWICE) && each.what().contains(answer.answer().location().text() + ";")).toList();
    }

    /** True when it cannot be told what the answer is to, or whose it is: then it says nothing of what is met. */
    static boolean areGrave(AnswerFact answer) {
        return of(answer).stream()
                .anyMatch(each -> each.code().equals(ALTERED) || each.code().equals(STRETCHED) || each.code().equals(TWICE)
                        || each.code().equals("WRONG_SUPPLIER"));
    }

    private static boolean isSameRow(Location one, Location other) {
        return one instanceof Location.Cell(String sheet, String address) && other instanceof Location.Cell(String in, String at)
                && sheet.equals(in) && row(address).equals(row(at));
    }

    private static String row(String address) {
        return address.replaceAll("[^0-9]", "");
    }
}
