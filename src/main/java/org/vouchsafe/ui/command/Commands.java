package org.vouchsafe.ui.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What can be done at the moment: what the window always offers, and what the screen in front adds. */
public final class Commands {
    private final List<Command> always;
    private final ObservableList<Command> onScreen = FXCollections.observableArrayList();
    // Held, because the view of a list listens to it weakly: a fresh one for each caller would fall silent.
    private final ObservableList<Command> onScreenShown = FXCollections.unmodifiableObservableList(onScreen);

    public Commands(List<Command> always) {
        this.always = List.copyOf(always);
    }

    /** Replaces what the screen in front adds. */
    public void onScreen(List<Command> commands) {
        onScreen.setAll(commands);
    }

    /** Changes with the screen. */
    public ObservableList<Command> onScreen() {
        return onScreenShown;
    }

    /** All, in menu order. */
    public List<Command> all() {
        return Stream.concat(always.stream(), onScreen.stream())
                .sorted((a, b) -> a.section().compareTo(b.section()))
                .toList();
    }

    /** Those whose text contains every word typed, in menu order. */
    public List<Command> matching(String typed) {
        List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return all().stream().filter(c -> containsAll(c.text().get().toLowerCase(Locale.ROOT), words)).toList();
    }

    /** The one with this id. */
    public Optional<Command> find(String id) {
        return all().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private static boolean containsAll(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }
}
