package org.vouchsafe.ui.advisories;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.ask.ReasonDialog;
import org.vouchsafe.usecase.decide.AddToAdvisory;
import org.vouchsafe.usecase.read.AdvisoryRow;

/** What is asked before something is done to an advisory. */
final class AdvisoryDialogs {
    private static final double DIALOG = 460;

    private final Desk desk;
    private final AdvisoryActing acting;

    AdvisoryDialogs(Desk desk, AdvisoryActing acting) {
        this.desk = desk;
        this.acting = acting;
    }

    /** When could affected versions be had? */
    void window(AdvisoryRow row) {
        TextField from = new TextField();
        TextField to = new TextField();
        TextField source = new TextField();
        from.setPromptText("2026-03-31T00:21:58Z");
        to.setPromptText("2026-03-31T03:15:00Z");
        CheckBox malicious = Controls.checkBox("It is malicious code");
        DialogCard card = new DialogCard("Add a window to " + row.advisory(), DIALOG,
                Texts.wrapped("When could affected versions be had? Both ends count; a day alone means all of it, in UTC.", "secondary"),
                new Field("From", from), new Field("To", to), malicious, new Field("Source: who says so", source));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.primary("Add", () -> acting.add(row, new AdvisoryActing.WindowWanted(from.getText(), to.getText(),
                malicious.isSelected() ? AddToAdvisory.Nature.MALICIOUS : AddToAdvisory.Nature.AS_RECORDED, source.getText()))
                .ifPresentOrElse(card.problem()::setText, desk.overlays()::close)).getStyleClass().add("accent");
        desk.overlays().show(card);
        from.requestFocus();
    }

    /** Which artefacts are affected whatever their version says? */
    void hashes(AdvisoryRow row) {
        TextArea lines = new TextArea();
        lines.setPromptText("sha256:…");
        lines.setPrefRowCount(4);
        TextField source = new TextField();
        DialogCard card = new DialogCard("Add hashes to " + row.advisory(), DIALOG,
                Texts.wrapped("A component with one of these hashes is affected whatever its version says. They can be taken back.",
                        "secondary"),
                new Field("Hashes, one in a line", lines), new Field("Source: who says so", source));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.primary("Add", () -> acting.hashes(row, lines.getText(), source.getText()).ifPresentOrElse(card.problem()::setText,
                desk.overlays()::close)).getStyleClass().add("accent");
        desk.overlays().show(card);
        lines.requestFocus();
    }

    /** Who says that it is malicious code? */
    void malicious(AdvisoryRow row) {
        ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question("Mark " + row.advisory() + " as malicious",
                "Code that ran when it was installed: no claim but an absent component clears a release then. It can be taken back.",
                "Source: who says so", "Mark as malicious"), source -> acting.malicious(row, source));
    }

    /** Why only this window? */
    void choose(AdvisoryRow row, AdvisoryAddition window) {
        ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question("Only window " + window.id().value() + " counts",
                "The other windows of " + row.advisory() + " stay listed and no longer count, until the choice is taken back.",
                "Why this one",
                "Let only this one count"), reason -> acting.choose(row, window.id(), reason));
    }

    /** Why is it taken back? */
    void takeBack(AdvisoryRow row, AdvisoryAddition addition) {
        ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question("Take back addition " + addition.id().value(),
                "It no longer counts from now on. That it was said stays in the log.", "Why", "Take it back"),
                reason -> acting.takeBack(row, addition.id(), reason));
    }

    /** Goes to where an incident about it is opened. */
    void incident(AdvisoryRow row) {
        desk.session().go(new Place(ScreenId.INCIDENTS, "open:" + row.advisory()));
    }

    /** Why is it tracked, or no longer? */
    void track(AdvisoriesViewModel.Chosen chosen) {
        AdvisoryRow row = chosen.row();
        if (chosen.tracked().isEmpty()) {
            ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question("Track " + row.advisory(),
                    "Every release gets a state towards it, so that missing evidence shows as unknown.", "Why", "Track it"),
                    reason -> acting.track(row, reason));
        } else {
            ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question("Stop tracking " + row.advisory(),
                    "Releases that nothing speaks of have no state towards it any more. What was seen until now stays.", "Why",
                    "Stop tracking"), reason -> acting.untrack(row, reason));
        }
    }
}
