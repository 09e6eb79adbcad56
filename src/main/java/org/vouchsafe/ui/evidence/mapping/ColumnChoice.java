package org.vouchsafe.ui.evidence.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;

/**
 * What a column may be said to hold.
 *
 * @param role null: nothing that matters
 */
record ColumnChoice(@Nullable ColumnRole role) {
    static List<ColumnChoice> all() {
        return Stream.concat(Stream.of(new ColumnChoice(null)), Arrays.stream(ColumnRole.values()).map(ColumnChoice::new)).toList();
    }

    static ColumnChoice of(@Nullable ColumnRole role) {
        return new ColumnChoice(role);
    }

    @Override
    public String toString() {
        return role == null ? "–" : switch (role) {
            case ID -> "Id";
            case QUESTION -> "Question";
            case PRODUCT -> "Product";
            case ANSWER -> "Answer";
            case COMMENT -> "Comment";
            case EVIDENCE -> "Evidence files";
            case LEVEL -> "Level";
            case OWNERSHIP -> "Whose task";
            case FROM -> "Holds from";
            case UNTIL -> "Holds until";
            case TICK_YES -> "Mark for yes";
            case TICK_PARTLY -> "Mark for partly";
            case TICK_NO -> "Mark for no";
            case TICK_NOT_APPLICABLE -> "Mark for not applicable";
        };
    }
}
