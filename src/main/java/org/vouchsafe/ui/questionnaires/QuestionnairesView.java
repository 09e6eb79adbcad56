package org.vouchsafe.ui.questionnaires;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Page;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.questionnaires.send.SendDialog;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.ui.session.ask.ReasonDialog;

/** The questionnaires as drawn: what was sent and came back at the left, the one chosen at the right. */
public final class QuestionnairesView implements Screen {
    private static final double DETAIL = 480;

    private final Desk desk;
    private final QuestionnairesViewModel model;
    private final Page page;
    private final ScrollPane side = new ScrollPane();
    private final DataTable<RequestLine> table;
    private RequestDetail.Shown shown = RequestDetail.Shown.ANSWERS;

    public QuestionnairesView(Desk desk, QuestionnairesViewModel model) {
        this.desk = desk;
        this.model = model;
        PageHeader header = new PageHeader("Questionnaires", send());
        header.subtitleProperty().bind(model.summaryProperty());
        table = new DataTable<>(new DataTable.Naming("questionnaires", "questionnaire", "questionnaires"), model.table(), desk.tables(),
                EmptyState.nothing("fth-help-circle", "No questionnaire was sent",
                        "Each supplier gets a workbook in its own name, with what is already known beside the questions. What comes back is imported like any file.",
                        send()),
                csv -> desk.saveText("Export the list", "questionnaires.csv", "CSV", "csv", csv));
        VBox.setVgrow(table, Priority.ALWAYS);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().add("side-scroll");
        page = new Page(header, new Card(table), side, DETAIL);
        table.selectedProperty().addListener((o, was, is) -> model.choose(is));
        model.toSelectProperty().addListener((o, was, is) -> {
            if (is != null) {
                table.select(is);
            }
        });
        model.chosenProperty().addListener((o, was, is) -> show(is));
        show(null);
    }

    @Override
    public Parent view() {
        return page;
    }

    @Override
    public void attach() {
        model.attach();
    }

    @Override
    public void detach() {
        model.detach();
    }

    @Override
    public void open(String key) {
        model.open(key);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("send-questionnaire", Command.Section.SCREEN, () -> "Send a questionnaire", "fth-send", "N",
                        desk.session()::whyReadOnly, this::ask),
                Command.always("filter-questionnaires", Command.Section.SCREEN, "Filter the questionnaires", "fth-filter", "Shortcut+F",
                        table::focusSearch));
    }

    private Button send() {
        Button send = Controls.button("Send a questionnaire");
        send.getStyleClass().add("accent");
        send.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        send.setOnAction(event -> ask());
        return send;
    }

    private void ask() {
        new SendDialog(desk, model.sending()).show();
    }

    private void show(QuestionnairesViewModel.@Nullable Chosen chosen) {
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
