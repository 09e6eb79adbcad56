package org.vouchsafe.ui.component.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How the choices of a box are written; nothing is typed into it. */
public final class Spoken<T> extends StringConverter<T> {
    private final Function<T, String> words;

    private Spoken(Function<T, String> words) {
        this.words = words;
    }

    /** In these words. */
    public static <T> Spoken<T> as(Function<T, String> words) {
        return new Spoken<>(words);
    }

    @Override
    public String toString(@Nullable T each) {
        return each == null ? "" : words.apply(each);
    }

    @Override
    public @Nullable T fromString(String text) {
        return null;
    }
}
