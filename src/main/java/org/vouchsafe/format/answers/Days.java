package org.vouchsafe.format.answers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.Problems;
import org.vouchsafe.workbook.read.CellValue;
import org.vouchsafe.workbook.read.ReadCell;

/**
 * Days as people write them: real dates, {@code 2026-04-30}, {@code 30.04.2026}. Days with slashes are not guessed at, since 04/03 is two
 * different days on two sides of an ocean.
 */
public final class Days {
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final int EARLIEST_YEAR = 1970;
    private final Problems problems;

    public Days(Problems problems) {
        this.problems = problems;
    }

    /** The day in a cell; null when the cell holds nothing, and, with a problem, when it holds no day. */
    public @Nullable LocalDate of(Optional<ReadCell> cell) {
        if (cell.isEmpty() || cell.get().text().isBlank()) {
            return null;
        }
        Optional<LocalDate> day = read(cell.get());
        if (day.isEmpty()) {
            problems.warning("BAD_DATE", cell.get().location(), "\"" + cell.get().text() + "\" is not a date.",
                    "Ask for the day, written such as 2026-04-30.");
        }
        return day.orElse(null);
    }

    static boolean isDay(ReadCell cell) {
        return read(cell).isPresent();
    }

    // A count of pieces in a cell that is dressed as a date shows a day of the year 1900: nobody means that.
    private static Optional<LocalDate> read(ReadCell cell) {
        return written(cell).filter(day -> day.getYear() >= EARLIEST_YEAR);
    }

    private static Optional<LocalDate> written(ReadCell cell) {
        return switch (cell.value()) {
            case CellValue.Day(var day) -> Optional.of(day);
            case CellValue.DayTime(var time) -> Optional.of(time.toLocalDate());
            case CellValue.Text(var text) -> parse(text.strip());
            case CellValue.Figure _,CellValue.Truth _,CellValue.Fault _ -> Optional.empty();
        };
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            Matcher dotted = DOTTED.matcher(text);
            return Optional.of(dotted.matches()
                    ? LocalDate.of(Integer.parseInt(dotted.group(3)), Integer.parseInt(dotted.group(2)), Integer.parseInt(dotted.group(1)))
                    : LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
