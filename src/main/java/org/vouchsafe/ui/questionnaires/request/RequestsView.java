package org.vouchsafe.ui.questionnaires.request;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.Beside;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.questionnaires.letter.LetterDialog;
import org.vouchsafe.ui.questionnaires.send.SendDialog;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.ReasonDialog;

/** The requests as drawn: what was sent and came back at the left, the one chosen at the right. */
public final class RequestsView extends HBox {
    private static final double DETAIL = 480;

    private final Desk desk;
    private final RequestsViewModel model;
    private final Beside side;
    private final DataTable<RequestLine> table;
    private RequestDetail.Shown shown = RequestDetail.Shown.ANSWERS;

    /** @param send does what the button of an empty list says */
    public RequestsView(Desk desk, RequestsViewModel model, Supplier<Button> send) {
        this.desk = desk;
        this.model = model;
        table = new DataTable<>(new DataTable.Naming("questionnaires", "questionnaire", "questionnaires"), model.table(), desk.tables(),
                EmptyState.nothing("fth-help-circle", "No questionnaire was sent",
                        "Each supplier gets a workbook in its own name, with what is already known beside the questions. What comes back is imported like any file.",
                        send.get()),
                csv -> desk.saveText("Export the list", "questionnaires.csv", "CSV", "csv", csv));
        VBox.setVgrow(table, Priority.ALWAYS);
        Card list = new Card(table);
        side = new Beside(list, DETAIL);
        HBox.setHgrow(side, Priority.ALWAYS);
        getChildren().add(side);
        table.selectedProperty().addListener((o, was, is) -> model.choose(is));
        model.toSelectProperty().addListener((o, was, is) -> {
            if (is != null) {
                table.select(is);
            }
        });
        model.chosenProperty().addListener((o, was, is) -> show(is));
    }

    /** Puts the cursor into the filter. */
    public void focusSearch() {
        table.focusSearch();
    }

    /** Asks what shall be sent. */
    public void ask() {
        new SendDialog(desk, model.sending()).show();
    }

    private void show(RequestsViewModel.@Nullable Chosen chosen) {
        if (chosen == null) {
            side.show(null);
        } else {
            RequestDetail detail = new RequestDetail(chosen, shown, desk.session(),
                    new RequestDetail.Acts(this::remind, this::takeBack));
            detail.shownProperty().addListener((o, was, is) -> shown = is);
            side.show(detail);
        }
    }

    private void remind(RequestLine line) {
        new LetterDialog(desk, "A reminder to " + line.supplier(), "About request " + line.key())
                .show((language, written) -> model.reminder(line, language, written));
    }

    private void takeBack(RequestLine line) {
        ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question("Take back " + line.key(),
                "It no longer waits for an answer. That it was sent stays in the log.", "Why", "Take it back"),
                reason -> model.withdraw(line, reason));
    }
}
