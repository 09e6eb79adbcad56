package org.vouchsafe.workbook.write;

import java.time.Instant;
import java.time.LocalDate;

/** One cell to be written: what it holds and how it looks. There is no way to write a formula. */
public record Cell(Content content, Style style) {
    /** What a cell holds. */
    public sealed interface Content {}

    /** Text, whoever wrote it: it stays text even when it begins like a formula. */
    public record Text(String text) implements Content {}

    /** A number. */
    public record Figure(double value) implements Content {}

    /** A calendar day. */
    public record Day(LocalDate day) implements Content {}

    /** A moment, shown in UTC. */
    public record Moment(Instant instant) implements Content {}

    /** Text that leads to a cell of the same workbook, such as sheet {@code Evidence}, address {@code A12}. */
    public record Link(String text, String sheet, String address) implements Content {}

    /** Nothing. */
    public record Blank() implements Content {}

    private static final Blank BLANK = new Blank();

    public static Cell text(String text, Style style) {
        return new Cell(new Text(text), style);
    }

    public static Cell text(String text) {
        return text(text, Style.PLAIN);
    }

    public static Cell number(double value, Style style) {
        return new Cell(new Figure(value), style);
    }

    public static Cell day(LocalDate day, Style style) {
        return new Cell(new Day(day), style);
    }

    public static Cell moment(Instant instant, Style style) {
        return new Cell(new Moment(instant), style);
    }

    public static Cell link(String text, String sheet, String address, Style style) {
        return new Cell(new Link(text, sheet, address), style);
    }

    public static Cell blank(Style style) {
        return new Cell(BLANK, style);
    }
}
