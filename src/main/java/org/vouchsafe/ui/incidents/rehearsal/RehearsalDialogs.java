package org.vouchsafe.ui.incidents.rehearsal;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.TickList;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Reply;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.usecase.rehearsal.Rehearsal;
import org.vouchsafe.usecase.rehearsal.RehearsalScore;
import org.vouchsafe.usecase.rehearsal.ScoreSheet;

/** What is asked and told in a rehearsal: how it begins where no copy is open, else the answer and the score. */
public final class RehearsalDialogs {
    private static final double WIDTH = 640;
    private final Desk desk;
    private final RehearsalViewModel model;

    public RehearsalDialogs(Desk desk, RehearsalViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    /** Shows what can be done now. */
    public void show() {
        model.stand(stand -> {
            Rehearsal rehearsal = stand.rehearsal();
            if (rehearsal == null) {
                begin(stand.suggested());
            } else {
                answer(rehearsal, stand.releases());
            }
        });
    }

    private void begin(String suggested) {
        Form form = new Form(desk.overlays(), "Rehearse an incident",
                "A copy of the workspace gets an invented compromise of a package that your inventories list, and statements that are wrong. The copy is opened here in place of the workspace, which is only read. The clock begins at once.");
        var name = form.text("The package that is compromised; empty: one is chosen", "", "axios");
        var minutes = form.text("Minutes for the answer", "60");
        var lies = form.text("Wrong statements", "3");
        form.beside();
        var seed = form.text("Seed: the same makes the same", "1");
        var folder = form.text("Into this folder, which must not be there yet", suggested);
        Button choose = Controls.button("Choose where it is made");
        choose.setOnAction(event -> desk.files().chooseFolder("Make the folder of the rehearsal in")
                .ifPresent(parent -> folder.setText(RehearsalViewModel.within(parent).toString())));
        form.node(new HBox(choose));
        Button stop = Controls.button("Stop");
        stop.setOnAction(event -> model.stop());
        HBox making = new HBox(10, Texts.line("The copy is being made.", "secondary"), stop);
        making.setAlignment(Pos.CENTER_LEFT);
        making.visibleProperty().bind(model.startingProperty());
        making.managedProperty().bind(model.startingProperty());
        form.node(making);
        form.show("Start, and open the copy", () -> model.start(new RehearsalViewModel.Typed(name.getText(), seed.getText(),
                lies.getText(), minutes.getText(), folder.getText()), form.reply()));
    }

    private void answer(Rehearsal rehearsal, List<String> releases) {
        TickList<String> hit = ticks(releases);
        TickList<String> unknown = ticks(releases);
        if (!rehearsal.answers().isEmpty()) {
            rehearsal.answers().getLast().affected().forEach(hit::choose);
            rehearsal.answers().getLast().unknown().forEach(unknown::choose);
        }
        VBox body = new VBox(10);
        rehearsal.briefing().forEach(each -> body.getChildren().add(Texts.wrapped(each)));
        body.getChildren().addAll(Texts.wrapped(model.time(rehearsal), "strong"), new Field("These releases are hit", hit),
                new Field("Of these it is not known", unknown));
        DialogCard card = new DialogCard("Rehearsal", WIDTH, body);
        Reply reply = new Reply(this::show, card.problem()::setText);
        card.button("Close", desk.overlays()::close).setCancelButton(true);
        card.button("Score", () -> model.score(rehearsal, this::score));
        card.button("Answer from the room", () -> model.answerFromRoom(rehearsal, reply));
        card.primary("Answer", () -> model.answer(rehearsal, hit.chosen(), unknown.chosen(), reply)).getStyleClass().add("accent");
        desk.overlays().show(card);
    }

    private static TickList<String> ticks(List<String> releases) {
        TickList<String> list = new TickList<>("Find a release", "No release is in scope.", each -> each);
        list.offer(releases);
        return list;
    }

    private void score(RehearsalScore score) {
        VBox body = new VBox(8);
        List<String> lines = ScoreSheet.lines(score);
        body.getChildren().add(Texts.wrapped(lines.getFirst(), "strong"));
        lines.stream().skip(1).forEach(each -> body.getChildren().add(Texts.wrapped(Character.toUpperCase(each.charAt(0))
                + each.substring(1))));
        DialogCard card = new DialogCard("How the rehearsal went", WIDTH, body);
        card.button("Back", this::show);
        card.button("Save as PDF", () -> desk.files().save("Save the score", "rehearsal-score.pdf", "PDF", "pdf")
                .ifPresent(file -> model.write(score.rehearsal(), file)));
        card.primary("Close", desk.overlays()::close).setCancelButton(true);
        desk.overlays().show(card);
    }
}
