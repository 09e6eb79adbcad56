package org.vouchsafe.ui.shell.palette;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.vouchsafe.ui.command.Commands;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.usecase.read.SearchHit;

/** What was typed, what was found, which line is chosen. */
public final class PaletteViewModel {
    private static final int LIMIT = 40;

    /** Finds things in the workspace; at most so many. */
    @FunctionalInterface
    public interface Finder {
        List<SearchHit> find(String text, int limit);
    }

    private final Session session;
    private final Commands commands;
    private final Finder finder;
    private final Set<ScreenId> screens;
    private final Latest search;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();
    // Held, because the view of a list listens to it weakly: a fresh one for each caller would fall silent.
    private final ObservableList<PaletteEntry> entriesShown = FXCollections.unmodifiableObservableList(entries);
    private final IntegerProperty chosen = new SimpleIntegerProperty(0);
    private boolean moved;

    /**
     * A palette.
     *
     * @param screens those the window has: finds of another kind cannot be opened and are left out
     */
    public PaletteViewModel(Session session, Commands commands, Finder finder, Set<ScreenId> screens) {
        this.session = session;
        this.commands = commands;
        this.finder = finder;
        this.screens = Set.copyOf(screens);
        this.search = session.tasks().latest("Search");
        typed.addListener((o, was, is) -> refresh());
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /** What fits best what was typed first; of those that fit alike finds before commands. */
    public ObservableList<PaletteEntry> entries() {
        return entriesShown;
    }

    /** Index of the line Enter would take. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return search.busyProperty();
    }

    /** Begins anew: nothing typed, all commands. */
    public void open() {
        typed.set("");
        refresh();
    }

    /** One line down (1) or up (-1), round the ends. */
    public void move(int lines) {
        if (!entries.isEmpty()) {
            moved = true;
            chosen.set(Math.floorMod(chosen.get() + lines, entries.size()));
        }
    }

    /** Does or goes to what is chosen; tells whether there was anything that could be. */
    public boolean take() {
        if (chosen.get() < 0 || chosen.get() >= entries.size()) {
            return false;
        }
        return switch (entries.get(chosen.get())) {
            case PaletteEntry.Doing(var command) -> {
                boolean possible = command.enabled();
                command.run();
                yield possible;
            }
            case PaletteEntry.Going(var hit) -> {
                session.go(placeOf(hit));
                yield true;
            }
        };
    }

    /** The screen a kind of find opens on. */
    public static ScreenId screenOf(SearchHit.Kind kind) {
        return switch (kind) {
            case SUPPLIER, RELEASE -> ScreenId.SUPPLIERS;
            case COMPONENT -> ScreenId.COMPONENTS;
            case ADVISORY -> ScreenId.ADVISORIES;
            case EVIDENCE -> ScreenId.EVIDENCE;
        };
    }

    private static Place placeOf(SearchHit hit) {
        return new Place(screenOf(hit.kind()), hit.key());
    }

    private void refresh() {
        moved = false;
        String text = typed.get().strip();
        show(List.of());
        if (text.isEmpty()) {
            search.forget();
            return;
        }
        search.read(progress -> finder.find(text, LIMIT), this::show);
    }

    private void show(List<SearchHit> hits) {
        PaletteEntry before = moved && chosen.get() < entries.size() ? entries.get(chosen.get()) : null;
        Fit fit = Fit.of(typed.get());
        List<PaletteEntry> fresh = Stream
                .<PaletteEntry>concat(hits.stream().filter(h -> screens.contains(screenOf(h.kind()))).map(PaletteEntry.Going::new),
                        commands.matching(typed.get()).stream().map(PaletteEntry.Doing::new))
                .sorted(fit.best()).toList();
        entries.setAll(fresh);
        // Who has gone to a line with the arrow keys keeps it when finds come in late.
        chosen.set(before == null ? 0 : Math.max(0, fresh.indexOf(before)));
    }
}
