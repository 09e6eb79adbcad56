package org.vouchsafe.ui.questionnaires.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.Glyph;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.words.AnswerWords;
import org.vouchsafe.usecase.review.ReviewedAnswer;
import org.vouchsafe.usecase.review.campaign.Comparison;

/** The columns: the question, and one for each supplier and round. */
final class AnswersBesideColumns {
    private static final double SIGN = 13;
    private static final double ANSWER = 130;

    private AnswersBesideColumns() {}

    static List<Column<Comparison.Line>> of(List<Comparison.Column> workbooks, AnswersBesideViewModel model) {
        List<Column<Comparison.Line>> columns = new ArrayList<>();
        columns.add(Column.identifier("question", "Question", 80, Comparison.Line::question));
        columns.add(Column.text("asked", "Asked", 230, Comparison.Line::asked));
        columns.add(Column.text("product", "Product", 90, line -> line.product() == null ? "" : line.product()));
        for (int i = 0; i < workbooks.size(); i++) {
            int at = i;
            columns.add(
                    Column.<Comparison.Line>text("workbook-" + workbooks.get(i).sheet(), model.heading(workbooks.get(i), workbooks), ANSWER,
                            line -> words(line.cells().get(at))).drawn(line -> cell(line.cells().get(at))));
        }
        return columns;
    }

    private static Node cell(@Nullable ReviewedAnswer answer) {
        if (answer == null) {
            return new Label("");
        }
        Label words = Texts.line(words(answer));
        if (answer.contradictions().isEmpty()) {
            return words;
        }
        Glyph sign = new Glyph(Tone.CONTRADICTION, SIGN);
        Label mark = new Label("", sign);
        mark.setAccessibleText("Contradicted");
        return new HBox(6, mark, words);
    }

    /** The answer in a line; empty where it was not asked. What stands beside a question nobody answered is no answer to it. */
    static String words(@Nullable ReviewedAnswer answer) {
        if (answer == null) {
            return "";
        }
        return AnswerWords.brief(answer.answer());
    }
}
