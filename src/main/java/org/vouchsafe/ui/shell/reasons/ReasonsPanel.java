package org.vouchsafe.ui.shell.reasons;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.ViewTabs;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.position.Explanation;
import org.vouchsafe.ui.component.position.TimeLine;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;

/** The panel as drawn: what it is about, why it is so, and where to go on from here. */
public final class ReasonsPanel extends VBox {
    /** Its width, which never changes: what is beside it can count on it. */
    public static final double WIDTH = 432;

    private final ReasonsViewModel model;
    private final Session session;
    private final ViewTabs<Shown> tabs = new ViewTabs<>(new EnumMap<>(Map.of(Shown.WHY, "Why", Shown.TIME_LINE, "Time line")));
    private final VBox body = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(body);
    private @Nullable String about;

    /** The two views of the panel. */
    private enum Shown {
        WHY, TIME_LINE
    }

    public ReasonsPanel(ReasonsViewModel model, Session session) {
        this.model = model;
        this.session = session;
        getStyleClass().add("reasons");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAccessibleText("Why a state is what it is");
        body.setStyle("-fx-padding: 4 16 16 16;");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        model.shownProperty().addListener((o, was, is) -> show(is));
        model.problemProperty().addListener((o, was, is) -> show(model.shownProperty().get()));
        session.frontProperty().addListener((o, was, is) -> show(model.shownProperty().get()));
        model.historyProperty().addListener((o, was, is) -> show(model.shownProperty().get()));
        tabs.chosenProperty().addListener((o, was, is) -> {
            show(model.shownProperty().get());
            scroll.setVvalue(0);
        });
        tabs.setStyle("-fx-padding: 0 16 10 12;");
        show(null);
    }

    private void show(@Nullable PositionRow row) {
        setVisible(row != null);
        setManaged(row != null);
        if (row == null) {
            about = null;
            getChildren().clear();
            return;
        }
        body.getChildren().setAll(switch (tabs.chosenProperty().get()) {
            case WHY -> why(row);
            case TIME_LINE -> timeLine();
        });
        getChildren().setAll(head(row), tabs, scroll, ways());
        String now = row.releaseName() + row.position().advisory();
        if (!now.equals(about)) {
            about = now;
            scroll.setVvalue(0);
        }
    }

    private Node why(PositionRow row) {
        String problem = model.problemProperty().get();
        return problem == null ? new Explanation(row, session.moments(), place -> session.go(Cited.place(place)))
                : Texts.wrapped(problem, "secondary");
    }

    private Node timeLine() {
        List<TimeLine.Entry> entries = model.historyProperty().get();
        return entries == null ? EmptyState.loading("Reading what was known when.")
                : entries.isEmpty() ? Texts.wrapped("Nothing is recorded of it up to this day.", "secondary")
                        : new TimeLine(entries, session.moments(), place -> session.go(Cited.place(place)));
    }

    private Node head(PositionRow row) {
        Hyperlink release = link(row.releaseName(), "card-title", ScreenId.SUPPLIERS, model::goToRelease);
        Hyperlink advisory = link(row.position().advisory(), "mono", ScreenId.ADVISORIES, model::goToAdvisory);
        boolean titled = !row.advisoryTitle().isBlank() && !row.advisoryTitle().equals(row.position().advisory());
        VBox names = new VBox(2, release, Texts.wrapped(row.supplier() + (titled ? ". " + row.advisoryTitle() : ""), "secondary"),
                advisory);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(8, names, Icons.button("fth-x", "Close the explanation", model::close));
        head.setAlignment(Pos.TOP_LEFT);
        head.setStyle("-fx-padding: 16 12 12 16;");
        return head;
    }

    private Hyperlink link(String text, String style, ScreenId to, Runnable go) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().addAll("ink-link", style);
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setDisable(!session.has(to));
        link.setOnAction(event -> go.run());
        return link;
    }

    private Node ways() {
        FlowPane ways = new FlowPane(8, 8);
        ways.setStyle("-fx-padding: 12 16 14 16;");
        if (model.isInInbox() && session.has(ScreenId.INBOX) && session.frontProperty().get() != ScreenId.INBOX) {
            Button inbox = Controls.button("Open in the inbox");
            inbox.setOnAction(event -> model.goToInbox());
            ways.getChildren().add(inbox);
        }
        ways.setManaged(!ways.getChildren().isEmpty());
        return ways;
    }
}
