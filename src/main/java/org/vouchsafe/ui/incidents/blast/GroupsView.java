package org.vouchsafe.ui.incidents.blast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.State;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.ViewTabs;
import org.vouchsafe.ui.component.state.StateBar;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.StateCounts;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.incident.look.RadiusBy;

/** The releases in groups, each with its states as a bar and in words. */
final class GroupsView extends VBox {
    private static final double NAME = 200;
    private static final double BAR = 200;

    /** Told when somebody wants the releases of a group. */
    interface Wanted {
        void show(String words);
    }

    private final VBox rows = new VBox();
    private final ViewTabs<RadiusBy> by;
    private final Wanted wanted;
    private List<ReleaseLine> lines = List.of();

    GroupsView(Wanted wanted) {
        super(4);
        this.wanted = wanted;
        Map<RadiusBy, String> words = new EnumMap<>(RadiusBy.class);
        words.put(RadiusBy.SUPPLIER, "Supplier");
        words.put(RadiusBy.ENVIRONMENT, "Environment");
        words.put(RadiusBy.CRITICALITY, "Criticality");
        words.put(RadiusBy.OWNER, "Owner");
        words.put(RadiusBy.CUSTOMER, "Customer");
        by = new ViewTabs<>(words);
        by.chosenProperty().addListener((o, was, is) -> draw());
        HBox head = new HBox(8, Texts.whole("Group by", "secondary"), by);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setStyle("-fx-padding: 10 16 6 16;");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    void show(List<ReleaseLine> fresh) {
        lines = fresh;
        draw();
    }

    private void draw() {
        rows.getChildren().clear();
        groups().entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, List<ReleaseLine>> each) -> worst(each.getValue()))
                .thenComparingLong(each -> -open(each.getValue())))
                .forEach(each -> rows.getChildren().add(row(each.getKey(), each.getValue())));
    }

    private Map<String, List<ReleaseLine>> groups() {
        Map<String, List<ReleaseLine>> groups = new TreeMap<>();
        for (ReleaseLine line : lines) {
            by.chosenProperty().get().keys(line.release()).forEach(key -> groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(line));
        }
        return new LinkedHashMap<>(groups);
    }

    private static State worst(List<ReleaseLine> group) {
        return group.stream().map(ReleaseLine::state).min(Comparator.naturalOrder()).orElse(State.NOT_AFFECTED);
    }

    private static long open(List<ReleaseLine> group) {
        return group.stream().filter(each -> !each.state().isClearing()).count();
    }

    private Node row(String name, List<ReleaseLine> group) {
        Hyperlink link = new Hyperlink(name);
        link.getStyleClass().add("ink-link");
        link.setOnAction(event -> wanted.show(name));
        VBox words = new VBox(1, link, Texts.line(Count.of(group.size(), "release"), "secondary", "small-text"));
        words.setPrefWidth(NAME);
        words.setMinWidth(NAME / 2);
        StateCounts counts = counts(group);
        StateBar bar = new StateBar(counts);
        bar.setPrefWidth(BAR);
        bar.setMinWidth(BAR / 3);
        bar.setMaxWidth(BAR);
        FlowPane chips = new FlowPane(8, 4);
        for (State state : State.values()) {
            if (counts.of(state) > 0) {
                chips.getChildren().add(new StateChip(Tone.of(state), Count.plain(counts.of(state)) + " " + Words.of(state).toLowerCase(
                        java.util.Locale.ROOT)));
            }
        }
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(16, words, bar, chips, new Spacer());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("divided");
        row.setStyle("-fx-padding: 9 16 9 16;");
        return row;
    }

    /** States of releases, each counted once. */
    static StateCounts counts(List<ReleaseLine> group) {
        Map<State, Integer> states = new EnumMap<>(State.class);
        group.forEach(each -> states.merge(each.state(), 1, Integer::sum));
        return new StateCounts(states, (int) group.stream().filter(ReleaseLine::isContradicted).count());
    }
}
