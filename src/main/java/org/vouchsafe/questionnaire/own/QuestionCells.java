package org.vouchsafe.questionnaire.own;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Condition;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Question.AnswerType;
import org.vouchsafe.input.Problems;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;

/** The cells of one question in a template workbook. */
record QuestionCells(ReadRow row, Map<TemplateColumn, Integer> columns, Problems problems) {
    private static final Set<String> YES = Set.of("yes", "y", "true", "ja", "oui", "x", "per product");
    private static final int USUAL_WEIGHT = 3;

    /** What stands in a column; an empty text when nothing does. */
    String text(TemplateColumn column) {
        return cell(column).map(each -> each.text().strip()).orElse("");
    }

    ReadCell first() {
        return row.cells().getFirst();
    }

    Location location() {
        return first().location();
    }

    /**
     * The question; empty, with a problem, when it is not sound.
     *
     * @param section the one it belongs to unless its row says otherwise
     * @param earlier questions before it, which alone a condition may name
     */
    Optional<Question> question(String id, String text, String section, List<EvidenceKind> evidence, List<Question> earlier) {
        Optional<AnswerType> type = type();
        String own = text(TemplateColumn.SECTION);
        List<String> wanted = list(TemplateColumn.EVIDENCE);
        wanted.stream().filter(each -> evidence.stream().noneMatch(kind -> kind.id().equals(each))).findFirst()
                .ifPresent(each -> problems.error("UNKNOWN_EVIDENCE", at(TemplateColumn.EVIDENCE),
                        "\"" + each + "\" is no kind of evidence of this questionnaire.",
                        "List it on the sheet Evidence, or take it out."));
        Condition condition = condition(earlier);
        return type.map(each -> new Question(id, own.isEmpty() ? section : own, text, text(TemplateColumn.WHY), text(TemplateColumn.STRONG),
                each, wanted, YES.contains(text(TemplateColumn.PER_PRODUCT).toLowerCase(Locale.ROOT)), list(TemplateColumn.CONTROLS),
                weight(), condition, Set.of()));
    }

    private Optional<AnswerType> type() {
        String written = text(TemplateColumn.TYPE);
        Optional<AnswerType> type = switch (written.toUpperCase(Locale.ROOT).replaceAll("[ /-]+", "_")) {
            case "", "YES_NO", "YES_NO_PARTLY", "JA_NEIN", "OUI_NON" -> Optional.of(AnswerType.YES_NO);
            case "TEXT", "FREE_TEXT", "FREITEXT", "TEXTE" -> Optional.of(AnswerType.TEXT);
            case "DATE", "DATUM" -> Optional.of(AnswerType.DATE);
            case "LEVEL", "MATURITY", "STUFE", "REIFEGRAD", "NIVEAU" -> Optional.of(AnswerType.LEVEL);
            default -> Optional.empty();
        };
        if (type.isEmpty()) {
            problems.error("UNKNOWN_TYPE", at(TemplateColumn.TYPE), "\"" + written + "\" is no type of answer.",
                    "Write YES_NO, TEXT, DATE or LEVEL.");
        }
        return type;
    }

    private int weight() {
        String written = text(TemplateColumn.WEIGHT);
        if (written.matches("[1-5]")) {
            return Integer.parseInt(written);
        }
        if (!written.isEmpty()) {
            problems.warning("BAD_WEIGHT", at(TemplateColumn.WEIGHT), "\"" + written + "\" is no weight from 1 to 5; 3 was taken.",
                    "Write a number from 1 to 5.");
        }
        return USUAL_WEIGHT;
    }

    private @Nullable Condition condition(List<Question> earlier) {
        String question = text(TemplateColumn.ONLY_IF);
        if (question.isEmpty()) {
            return null;
        }
        if (earlier.stream().noneMatch(each -> each.id().equals(question))) {
            problems.error("BAD_CONDITION", at(TemplateColumn.ONLY_IF), "No question before this one has the id \"" + question + "\".",
                    "A condition names an earlier question.");
            return null;
        }
        Set<AnswerValue> answers = list(TemplateColumn.IS).stream().map(each -> each.toUpperCase(Locale.ROOT).replace(' ', '_'))
                .flatMap(each -> Arrays.stream(AnswerValue.values()).filter(value -> value.name().equals(each)))
                .collect(Collectors.toSet());
        if (answers.isEmpty()) {
            problems.error("BAD_CONDITION", at(TemplateColumn.IS), "The condition does not say after which answers the question is asked.",
                    "Write YES; PARTIAL or other answers into the column \"Is\".");
            return null;
        }
        return new Condition(question, answers);
    }

    private List<String> list(TemplateColumn column) {
        return Arrays.stream(text(column).split("[;\\n]")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private Location at(TemplateColumn column) {
        return cell(column).map(ReadCell::location).orElse(location());
    }

    private Optional<ReadCell> cell(TemplateColumn column) {
        return Optional.ofNullable(columns.get(column)).flatMap(row::cell);
    }
}
