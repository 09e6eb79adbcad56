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

/** The releases in groups, each with its states as a bar and in words. */
final class GroupsView extends VBox {
    private static final double NAME = 200;
    private static final double BAR = 200;

    /** What they are grouped by. */
    private enum By {
        SUPPLIER, ENVIRONMENT, CRITICALITY, OWNER, CUSTOMER
    }

    /** Told when somebody wants the releases of a group. */
    interface Wanted {
        void show(String words);
    }

    private final VBox rows = new VBox();
    private final ViewTabs<By> by;
    private final Wanted wanted;
    private List<ReleaseLine> lines = List.of();

    GroupsView(Wanted wanted) {
        super(4);
        this.wanted = wanted;
        Map<By, String> words = new EnumMap<>(By.class);
        words.put(By.SUPPLIER, "Supplier");
        words.put(By.ENVIRONMENT, "Environment");
        words.put(By.CRITICALITY, "Criticality");
        words.put(By.OWNER, "Owner");
        words.put(By.CUSTOMER, "Customer");
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
            keys(line).forEach(key -> groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(line));
        }
        return new LinkedHashMap<>(groups);
    }

    private List<String> keys(ReleaseLine line) {
        return switch (by.chosenProperty().get()) {
            case SUPPLIER -> List.of(line.release().supplier());
            case ENVIRONMENT -> orNone(line.release().environments(), "Not deployed as far as the register says");
            case CRITICALITY -> List.of(Words.sentence(Words.of(line.criticality())));
            case OWNER -> List.of(line.release().owner() == null ? "No owner" : line.release().owner());
            case CUSTOMER -> orNone(line.release().customers(), "No customer recorded");
        };
    }

    private static List<String> orNone(List<String> names, String none) {
        return names.isEmpty() ? List.of(none) : names;
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
