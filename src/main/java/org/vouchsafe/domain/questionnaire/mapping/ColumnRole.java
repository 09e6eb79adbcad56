package org.vouchsafe.domain.questionnaire.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of a questionnaire holds. The names stand in files and in the workspace. */
public enum ColumnRole {
    /** The number of the question. */
    ID("id"),
    /** Its words. */
    QUESTION("question"),
    /** The product the answer is about. */
    PRODUCT("product"),
    /** The answer itself. */
    ANSWER("answer"),
    /** What is said besides. */
    COMMENT("comment"),
    /** Files that show it. */
    EVIDENCE("evidence"),
    /** A level of maturity from 0 to 5. */
    LEVEL("level"),
    /** Whose task it is. */
    OWNERSHIP("ownership"),
    /** Since when it holds. */
    FROM("from"),
    /** Until when it holds. */
    UNTIL("until"),
    /** A mark here says yes. */
    TICK_YES("tick-yes"),
    /** A mark here says partly. */
    TICK_PARTLY("tick-partly"),
    /** A mark here says no. */
    TICK_NO("tick-no"),
    /** A mark here says that the question does not apply. */
    TICK_NOT_APPLICABLE("tick-not-applicable");

    /** Columns of which one is marked, instead of one that holds the answer. */
    public static final List<ColumnRole> TICKS = List.of(TICK_YES, TICK_PARTLY, TICK_NO, TICK_NOT_APPLICABLE);

    private final String word;

    ColumnRole(String word) {
        this.word = word;
    }

    /** The word by which files and options name it: {@code answer}. */
    public String word() {
        return word;
    }

    /** The role of this word; empty when there is none. */
    public static Optional<ColumnRole> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equalsIgnoreCase(word.strip())).findFirst();
    }
}
