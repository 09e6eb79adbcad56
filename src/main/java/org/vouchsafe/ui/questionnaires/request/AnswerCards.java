package org.vouchsafe.ui.questionnaires.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.AnswerWords;
import org.vouchsafe.usecase.read.ReturnedAnswers;

/** Every question with what was answered, in the order in which it was asked, one card for each section. */
final class AnswerCards extends VBox {
    private final ReturnedAnswers returned;
    private final Session session;

    AnswerCards(ReturnedAnswers returned, Session session) {
        super(16);
        this.returned = returned;
        this.session = session;
        sections().forEach((section, cards) -> {
            VBox box = new VBox(14);
            if (!section.isBlank()) {
                box.getChildren().add(Texts.wrapped(section, "card-title"));
            }
            box.getChildren().addAll(cards);
            getChildren().add(Card.padded(box));
        });
        if (getChildren().isEmpty()) {
            getChildren().add(Card.padded(Texts.wrapped("The workbook has no answers.", "secondary")));
        }
    }

    private Map<String, List<Node>> sections() {
        Map<String, List<Node>> sections = new LinkedHashMap<>();
        Map<String, List<Answer>> byQuestion = new LinkedHashMap<>();
        returned.sheet().answers().forEach(each -> byQuestion.computeIfAbsent(each.questionId(), _ -> new ArrayList<>()).add(each));
        Template template = returned.template();
        if (template != null) {
            for (Question each : template.questions()) {
                List<Answer> answers = byQuestion.remove(each.id());
                sections.computeIfAbsent(each.section(), _ -> new ArrayList<>()).add(question(each.id(), each,
                        answers == null ? List.of() : answers));
            }
        }
        byQuestion.forEach((id, answers) -> sections.computeIfAbsent(template == null ? "" : "Not among the questions sent",
                _ -> new ArrayList<>()).add(question(id, null, answers)));
        return sections;
    }

    private Node question(String id, @Nullable Question question, List<Answer> answers) {
        VBox box = new VBox(6, Texts.wrapped(id, "mono", "secondary"));
        String asked = question != null ? question.text()
                : answers.stream().map(Answer::asked).filter(Objects::nonNull).filter(each -> !each.isBlank()).findFirst().orElse("");
        if (!asked.isEmpty()) {
            box.getChildren().add(Texts.wrapped(asked, "strong"));
        }
        if (answers.isEmpty()) {
            box.getChildren().add(Texts.wrapped("No row of this question came back.", "secondary"));
        }
        answers.forEach(each -> box.getChildren().add(answer(each)));
        return box;
    }

    private Node answer(Answer answer) {
        Hyperlink place = new Hyperlink(answer.location().text());
        place.setOnAction(event -> session.go(Cited.place(new Citation(returned.evidence(), answer.location()))));
        FlowPane head = new FlowPane(8, 4, chip(answer));
        if (answer.product() != null) {
            head.getChildren().add(Texts.of(answer.product(), "strong"));
        }
        head.getChildren().add(place);
        VBox box = new VBox(3, head);
        if (!answer.raw().isBlank() && !answer.raw().equalsIgnoreCase(AnswerWords.of(answer.value()))) {
            box.getChildren().add(Texts.wrapped("“" + answer.raw() + "”"));
        }
        if (answer.comment() != null && !answer.comment().isBlank()) {
            box.getChildren().add(Texts.wrapped(answer.comment()));
        }
        remark(box, answer.evidenceNamed().isEmpty() ? "" : "Names " + String.join(", ", answer.evidenceNamed()));
        remark(box, term(answer.term()));
        remark(box, answer.ownership() == null || answer.ownership().isBlank() ? "" : "Whose task: " + answer.ownership());
        remark(box, answer.formula() ? "The cell held a formula; what it showed last was read." : "");
        return box;
    }

    private static void remark(VBox box, String text) {
        if (!text.isBlank()) {
            box.getChildren().add(Texts.wrapped(text, "secondary"));
        }
    }

    private String term(Term term) {
        if (term.equals(Term.UNSAID)) {
            return "";
        }
        String from = term.from() == null ? "" : " from " + session.moments().day(term.from());
        return "Holds" + from + (term.until() == null ? "" : " until " + session.moments().day(term.until()));
    }

    private static StateChip chip(Answer answer) {
        String level = answer.maturity() == null ? "" : ", level " + answer.maturity();
        return new StateChip(answer.value() == AnswerValue.UNANSWERED ? Tone.NONE : Tone.NEUTRAL, AnswerWords.of(answer.value()) + level);
    }
}
