package org.vouchsafe.ui.evidence.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.questionnaire.mapping.MappingPreview;

/** The first answers a mapping reads, how many there are of each kind, and what is the matter. */
final class PreviewCard {
    private static final int ANSWERS = 6;
    private static final int PROBLEMS = 3;
    private static final double[] SHARES = {20, 14, 24, 28, 14};

    private PreviewCard() {}

    static List<Node> of(MappingPreview preview) {
        if (preview.fault() != null) {
            return List.of(Texts.of("Nothing can be read so", "strong"), Texts.wrapped(preview.fault(), "field-problem"));
        }
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(4);
        for (double share : SHARES) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setPercentWidth(share);
            grid.getColumnConstraints().add(constraints);
        }
        line(grid, 0, "tertiary", "Question", "Read as", "Answer", "Comment", "Where");
        int row = 1;
        for (Answer each : preview.answers().stream().limit(ANSWERS).toList()) {
            String asked = each.asked();
            line(grid, row++, "body",
                    asked == null || asked.equals(each.questionId()) ? each.questionId() : each.questionId() + " " + asked,
                    words(each.value()), each.raw(), each.comment() == null ? "" : each.comment(), each.location().text());
        }
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(Texts.wrapped(counts(preview), "strong"), grid),
                preview.problems().stream().limit(PROBLEMS).map(PreviewCard::problem)).toList();
    }

    private static void line(GridPane grid, int row, String style, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            grid.add(Texts.line(texts[column].replaceAll("\\s+", " "), style), column, row);
        }
    }

    private static Node problem(Problem problem) {
        return Texts.wrapped(problem.location().text() + ": " + problem.what(), "secondary");
    }

    private static String counts(MappingPreview preview) {
        Map<AnswerValue, Integer> counts = new EnumMap<>(AnswerValue.class);
        preview.answers().forEach(each -> counts.merge(each.value(), 1, Integer::sum));
        String kinds = counts.entrySet().stream().map(each -> each.getValue() + " " + words(each.getKey()))
                .collect(Collectors.joining(", "));
        return "Would be read: " + Count.of(preview.answers().size(), "answer") + (kinds.isEmpty() ? "" : " (" + kinds + ")")
                + (preview.problems().isEmpty() ? "" : ", with " + Count.of(preview.problems().size(), "problem"));
    }

    private static String words(AnswerValue value) {
        return switch (value) {
            case YES -> "yes";
            case PARTIAL -> "partly";
            case NO -> "no";
            case ALTERNATE -> "other control";
            case NOT_APPLICABLE -> "not applicable";
            case UNANSWERED -> "unanswered";
            case OTHER -> "other";
        };
    }
}
