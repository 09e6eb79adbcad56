package org.vouchsafe.ui.component;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A day, written {@code 2 Apr 2026} like everywhere in the window; typed so or as {@code 2026-04-02}. */
public final class DayPicker extends DatePicker {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);
    private static final DateTimeFormatter TYPED = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d MMM uuuu")
            .toFormatter(Locale.US);

    public DayPicker() {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : SHOWN.format(day);
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                return text == null || text.isBlank() ? null : parse(text.strip());
            }
        });
    }

    /** The day, or null for what is none: the field then shows again what it held. */
    private static @Nullable LocalDate parse(String text) {
        try {
            return Character.isDigit(text.charAt(text.length() - 1)) && text.indexOf('-') > 0 ? LocalDate.parse(text)
                    : LocalDate.parse(text, TYPED);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
