package org.vouchsafe.ui.incidents.blast;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.ViewTabs;
import org.vouchsafe.ui.component.state.StateBar;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.incidents.room.RoomPart;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.look.RoomChanges;
import org.vouchsafe.usecase.incident.look.Way;

/** What the incident reaches: figures on top, the releases below, gates and log at the side. */
public final class BlastView implements RoomPart {
    private static final double SIDE = 300;
    /** Below this width of the room the side gives its room to the releases, in pixels. */
    private static final double SIDE_FROM = 960;
    private static final double BAR = 160;

    private enum Shown {
        TABLE, GROUPS, MATRIX, WAYS, CHANGES
    }

    private final RoomViewModel model;
    private final VBox whole = new VBox(12);
    private final BlastTiles tiles = new BlastTiles();
    private final Label title = Texts.whole("", "card-title");
    private final StateBar bar = new StateBar(GroupsView.counts(List.of()));
    private final ViewTabs<Shown> tabs;
    private final StackPane body = new StackPane();
    private final TableModel<ReleaseLine> rows;
    private final DataTable<ReleaseLine> table;
    private final GroupsView groups = new GroupsView(this::filter);
    private final MatrixView matrix;
    private final WaysView ways;
    private final ChangesView changes;
    private final SideCards side;

    /**
     * The part.
     *
     * @param gates shows the gates
     * @param log shows the log
     */
    public BlastView(Desk desk, RoomViewModel model, Runnable gates, Runnable log) {
        this.model = model;
        rows = new TableModel<>(ReleaseColumns.of(desk.session()), ReleaseColumns.filters());
        table = new DataTable<>(new DataTable.Naming("incident-releases", "release", "releases"), rows, desk.tables(),
                EmptyState.nothing("fth-target", "No release is in scope",
                        "The scope narrows by supplier, product, environment and criticality; nothing that is in use is within it."),
                csv -> desk.saveText("Export the releases in scope", "blast-radius.csv", "CSV", "csv", csv));
        table.getStyleClass().add("tall-rows");
        matrix = new MatrixView(desk.session());
        ways = new WaysView(desk.session());
        changes = new ChangesView(desk.session(), model);
        side = new SideCards(desk.session(), gates, log);
        Map<Shown, String> words = new EnumMap<>(Shown.class);
        words.put(Shown.TABLE, "Releases");
        words.put(Shown.GROUPS, "Groups");
        words.put(Shown.MATRIX, "Matrix");
        words.put(Shown.WAYS, "Picture");
        words.put(Shown.CHANGES, "Changes");
        tabs = new ViewTabs<>(words);
        tabs.chosenProperty().addListener((o, was, is) -> front());
        whole.getChildren().addAll(tiles, columns());
        model.waysProperty().addListener((InvalidationListener) any -> again());
        model.changesProperty().addListener((o, was, is) -> tabs.say(Shown.CHANGES, words(is)));
        front();
    }

    @Override
    public Node node() {
        return whole;
    }

    @Override
    public void focusSearch() {
        tabs.chosenProperty().set(Shown.TABLE);
        table.focusSearch();
    }

    @Override
    public void show(IncidentRoom room) {
        Map<ReleaseId, List<Way>> known = model.waysProperty().get();
        List<ReleaseLine> lines = room.releases().stream().map(each -> new ReleaseLine(each, known.getOrDefault(each.id(), List.of()),
                room.room().exceptionFor(new Unit.OfRelease(each.id())).orElse(null))).toList();
        title.setText(Count.of(lines.size(), "release") + " in scope");
        bar.show(GroupsView.counts(lines));
        tiles.show(lines);
        if (!lines.equals(List.copyOf(rows.rows()))) {
            rows.fill(lines);
            groups.show(lines);
            matrix.show(room, lines);
            ways.show(lines);
        }
        side.show(room);
    }

    private void again() {
        IncidentRoom room = model.roomProperty().get();
        if (room != null) {
            show(room);
        }
    }

    private static String words(@Nullable RoomChanges fresh) {
        int number = fresh == null ? 0 : fresh.releases().size() + fresh.gates().size() + fresh.said().size();
        return number == 0 ? "Changes" : "Changes " + Count.plain(number);
    }

    private Node columns() {
        bar.setPrefWidth(BAR);
        bar.setMinWidth(0);
        bar.setMaxWidth(BAR);
        HBox head = new HBox(12, title, bar, new Spacer(), tabs);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("divided");
        head.setStyle("-fx-padding: 9 12 9 16;");
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.getStyleClass().add("card-fill");
        Card main = new Card(head, body);
        main.setMinWidth(0);
        main.setMinHeight(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-scroll");
        scroll.setMinWidth(SIDE);
        scroll.setPrefWidth(SIDE);
        scroll.setMaxWidth(SIDE);
        scroll.managedProperty().bind(scroll.visibleProperty());
        whole.widthProperty().addListener((o, was, is) -> scroll.setVisible(is.doubleValue() >= SIDE_FROM));
        HBox columns = new HBox(16, main, scroll);
        columns.setMinHeight(0);
        VBox.setVgrow(columns, Priority.ALWAYS);
        return columns;
    }

    private void front() {
        body.getChildren().setAll(switch (tabs.chosenProperty().get()) {
            case TABLE -> table;
            case GROUPS -> groups;
            case MATRIX -> matrix;
            case WAYS -> ways;
            case CHANGES -> changes;
        });
    }

    private void filter(String words) {
        rows.searchProperty().set(words);
        tabs.chosenProperty().set(Shown.TABLE);
    }
}
