package org.vouchsafe.ui.shell.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How well a line of the palette fits what was typed: Enter must do what was typed, not what merely has it somewhere. */
final class Fit {
    private static final String WAY = "go to ";

    private final String typed;
    private final List<String> words;

    private Fit(String typed) {
        this.typed = typed;
        this.words = List.of(typed.split("\\s+"));
    }

    /** Against these words, whatever their case. */
    static Fit of(String typed) {
        return new Fit(lower(typed.strip()));
    }

    /** The best fit first; those that fit alike keep their order. Before anything is typed all do. */
    Comparator<PaletteEntry> best() {
        return Comparator.comparingInt(this::distance);
    }

    /** 0 for the very words, 1 for their beginning, 2 where every word begins one of its words, 3 where it has them, 4 where only what is said of it has. */
    private int distance(PaletteEntry entry) {
        String name = lower(switch (entry) {
            case PaletteEntry.Doing(var command) -> command.text().get();
            case PaletteEntry.Going(var hit) -> hit.name();
        });
        String bare = name.startsWith(WAY) ? name.substring(WAY.length()) : name;
        if (typed.isEmpty() || name.equals(typed) || bare.equals(typed)) {
            return 0;
        }
        if (name.startsWith(typed) || bare.startsWith(typed)) {
            return 1;
        }
        List<String> own = Stream.of(name.split("[^\\p{L}\\p{N}]+")).toList();
        if (words.stream().allMatch(word -> own.stream().anyMatch(each -> each.startsWith(word)))) {
            return 2;
        }
        return words.stream().allMatch(name::contains) ? 3 : 4;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
