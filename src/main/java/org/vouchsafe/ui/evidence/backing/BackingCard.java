package org.vouchsafe.ui.evidence.backing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.backing.AnswerLink;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import org.vouchsafe.domain.questionnaire.backing.SaidTerm;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.position.CheckList;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Moments;
import org.vouchsafe.usecase.questionnaire.backing.BackAnswers;
import org.vouchsafe.usecase.questionnaire.backing.BackedAnswer;

/** Until when an item holds, the answers it stands behind, and the files behind the answers in it. */
public final class BackingCard extends Card {
    private static final int SHOWN = 30;
    private final Moments moments;
    private final Consumer<Citation> open;

    /** @param unlink takes a file off an answer; null where nothing can be changed */
    public BackingCard(EvidenceId evidence, Backed backed, Moments moments, Consumer<Citation> open,
            @Nullable BiConsumer<AnswerPlace, EvidenceId> unlink) {
        this.moments = moments;
        this.open = open;
        VBox body = new VBox(10, Texts.of("Answers", "card-title"));
        body.setStyle("-fx-padding: 16;");
        BackAnswers.FileStanding standing = backed.standing();
        if (!standing.term().equals(Term.UNSAID)) {
            body.getChildren().add(term(standing));
        }
        if (!standing.behind().isEmpty()) {
            VBox links = new VBox(4, Texts.of("Stands behind " + Count.of(standing.behind().size(), "answer"), "strong"));
            standing.behind().stream().limit(SHOWN).forEach(each -> links.getChildren().add(link(each, evidence, unlink)));
            body.getChildren().add(links);
        }
        BackAnswers.Sheet sheet = backed.answers();
        if (sheet != null) {
            body.getChildren().add(answers(evidence, sheet, unlink));
        }
        getChildren().add(body);
    }

    private Node term(BackAnswers.FileStanding standing) {
        SaidTerm said = standing.said();
        String who = said == null ? "as the workbook says that lists it" : "as " + said.by() + " said: " + said.reason();
        HBox line = new HBox(8, Texts.wrapped("Holds " + words(standing.term())));
        chip(standing.standing(), line);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, line, Texts.wrapped(who, "secondary"));
    }

    private Node link(AnswerLink link, EvidenceId file, @Nullable BiConsumer<AnswerPlace, EvidenceId> unlink) {
        AnswerPlace answer = link.answer();
        FlowPane line = new FlowPane(6, 2, CheckList.link(new Citation(answer.workbook(), Location.WHOLE_FILE), open),
                Texts.wrapped(name(answer.question(), answer.product())));
        if (unlink != null) {
            line.getChildren().add(Icons.button("fth-x", "Take it off " + answer, () -> unlink.accept(answer, file)));
        }
        return line;
    }

    private Node answers(EvidenceId workbook, BackAnswers.Sheet sheet, @Nullable BiConsumer<AnswerPlace, EvidenceId> unlink) {
        List<BackedAnswer> told = sheet.answers().stream()
                .filter(each -> !each.files().isEmpty() || !each.missing().isEmpty() || each.standing() != Term.Standing.CURRENT
                        || each.term().until() != null)
                .toList();
        VBox lines = new VBox(8);
        if (told.isEmpty() && sheet.listed().isEmpty() && sheet.missing().isEmpty()) {
            lines.getChildren().add(Texts.wrapped("No answer names a file or says until when it holds.", "secondary"));
        }
        told.stream().limit(SHOWN).forEach(each -> lines.getChildren().add(answer(workbook, each, unlink)));
        if (told.size() > SHOWN) {
            lines.getChildren().add(Texts.wrapped("And " + Count.of(told.size() - SHOWN, "more answer") + ".", "secondary"));
        }
        if (!sheet.listed().isEmpty() || !sheet.missing().isEmpty()) {
            VBox listed = new VBox(2, Texts.of("Listed in the workbook", "strong"));
            sheet.listed().forEach(each -> listed.getChildren().add(file(AnswerPlace.whole(workbook), each, unlink)));
            sheet.missing().forEach(each -> listed.getChildren().add(missing(each)));
            lines.getChildren().add(listed);
        }
        return lines;
    }

    private Node answer(EvidenceId workbook, BackedAnswer backed, @Nullable BiConsumer<AnswerPlace, EvidenceId> unlink) {
        AnswerPlace place = AnswerPlace.of(workbook, backed.answer());
        HBox head = new HBox(8, Texts.wrapped(name(place.question(), place.product()), "strong"));
        head.setAlignment(Pos.CENTER_LEFT);
        chip(backed.standing(), head);
        VBox box = new VBox(2, head);
        if (!backed.term().equals(Term.UNSAID)) {
            SaidTerm said = backed.said();
            box.getChildren().add(Texts.wrapped("Holds " + words(backed.term()) + (said == null ? "" : ", as " + said.by() + " said"),
                    "secondary"));
        }
        backed.files().forEach(each -> box.getChildren().add(file(place, each, unlink)));
        backed.missing().forEach(each -> box.getChildren().add(missing(each)));
        return box;
    }

    private Node file(AnswerPlace place, BackedAnswer.Backing each, @Nullable BiConsumer<AnswerPlace, EvidenceId> unlink) {
        FlowPane line = new FlowPane(6, 2, CheckList.link(new Citation(each.file(), Location.WHOLE_FILE), open),
                Texts.wrapped(each.name() + (each.withdrawn() ? " (withdrawn)" : "")));
        if (each.standing() != Term.Standing.CURRENT) {
            chip(each.standing(), line);
        }
        if (unlink != null) {
            line.getChildren().add(Icons.button("fth-x", "Take " + each.file() + " off " + place, () -> unlink.accept(place, each.file())));
        }
        return line;
    }

    private static Node missing(String name) {
        FlowPane line = new FlowPane(6, 2, new StateChip(Tone.UNKNOWN, "Did not come"), Texts.wrapped(name));
        return line;
    }

    private static void chip(Term.Standing standing, javafx.scene.layout.Pane into) {
        switch (standing) {
            case EXPIRED -> into.getChildren().add(new StateChip(Tone.AFFECTED, "Expired"));
            case TO_COME -> into.getChildren().add(new StateChip(Tone.NEUTRAL, "Not yet"));
            case CURRENT -> {
            }
        }
    }

    private static String name(String question, @Nullable String product) {
        return (question.isEmpty() ? "the workbook as a whole" : question) + (product == null ? "" : ", " + product);
    }

    private String words(Term term) {
        LocalDate from = term.from();
        LocalDate until = term.until();
        return ((from == null ? "" : "from " + moments.day(from)) + (until == null ? "" : " until " + moments.day(until))).strip();
    }
}
