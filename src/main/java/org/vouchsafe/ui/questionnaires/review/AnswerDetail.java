package org.vouchsafe.ui.questionnaires.review;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.action.GapAction;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.HeldFile;
import org.vouchsafe.domain.questionnaire.review.Review;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.AnswerWords;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/** One answer: what was asked and answered, what it is worth and why, and both sides of everything it was held against. */
final class AnswerDetail extends VBox {
    private static final double HALF = 50;

    private final ReviewedAnswer answer;
    private final Session session;

    /** What can be said of it. */
    record Verdicts(Runnable accept, Runnable followUp, Runnable gap, Runnable reopen) {}

    AnswerDetail(ReviewedAnswer answer, Session session, Verdicts verdicts) {
        super(16);
        this.answer = answer;
        this.session = session;
        getChildren().addAll(head(verdicts), strength());
        if (!answer.findings().isEmpty()) {
            getChildren().add(findings());
        }
        getChildren().add(background());
    }

    private Node head(Verdicts verdicts) {
        Answer said = answer.answer();
        String product = answer.key().product();
        VBox box = new VBox(8, new FlowPane(8, 4, Texts.of(answer.key().question(), "mono"),
                Texts.of(answer.supplier() + (product == null ? "" : ", " + product), "secondary"), ReviewWords.chip(answer.standing())),
                Texts.wrapped(answer.asked(), "card-title"));
        VBox words = new VBox(3, Texts.wrapped(said.value() == AnswerValue.UNANSWERED || said.raw().isBlank()
                ? AnswerWords.of(said.value())
                : said.raw(), "strong"));
        if (said.value() == AnswerValue.UNANSWERED && !said.raw().isBlank()) {
            words.getChildren().add(Texts.wrapped(said.raw()));
        }
        if (said.comment() != null && !said.comment().isBlank()) {
            words.getChildren().add(Texts.wrapped(said.comment()));
        }
        words.getChildren().add(link(answer.place().evidence() + " " + answer.place().location().text(), answer.place()));
        box.getChildren().add(words);
        Review last = answer.review();
        if (last != null) {
            box.getChildren().add(Texts.wrapped(last.by() + ", " + session.moments().minute(last.recorded().at()) + ": "
                    + (last.reason().isBlank() ? ReviewWords.of(answer.standing()) : last.reason()), "secondary"));
        }
        if (answer.standing() == ReviewStanding.OVERTAKEN) {
            box.getChildren().add(Texts.wrapped("Something contradicts it that did not when it was accepted.", "secondary"));
        }
        FlowPane acts = new FlowPane(8, 8, act("Accept", "A", verdicts.accept()), act("Ask again", "F", verdicts.followUp()),
                act("Gap", "G", verdicts.gap()));
        if (answer.standing() != ReviewStanding.TO_REVIEW) {
            acts.getChildren().add(act("Review anew", "O", verdicts.reopen()));
        }
        box.getChildren().add(acts);
        return Card.padded(box);
    }

    private Button act(String text, String key, Runnable action) {
        Button button = Controls.button(text);
        String why = session.whyReadOnly();
        button.setDisable(why != null);
        button.setTooltip(new Tooltip(why == null ? text + " (" + key + ")" : why));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node strength() {
        HBox numbers = new HBox(24, number("Conformance", answer.strength().conformance()),
                number("Confidence", answer.strength().confidence()));
        VBox box = new VBox(10, numbers, Texts.wrapped(answer.strength().basis(), "secondary"));
        for (Deduction.Side side : Deduction.Side.values()) {
            List<Deduction> taken = answer.strength().deductions().stream().filter(each -> each.side() == side).toList();
            if (!taken.isEmpty()) {
                box.getChildren()
                        .add(Texts.of(side == Deduction.Side.CONFORMANCE ? "Taken from the conformance" : "Taken from the confidence",
                                "strong"));
                taken.forEach(each -> box.getChildren().add(deduction(each)));
            }
        }
        return Card.padded(box);
    }

    private Node number(String name, @Nullable Integer value) {
        String weak = name.equals("Confidence") && answer.strength().isWeak() ? ", weak" : "";
        return new VBox(2, Texts.whole(name, "secondary"), Texts.whole(ReviewWords.hundredths(value) + weak, "lead"));
    }

    private Node deduction(Deduction deduction) {
        FlowPane places = new FlowPane(6, 0);
        // The cell of the answer itself is named above.
        deduction.citations().stream().distinct().filter(each -> !each.equals(answer.place()))
                .forEach(each -> places.getChildren().add(link(each.evidence() + " "
                        + each.location().text(), each)));
        VBox words = new VBox(1, Texts.wrapped(deduction.reason()));
        if (!places.getChildren().isEmpty()) {
            words.getChildren().add(places);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var points = Texts.whole("\u2212" + deduction.points(), "mono", "secondary");
        points.setMinWidth(34);
        return new HBox(8, points, words);
    }

    private Node findings() {
        VBox box = new VBox(14, Texts.wrapped("Held against what is known", "card-title"));
        Stream.of(Finding.Outcome.values()).forEach(outcome -> answer.findings().stream().filter(each -> each.outcome() == outcome)
                .forEach(each -> box.getChildren().add(finding(each))));
        return Card.padded(box);
    }

    private Node finding(Finding finding) {
        GridPane sides = new GridPane();
        sides.setHgap(16);
        sides.setVgap(3);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(HALF);
            sides.getColumnConstraints().add(half);
        }
        sides.add(Texts.whole("The answer says", "small-text", "secondary"), 0, 0);
        sides.add(Texts.whole("What is held says", "small-text", "secondary"), 1, 0);
        sides.add(new VBox(2, Texts.wrapped(finding.said()), link(finding.saidAt().location().text(), finding.saidAt())), 0, 1);
        VBox shown = new VBox(2, Texts.wrapped(finding.shown()));
        finding.shownAt().forEach(each -> shown.getChildren().add(link(each.evidence() + " " + each.location().text(), each)));
        sides.add(shown, 1, 1);
        return new VBox(6, new FlowPane(8, 4, ReviewWords.chip(finding.outcome()), Texts.of(words(finding.check()), "secondary")), sides);
    }

    private Node background() {
        VBox box = new VBox(12);
        if (!answer.files().isEmpty()) {
            box.getChildren().add(Texts.wrapped("Evidence it names", "card-title"));
            answer.files().forEach(each -> box.getChildren().add(file(each)));
        }
        for (GapAction each : answer.gaps()) {
            box.getChildren().add(new VBox(2, Texts.wrapped("Gap " + each.id() + ": " + each.what(), "strong"), Texts.wrapped(
                    (each.isOpen() ? "To be closed by " + each.last().owner() + " by " + session.moments().day(each.last().due())
                            : "Closed: " + each.last().note()),
                    "secondary")));
        }
        ReviewedAnswer.Earlier earlier = answer.earlier();
        box.getChildren().add(Texts.wrapped("When it was asked before", "card-title"));
        if (earlier == null) {
            box.getChildren().add(Texts.wrapped("This supplier was not asked before.", "secondary"));
        } else {
            box.getChildren().add(new VBox(2, Texts.wrapped(earlier.answer().raw(), "strong"),
                    Texts.wrapped(earlier.answer().comment() == null ? "" : earlier.answer().comment()),
                    link(earlier.evidence() + ", " + session.moments().day(earlier.received()), new Citation(earlier.evidence(),
                            earlier.answer().location()))));
        }
        Question question = answer.question();
        if (question != null) {
            box.getChildren().addAll(Texts.wrapped("What a strong answer brings", "card-title"), Texts.wrapped(question.strongAnswer()),
                    Texts.wrapped("Why it is asked", "card-title"), Texts.wrapped(question.why()));
            if (!question.mappings().isEmpty()) {
                box.getChildren().add(Texts.wrapped(String.join(", ", question.mappings()), "secondary"));
            }
        }
        return Card.padded(box);
    }

    private Node file(HeldFile file) {
        HeldFile.Held held = file.held();
        FlowPane line = new FlowPane(8, 2, Texts.of(file.named(), "mono"));
        line.getChildren().add(held == null ? Texts.of("nothing of that name is held", "secondary")
                : link("held as " + held.evidence(), new Citation(held.evidence(), Location.WHOLE_FILE)));
        return line;
    }

    private Hyperlink link(String text, Citation to) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(event -> session.go(Cited.place(to)));
        return link;
    }

    private static String words(String code) {
        return code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
