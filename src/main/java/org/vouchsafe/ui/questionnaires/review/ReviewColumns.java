package org.vouchsafe.ui.questionnaires.review;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.state.Glyph;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.words.AnswerWords;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/** The columns of the list of answers. */
final class ReviewColumns {
    private static final double SIGN = 13;

    private ReviewColumns() {}

    static List<Column<ReviewedAnswer>> all() {
        return List.of(Column.identifier("question", "Question", 76, each -> each.key().question()),
                Column.text("supplier", "Supplier", 112, ReviewedAnswer::supplier),
                Column.text("product", "Product", 90, each -> each.key().product() == null ? "" : each.key().product()),
                Column.text("answer", "Answer", 96, each -> AnswerWords.brief(each.answer())),
                Column.<ReviewedAnswer>text("findings", "\u2260", 36, ReviewColumns::against)
                        .ordered(Comparator.comparingInt(each -> -each.contradictions().size())).drawn(ReviewColumns::findings),
                hundredths("conformance", "Conformance", each -> each.strength().conformance()),
                hundredths("confidence", "Confidence", each -> each.strength().confidence()),
                Column.<ReviewedAnswer>text("standing", "Review", 104, each -> ReviewWords.of(each.standing()))
                        .ordered(Comparator.comparing(ReviewedAnswer::standing)).drawn(each -> ReviewWords.chip(each.standing())),
                Column.identifier("sheet", "Workbook", 80, (ReviewedAnswer each) -> each.key().sheet().toString()).hidden());
    }

    private static Column<ReviewedAnswer> hundredths(String id, String title, Function<ReviewedAnswer, @Nullable Integer> of) {
        return Column.<ReviewedAnswer>text(id, title, 94, each -> ReviewWords.hundredths(of.apply(each)))
                .ordered(Comparator.comparing(of, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static String against(ReviewedAnswer answer) {
        return answer.contradictions().isEmpty() ? "" : "Contradicted";
    }

    private static Node findings(ReviewedAnswer answer) {
        if (answer.contradictions().isEmpty()) {
            return new Label("");
        }
        Glyph sign = new Glyph(Tone.CONTRADICTION, SIGN);
        Label label = new Label("", sign);
        label.setAccessibleText("Contradicted");
        label.setTooltip(new Tooltip("Contradicted: " + answer.contradictions().getFirst().shown()));
        return label;
    }
}
