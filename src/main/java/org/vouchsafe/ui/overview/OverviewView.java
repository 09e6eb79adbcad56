package org.vouchsafe.ui.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.ui.session.ScreenId;

/** The overview as drawn. */
public final class OverviewView implements Screen {
    private static final double SIDE = 300;

    private final Desk desk;
    private final OverviewViewModel model;
    private final VBox page = new VBox();
    private final PageHeader header;
    private final AdvisoryCards cards = new AdvisoryCards();
    private final IncidentCards incidents;
    private final SideCards sideCards;

    public OverviewView(Desk desk, OverviewViewModel model) {
        this.desk = desk;
        this.model = model;
        page.getStyleClass().add("page");
        header = new PageHeader("Overview", actions().toArray(Node[]::new));
        incidents = new IncidentCards(desk.session());
        sideCards = new SideCards(desk.session(), model);
        MatrixCard matrix = new MatrixCard(model, nothingYet());
        VBox left = new VBox(16, incidents, cards, matrix);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        ScrollPane sideScroll = new ScrollPane(sideCards);
        sideScroll.setMinWidth(SIDE);
        sideScroll.setPrefWidth(SIDE);
        sideScroll.setMaxWidth(SIDE);
        sideScroll.setFitToWidth(true);
        sideScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sideScroll.getStyleClass().add("side-scroll");
        HBox columns = new HBox(16, left, sideScroll);
        VBox.setVgrow(columns, Priority.ALWAYS);
        page.getChildren().addAll(header, columns);
        model.overviewProperty().addListener((o, was, is) -> show());
        model.workProperty().addListener((o, was, is) -> show());
        show();
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
    public List<Command> commands() {
        return List.of(
                Command.always("export-states", Command.Section.SCREEN, "Export the states", "fth-download", "Shortcut+E", this::export));
    }

    private List<Button> actions() {
        List<Button> actions = new ArrayList<>();
        Button export = Controls.button("Export");
        export.setOnAction(event -> export());
        actions.add(export);
        if (desk.session().has(ScreenId.REPORTS)) {
            Button compose = Controls.button("Compose report");
            compose.getStyleClass().add("accent");
            compose.setOnAction(event -> desk.session().go(Place.of(ScreenId.REPORTS)));
            actions.add(compose);
        }
        return actions;
    }

    private void export() {
        desk.saveText("Export the states", "states.csv", "CSV", "csv", model.asCsv());
    }

    private Node nothingYet() {
        Button load = Controls.button("Import");
        load.getStyleClass().add("accent");
        load.setOnAction(event -> desk.session().request("import"));
        Button sample = Controls.button("Open the sample");
        sample.setOnAction(event -> desk.session().request("sample"));
        return EmptyState.nothing("fth-inbox", "Nothing here yet",
                "Begin with your register, a CSV or workbook of suppliers and releases, or drop what a supplier sent onto this window: an SBOM, a VEX file, an advisory, a lockfile, a questionnaire.",
                load, sample);
    }

    private void show() {
        header.subtitleProperty().set(model.subtitle());
        cards.show(model.figures());
        // An open incident says what the advisories would, and where to go on; together they leave no room for the matrix.
        boolean open = !model.workProperty().get().rooms().isEmpty();
        incidents.show(model.workProperty().get());
        incidents.setVisible(open);
        incidents.setManaged(open);
        cards.setVisible(!open && !model.figures().isEmpty());
        cards.setManaged(cards.isVisible());
        sideCards.show(model.overviewProperty().get(), model.workProperty().get());
    }
}
