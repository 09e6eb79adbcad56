package org.vouchsafe.ui.evidence.backing;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Overlays;
import org.vouchsafe.ui.session.ask.ReasonDialog;

/** Asks until when an item holds, and behind which answer it is to stand. */
public final class BackingDialogs {
    private static final double WIDTH = 460;
    private final BackingViewModel model;
    private final Overlays overlays;

    public BackingDialogs(BackingViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
    }

    /** Asks from when to when an item, or an answer in it, holds. */
    public void askTerm(EvidenceId evidence, List<AnswerPlace> answers) {
        ComboBox<AnswerPlace> of = new ComboBox<>();
        of.getItems().add(AnswerPlace.whole(evidence));
        of.getItems().addAll(answers);
        of.setValue(of.getItems().getFirst());
        of.setMaxWidth(Double.MAX_VALUE);
        DayPicker from = new DayPicker();
        DayPicker until = new DayPicker();
        TextField reason = new TextField();
        Field first = new Field("Holds from", from);
        Field last = new Field("Holds until", until);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(last, Priority.ALWAYS);
        DialogCard card = new DialogCard("Until when it holds", WIDTH,
                Texts.wrapped("This is apart from the day it arrived. Past its last day it no longer counts as current.", "secondary"),
                new Field("What", of), new HBox(12, first, last), new Field("Why", reason));
        card.button("Cancel", overlays::close).setCancelButton(true);
        card.primary("Set the term", () -> {
            if (reason.getText().isBlank()) {
                card.problem().setText("Write why: whoever reads the log will ask.");
            } else {
                model.term(of.getValue(), new Term(from.getValue(), until.getValue()), reason.getText().strip(), overlays::close,
                        card.problem()::setText);
            }
        }).getStyleClass().add("accent");
        overlays.show(card);
        until.requestFocus();
    }

    /** Asks behind which answer a file is to stand. */
    public void askLink(EvidenceId file) {
        model.places(places -> {
            ComboBox<AnswerPlace> answer = new ComboBox<>();
            places.stream().filter(each -> !each.workbook().equals(file)).forEach(answer.getItems()::add);
            answer.setMaxWidth(Double.MAX_VALUE);
            answer.setPromptText(answer.getItems().isEmpty() ? "No answers came back yet" : "Choose the answer");
            TextField reason = new TextField();
            DialogCard card = new DialogCard("Put " + file + " behind an answer", WIDTH,
                    Texts.wrapped("What came with a workbook that names it is linked by itself; this is for what came another way.",
                            "secondary"),
                    new Field("Answer", answer), new Field("Why", reason));
            card.button("Cancel", overlays::close).setCancelButton(true);
            card.primary("Link", () -> {
                AnswerPlace chosen = answer.getValue();
                if (chosen == null || reason.getText().isBlank()) {
                    card.problem().setText(chosen == null ? "Choose the answer." : "Write why: whoever reads the log will ask.");
                } else {
                    model.link(chosen, file, reason.getText().strip(), overlays::close, card.problem()::setText);
                }
            }).getStyleClass().add("accent");
            overlays.show(card);
            answer.requestFocus();
        });
    }

    /** Asks why a file is taken off an answer. */
    public void askUnlink(AnswerPlace answer, EvidenceId file) {
        ReasonDialog.ask(overlays, new ReasonDialog.Question("Take " + file + " off " + answer,
                "The file stays; it only stands behind this answer no longer.", "Why", "Take it off"),
                reason -> model.unlink(answer, file, reason));
    }

    /** Why nothing can be changed now; null when it can. */
    public @Nullable String whyReadOnly() {
        return model.whyReadOnly();
    }
}
