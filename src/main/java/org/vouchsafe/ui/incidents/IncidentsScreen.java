package org.vouchsafe.ui.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.incidents.clocks.ClocksViewModel;
import org.vouchsafe.ui.incidents.keeping.OriginalsViewModel;
import org.vouchsafe.ui.incidents.message.LettersViewModel;
import org.vouchsafe.ui.incidents.opening.OpenDialog;
import org.vouchsafe.ui.incidents.opening.OpeningSources;
import org.vouchsafe.ui.incidents.opening.OpeningViewModel;
import org.vouchsafe.ui.incidents.opening.ScopeDialog;
import org.vouchsafe.ui.incidents.rehearsal.RehearsalDialogs;
import org.vouchsafe.ui.incidents.rehearsal.RehearsalViewModel;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** The incidents as drawn: the list where there is room for it, and the room of the one chosen. */
public final class IncidentsScreen implements Screen {
    /** From this width of the page on the list stands beside the room by itself, in pixels. */
    private static final double LIST_FROM = 1500;
    /** Below this width of the page they have no room beside one another, and the list, when it is asked for, stands alone until one is chosen. */
    private static final double BOTH_FROM = 1350;

    /** What some parts of the room read for themselves. */
    public record Parts(OriginalsViewModel originals, ClocksViewModel clocks, LettersViewModel letters, RehearsalViewModel rehearsal) {}

    private final Desk desk;
    private final RoomViewModel model;
    private final OpeningSources opening;
    private final HBox page = new HBox(16);
    private final StackPane body = new StackPane();
    private final RehearsalDialogs rehearsal;
    private final IncidentList list;
    private final RoomPane room;
    private @Nullable Boolean listWanted;

    public IncidentsScreen(Desk desk, RoomViewModel model, OpeningSources opening, Parts parts) {
        this.desk = desk;
        this.model = model;
        this.opening = opening;
        list = new IncidentList(desk.session(), model, () -> ask(""), () -> rehearse());
        rehearsal = new RehearsalDialogs(desk, parts.rehearsal());
        room = new RoomPane(desk, model, parts, this::turnList, this::scope);
        page.getStyleClass().add("page");
        HBox.setHgrow(body, Priority.ALWAYS);
        body.setMinWidth(0);
        list.managedProperty().bind(list.visibleProperty());
        page.getChildren().addAll(list, body);
        page.widthProperty().addListener((o, was, is) -> judgeList());
        model.incidentsProperty().addListener((o, was, is) -> show());
        model.roomProperty().addListener((o, was, is) -> {
            if (is != null && (was == null || !was.incident().id().equals(is.incident().id())) && page.getWidth() < BOTH_FROM) {
                listWanted = null;
            }
            show();
        });
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

    /** An incident's id; with {@code /} and the name of a part behind it that part of it; or {@code open:} and the id of an advisory. */
    @Override
    public void open(String key) {
        if (key.startsWith("open:")) {
            ask(key.substring("open:".length()));
            return;
        }
        int slash = key.indexOf('/');
        model.open(slash < 0 ? key : key.substring(0, slash));
        if (slash > 0) {
            room.choose(key.substring(slash + 1));
        }
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(new Command("open-incident", Command.Section.SCREEN, () -> "Open an incident", "fth-alert-octagon", "N",
                desk.session()::whyReadOnly, () -> ask("")));
        commands.add(Command.always("list-incidents", Command.Section.SCREEN, "Show or hide the list of incidents", "fth-sidebar", "L",
                this::turnList));
        commands.add(Command.always("rehearse", Command.Section.SCREEN, "Rehearse an incident", "fth-play", "H", this::rehearse));
        commands.add(new Command("change-scope", Command.Section.SCREEN, () -> "Change the scope or the advisories of the incident",
                "fth-target", null, () -> model.roomProperty().get() == null ? "Open an incident first." : desk.session().whyReadOnly(),
                this::scope));
        commands.addAll(new RoomCommands(desk.session(), model, room).all());
        return commands;
    }

    private void ask(String advisory) {
        new OpenDialog(desk, new OpeningViewModel(desk.session(), opening, model::open), advisory).show();
    }

    private void scope() {
        IncidentRoom shown = model.roomProperty().get();
        if (shown != null) {
            new ScopeDialog(desk, opening, model.acts()).show(shown.incident().head());
        }
    }

    private void rehearse() {
        rehearsal.show();
    }

    private void turnList() {
        listWanted = !list.isVisible();
        judgeList();
    }

    private void judgeList() {
        List<Incident> all = model.incidentsProperty().get();
        boolean any = all != null && !all.isEmpty();
        Boolean chosen = listWanted;
        list.setVisible(any && (chosen == null ? page.getWidth() >= LIST_FROM : chosen));
        boolean alone = list.isVisible() && page.getWidth() < BOTH_FROM;
        body.setVisible(!alone);
        body.setManaged(!alone);
    }

    private void show() {
        List<Incident> all = model.incidentsProperty().get();
        judgeList();
        if (all == null) {
            body.getChildren().setAll(new Card(EmptyState.loading("Reading the incidents.")));
        } else if (all.isEmpty()) {
            body.getChildren().setAll(nothing());
        } else if (model.roomProperty().get() == null) {
            body.getChildren().setAll(new Card(EmptyState.loading("Reading the room.")));
        } else {
            room.show(Objects.requireNonNull(model.roomProperty().get()));
            if (!body.getChildren().contains(room)) {
                body.getChildren().setAll(room);
            }
        }
    }

    private Node nothing() {
        Button first = Controls.button("Open an incident");
        first.getStyleClass().add("accent");
        first.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        first.setOnAction(event -> ask(""));
        Button rehearse = Controls.button("Rehearse");
        rehearse.setOnAction(event -> rehearse());
        HBox acts = new HBox(8, first, rehearse);
        acts.setAlignment(Pos.CENTER);
        VBox middle = new VBox(EmptyState.nothing("fth-alert-octagon", "No incident was opened",
                "An incident gives every release in its scope a state towards its advisories, so that what is missing shows as unknown, and keeps one log of what was decided and why.",
                acts));
        middle.setStyle("-fx-alignment: center;");
        VBox.setVgrow(middle, Priority.ALWAYS);
        return new Card(middle);
    }
}
