package org.vouchsafe.ui.questionnaires.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.review.EvidenceQuality;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.review.ReviewedAnswer;
import org.vouchsafe.usecase.review.Word;

/** Asks what a verdict needs: an answer nothing contradicts is accepted at once. */
final class VerdictDialogs {
    private static final double WIDTH = 520;
    private static final int ROWS = 3;
    private static final int WEEKS = 4;
    private static final int WEEKS_AGAIN = 2;

    private final Desk desk;
    private final ReviewViewModel model;

    VerdictDialogs(Desk desk, ReviewViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    void accept(ReviewedAnswer answer) {
        TextField reason = new TextField();
        ComboBox<@Nullable EvidenceQuality> quality = new ComboBox<>();
        quality.getItems().add(null);
        quality.getItems().addAll(List.of(EvidenceQuality.values()));
        quality.setMaxWidth(Double.MAX_VALUE);
        quality.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable EvidenceQuality each) {
                return each == null ? "As the program found it: " + answer.strength().quality().words() : Words.sentence(each.words());
            }

            @Override
            public @Nullable EvidenceQuality fromString(String text) {
                return null;
            }
        });
        boolean contradicted = !answer.contradictions().isEmpty();
        ask("Accept " + answer.key().text(), contradicted
                ? "It is contradicted, and stays shown as such: " + answer.contradictions().getFirst().shown()
                : "What is said of it can be said anew, and it waits again when something comes up that contradicts it.",
                "Accept", () -> new Word.Accept(reason.getText(), quality.getValue()), answer,
                new Field(contradicted ? "Why it will do all the same" : "Why (may be left empty)", reason),
                new Field("What bears it out", quality));
        reason.requestFocus();
    }

    void followUp(ReviewedAnswer answer) {
        TextArea unclear = area("What the supplier is asked, in its own language. Left empty: what was found unclear.");
        TextField reason = new TextField();
        ask("Ask again about " + answer.key().text(),
                "It is put on the list of what to ask again. The short workbook is written from there, for all of a supplier at once.",
                "Ask again",
                () -> new Word.FollowUp(reason.getText(), unclear.getText()), answer, new Field("What is unclear", unclear),
                new Field("Why, for the log", reason));
        unclear.requestFocus();
    }

    /** By when, and where are the workbooks put? */
    void again() {
        DayPicker due = new DayPicker();
        due.setMaxWidth(Double.MAX_VALUE);
        due.setValue(LocalDate.ofInstant(desk.session().now(), ZoneOffset.UTC).plusWeeks(WEEKS_AGAIN));
        Path[] folder = new Path[1];
        Label chosen = Texts.line("No folder chosen", "secondary");
        Button choose = Controls.button("Choose a folder");
        choose.setMinWidth(Button.USE_PREF_SIZE);
        choose.setOnAction(event -> desk.files().chooseFolder("Put the workbooks and letters into").ifPresent(into -> {
            folder[0] = into;
            chosen.setText(into.toString());
        }));
        DialogCard card = new DialogCard("Ask again", WIDTH, Texts.wrapped(
                "Each supplier gets a short workbook with only these questions and what was unclear, and a letter, in the language of the first request.",
                "secondary"), new Field("Answer wanted by", due), new Field("They are put into", new HBox(10, choose, chosen)));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.primary("Write the workbooks", () -> model.askAgain(due.getValue(), folder[0], desk.overlays()::close,
                card.problem()::setText)).getStyleClass().add("accent");
        desk.overlays().show(card);
    }

    void gap(ReviewedAnswer answer) {
        TextField reason = new TextField();
        TextArea what = area(answer.asked());
        TextField owner = new TextField();
        DayPicker due = new DayPicker();
        due.setMaxWidth(Double.MAX_VALUE);
        due.setValue(LocalDate.ofInstant(desk.session().now(), ZoneOffset.UTC).plusWeeks(WEEKS));
        ask("Call " + answer.key().text() + " a gap",
                "Somebody must close it by a day; it stays listed until evidence shows that it is done.",
                "Open the gap", () -> new Word.Gap(reason.getText(), what.getText(), owner.getText(), day(due)), answer,
                new Field("Why it is a gap", reason), new Field("What is to be done", what), new Field("Who closes it", owner),
                new Field("By when", due));
        reason.requestFocus();
    }

    void reopen(ReviewedAnswer answer) {
        TextField reason = new TextField();
        ask("Review " + answer.key().text() + " anew", "What was said of it stays in the log and no longer holds.", "Review anew",
                () -> new Word.Reopen(reason.getText()), answer, new Field("Why", reason));
        reason.requestFocus();
    }

    /** A day that is none is in the past for the rule that demands one to come. */
    private static LocalDate day(DayPicker picker) {
        LocalDate day = picker.getValue();
        return day == null ? LocalDate.EPOCH : day;
    }

    private static TextArea area(String prompt) {
        TextArea area = new TextArea();
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        area.setPromptText(prompt);
        return area;
    }

    private void ask(String title, String explanation, String act, Supplier<Word> word, ReviewedAnswer answer, Node... fields) {
        Node[] content = new Node[fields.length + 1];
        content[0] = Texts.wrapped(explanation, "secondary");
        System.arraycopy(fields, 0, content, 1, fields.length);
        DialogCard card = new DialogCard(title, WIDTH, content);
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.primary(act, () -> model.say(answer, word.get(), desk.overlays()::close, card.problem()::setText)).getStyleClass()
                .add("accent");
        desk.overlays().show(card);
    }
}
