package org.vouchsafe.ui.questionnaires.request;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.questionnaires.send.SendDialog;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.ReasonDialog;

/** The requests as drawn: what was sent and came back at the left, the one chosen at the right. */
public final class RequestsView extends HBox {
    private static final double DETAIL = 480;

    private final Desk desk;
    private final RequestsViewModel model;
    private final ScrollPane side = new ScrollPane();
    private final DataTable<RequestLine> table;
    private RequestDetail.Shown shown = RequestDetail.Shown.ANSWERS;

    /** @param send does what the button of an empty list says */
    public RequestsView(Desk desk, RequestsViewModel model, Supplier<Button> send) {
        super(16);
        this.desk = desk;
        this.model = model;
        table = new DataTable<>(new DataTable.Naming("questionnaires", "questionnaire", "questionnaires"), model.table(), desk.tables(),
                EmptyState.nothing("fth-help-circle", "No questionnaire was sent",
                        "Each supplier gets a workbook in its own name, with what is already known beside the questions. What comes back is imported like any file.",
                        send.get()),
                csv -> desk.saveText("Export the list", "questionnaires.csv", "CSV", "csv", csv));
        VBox.setVgrow(table, Priority.ALWAYS);
        Card list = new Card(table);
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setMinWidth(0);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().add("side-scroll");
        side.setMinWidth(DETAIL);
        side.setPrefWidth(DETAIL);
        side.setMaxWidth(DETAIL);
        side.managedProperty().bind(side.visibleProperty());
        getChildren().addAll(list, side);
        table.selectedProperty().addListener((o, was, is) -> model.choose(is));
        model.toSelectProperty().addListener((o, was, is) -> {
            if (is != null) {
                table.select(is);
            }
        });
        model.chosenProperty().addListener((o, was, is) -> show(is));
        show(null);
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
        side.setVisible(chosen != null);
        if (chosen != null) {
            RequestDetail detail = new RequestDetail(chosen, shown, desk.session(), this::takeBack);
            detail.shownProperty().addListener((o, was, is) -> shown = is);
            side.setContent(detail);
            side.setVvalue(0);
        }
    }

    private void takeBack(RequestLine line) {
        ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question("Take back " + line.key(),
                "It no longer waits for an answer. That it was sent stays in the log.", "Why", "Take it back"),
                reason -> model.withdraw(line, reason));
    }
}
