package org.vouchsafe.ui.component;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.words.Count;

/**
 * Any number of choices out of a list that may be long: searched, ticked, counted.
 *
 * @param <T> a choice
 */
public final class TickList<T> extends VBox {
    private static final double HEIGHT = 104;
    /** More than a person reads: the search narrows them down. */
    private static final int DRAWN = 200;
    private final VBox ticks = new VBox(6);
    private final TextField search = new TextField();
    private final Label counted = Texts.whole("", "secondary");
    private final Function<T, String> words;
    private final String none;
    private final Set<T> chosen = new LinkedHashSet<>();
    private List<T> choices = List.of();

    /**
     * An empty list.
     *
     * @param find what the search says while it is empty
     * @param none what it says when there is nothing to choose from
     */
    public TickList(String find, String none, Function<T, String> words) {
        super(8);
        this.words = words;
        this.none = none;
        search.setPromptText(find);
        search.setAccessibleText(find);
        search.textProperty().addListener((o, was, is) -> list());
        ScrollPane scroll = new ScrollPane(ticks);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefViewportHeight(HEIGHT);
        scroll.setMaxHeight(HEIGHT);
        scroll.setMinHeight(Math.min(HEIGHT, 72));
        ticks.setStyle("-fx-padding: 4 0 4 2;");
        HBox.setHgrow(search, Priority.ALWAYS);
        counted.setStyle("-fx-padding: 6 0 0 0;");
        getChildren().addAll(new HBox(10, search, counted), scroll);
    }

    /** Offers these; what is chosen stays chosen. */
    public void offer(List<T> from) {
        choices = List.copyOf(from);
        list();
    }

    /** Chooses this one, too. */
    public void choose(T one) {
        chosen.add(one);
        list();
    }

    /** Those chosen, in the order in which they were ticked. */
    public List<T> chosen() {
        return List.copyOf(chosen);
    }

    private void list() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        List<T> found = choices.stream().filter(each -> words.apply(each).toLowerCase(Locale.ROOT).contains(wanted)).toList();
        ticks.getChildren().setAll(found.stream().limit(DRAWN).map(this::tick).toList());
        if (found.size() > DRAWN) {
            ticks.getChildren().add(Texts.wrapped("and " + Count.plain(found.size() - DRAWN) + " more: search for them", "secondary"));
        }
        if (found.isEmpty()) {
            ticks.getChildren().setAll(Texts.wrapped(choices.isEmpty() ? none : "Nothing of that name.", "secondary"));
        }
        count();
    }

    private CheckBox tick(T each) {
        CheckBox box = Controls.checkBox(words.apply(each));
        box.setSelected(chosen.contains(each));
        box.selectedProperty().addListener((o, was, is) -> {
            if (is) {
                chosen.add(each);
            } else {
                chosen.remove(each);
            }
            count();
        });
        return box;
    }

    private void count() {
        counted.setText(chosen.isEmpty() ? "" : Count.plain(chosen.size()) + " chosen");
    }
}
