package org.vouchsafe.ui.incidents.blast;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.StateLink;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** Releases against the advisories of the incident; each state says why when it is pressed. */
final class MatrixView extends VBox {
    private static final double NAME = 220;
    private static final double CELL = 156;
    private static final double ROW = 44;
    private final Session session;
    private final HBox head = new HBox();
    private final ListView<ReleaseLine> list = new ListView<>();
    private List<String> advisories = List.of();

    MatrixView(Session session) {
        this.session = session;
        head.getStyleClass().addAll("matrix-head", "incident-matrix-head");
        list.getStyleClass().add("matrix");
        list.setAccessibleText("Releases and their states towards each advisory of the incident");
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new LineCell());
        list.setPlaceholder(Texts.wrapped("No release is in scope.", "secondary"));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    void show(IncidentRoom room, List<ReleaseLine> lines) {
        // Records of one flaw under several ids are one column, as everywhere.
        List<PositionRow> columns = new ArrayList<>();
        for (ReleaseLine line : lines) {
            for (PositionRow row : line.release().positions()) {
                if (columns.stream().noneMatch(each -> each.position().advisory().equals(row.position().advisory()))) {
                    columns.add(row);
                }
            }
        }
        advisories = columns.stream().map(each -> each.position().advisory()).toList();
        head.getChildren().setAll(cell(Texts.whole("Release and supplier", "table-head"), NAME));
        columns.forEach(each -> {
            VBox title = new VBox(Texts.line(each.advisoryTitle(), "table-head"), Texts.line(each.position().advisory(), "table-head"));
            title.setAlignment(Pos.CENTER_LEFT);
            head.getChildren().add(cell(title, CELL));
        });
        head.getChildren().add(Texts.whole("Owner", "table-head"));
        list.getItems().setAll(lines);
    }

    private static Node cell(Node content, double width) {
        HBox box = new HBox(content);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(width);
        box.setPrefWidth(width);
        box.setMaxWidth(width);
        if (content instanceof Region region) {
            region.setMaxWidth(width - 8);
        }
        return box;
    }

    private final class LineCell extends ListCell<ReleaseLine> {
        @Override
        protected void updateItem(@Nullable ReleaseLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            HBox row = new HBox(cell(new VBox(Texts.line(line.release().name(), "strong"), Texts.line(line.release().supplier(),
                    "secondary", "small-text")), NAME));
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("release-line");
            for (String advisory : advisories) {
                row.getChildren().add(cell(state(line, advisory), CELL));
            }
            row.getChildren().add(Texts.line(line.release().owner() == null ? "no owner" : line.release().owner(), "secondary"));
            setGraphic(row);
            setAccessibleText(line.release().name() + ", " + line.release().supplier());
        }
    }

    private Node state(ReleaseLine line, String advisory) {
        return line.release().positions().stream().filter(each -> Objects.equals(each.position().advisory(), advisory)).findFirst()
                .<Node>map(each -> new StateLink(each, () -> session.explain(each))).orElseGet(() -> StateChip.of(State.UNKNOWN));
    }
}
