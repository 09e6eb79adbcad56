package org.vouchsafe.format.answers.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.format.answers.AsWritten;
import org.vouchsafe.input.Problems;
import org.vouchsafe.workbook.read.ReadCell;

/**
 * An answer that is a mark in one of several columns. Only a plain mark in just one of them is that answer: two marks, or words where a mark
 * should be, are OTHER and shown as they stand.
 *
 * @param cell the marked one; null when none is
 * @param raw the answer as words: {@code Yes}, {@code Yes and No}, {@code Yes: see annex}; empty when nothing is marked
 */
record Ticked(@Nullable ReadCell cell, AnswerValue value, String raw) {
    // A lone cross such as U+2717 may mean that it is not so; it is left to the reader.
    private static final Set<String> MARKS = Set.of("x", "\u2713", "\u2714", "\u2611", "\u2612", "\u00FE", "\u00FC", "*",
            "\u2022", "1", "true", "wahr", "vrai", "ja", "yes", "oui", "y", "j");
    /** What stands in columns that are not marked. */
    private static final Set<String> EMPTY = Set.of("", "-", "\u2013", "\u2014", "\u2610", "0", "false", "falsch", "faux");

    static boolean areIn(ForeignColumns columns) {
        return ColumnRole.TICKS.stream().anyMatch(columns::has);
    }

    static Ticked of(ForeignRow cells, String id, AsWritten written, Problems problems) {
        List<ColumnRole> filled = ColumnRole.TICKS.stream().filter(each -> !EMPTY.contains(simple(cells.text(each))))
                .filter(each -> !written.text(cells.cell(each), AsWritten.Part.ANSWER).isEmpty()).toList();
        if (filled.isEmpty()) {
            return new Ticked(null, AnswerValue.UNANSWERED, "");
        }
        ReadCell first = cells.cell(filled.getFirst()).orElseThrow();
        if (filled.size() > 1) {
            String raw = filled.stream().map(Ticked::word).collect(Collectors.joining(" and "));
            problems.error("TWO_TICKS", first.location(), "For " + id + " more than one column is marked: " + raw + ".",
                    "Ask the supplier which one holds.");
            return new Ticked(first, AnswerValue.OTHER, raw);
        }
        ColumnRole only = filled.getFirst();
        String text = cells.text(only);
        return MARKS.contains(simple(text)) || simple(text).equals(simple(word(only)))
                ? new Ticked(first, Optional.ofNullable(VALUES.get(only)).orElseThrow(), word(only))
                : new Ticked(first, AnswerValue.OTHER, word(only) + ": " + text);
    }

    private static final Map<ColumnRole, AnswerValue> VALUES = Map.of(ColumnRole.TICK_YES, AnswerValue.YES, ColumnRole.TICK_PARTLY,
            AnswerValue.PARTIAL, ColumnRole.TICK_NO, AnswerValue.NO, ColumnRole.TICK_NOT_APPLICABLE, AnswerValue.NOT_APPLICABLE);

    private static String word(ColumnRole role) {
        return switch (role) {
            case TICK_YES -> "Yes";
            case TICK_PARTLY -> "Partly";
            case TICK_NO -> "No";
            case TICK_NOT_APPLICABLE -> "Not applicable";
            case ID, QUESTION, PRODUCT, ANSWER, COMMENT, EVIDENCE, LEVEL, OWNERSHIP, FROM, UNTIL -> role.word();
        };
    }

    private static String simple(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
