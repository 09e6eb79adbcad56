package org.vouchsafe.ui.advisories;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.LongList;
import org.vouchsafe.ui.component.state.StateBar;
import org.vouchsafe.ui.component.state.StateCounts;
import org.vouchsafe.ui.component.state.StateLink;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;

/** The releases of an advisory as drawn: a line for each product, a cell for each release with its state and, where there is a window, its exposure. */
final class ReleaseMatrix extends VBox {
    private static final int PRODUCTS = 25;
    private static final double CELL = 118;

    private final Session session;

    ReleaseMatrix(ReleaseLines releases, Session session) {
        super(10);
        this.session = session;
        List<PositionRow> counted = releases.counted();
        getChildren().add(Texts.wrapped(Count.of(counted.size(), "release") + (releases.retired() == 0 ? ""
                : ", and " + Count.plain(releases.retired()) + " retired, not counted"), "card-title"));
        if (!counted.isEmpty()) {
            getChildren().add(new StateBar(StateCounts.of(counted.stream().map(PositionRow::position).toList())));
        }
        if (releases.lines().isEmpty()) {
            getChildren().add(Texts.wrapped("No release lists an affected package, and nobody has said anything about it.", "secondary"));
        }
        getChildren().add(new LongList<>(10, releases.lines(), PRODUCTS, this::line, "more product", "more products"));
    }

    private Node line(ReleaseLines.Line line) {
        FlowPane cells = new FlowPane(8, 8);
        line.cells().forEach(each -> cells.getChildren().add(cell(each)));
        VBox box = new VBox(6, new VBox(1, Texts.wrapped(line.product(), "strong"), Texts.wrapped(line.supplier(), "secondary",
                "small-text")), cells);
        box.getStyleClass().add("divided");
        box.setStyle("-fx-padding: 0 0 10 0;");
        return box;
    }

    private Node cell(ReleaseLines.Cell cell) {
        PositionRow row = cell.row();
        Hyperlink version = new Hyperlink(row.release());
        version.getStyleClass().add("ink-link");
        version.setMaxWidth(CELL);
        version.setTooltip(new Tooltip(row.releaseName() + (row.owner() == null ? ", no owner" : ", " + row.owner())));
        version.setDisable(!session.has(ScreenId.SUPPLIERS));
        version.setOnAction(event -> session
                .go(new Place(ScreenId.SUPPLIERS, row.supplier() + "/" + row.product() + "@" + row.release())));
        VBox box = new VBox(2, version, new StateLink(row, () -> session.explain(row)));
        String below = below(cell);
        if (!below.isEmpty()) {
            box.getChildren().add(Texts.wrapped(below, "secondary", "small-text"));
        }
        box.setMinWidth(CELL);
        return box;
    }

    private static String below(ReleaseLines.Cell cell) {
        Exposure exposure = cell.row().position().exposure();
        String status = cell.status() == ReleaseStatus.IN_USE ? "" : cell.status().name().toLowerCase(Locale.ROOT);
        String exposed = exposure == null ? "" : Words.of(exposure.answer());
        return exposed.isEmpty() ? status : status.isEmpty() ? exposed : exposed + ", " + status;
    }
}
