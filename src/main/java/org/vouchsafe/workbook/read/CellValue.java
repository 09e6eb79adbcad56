package org.vouchsafe.workbook.read;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a cell holds. */
public sealed interface CellValue {
    /** Text. */
    record Text(String text) implements CellValue {}

    /** A number. */
    record Figure(double value) implements CellValue {}

    /** A calendar day: a number formatted as a date. */
    record Day(LocalDate day) implements CellValue {}

    /** A day with a time of day, in no zone. */
    record DayTime(LocalDateTime time) implements CellValue {}

    /** True or false. */
    record Truth(boolean value) implements CellValue {}

    /** An error such as {@code #REF!}. */
    record Fault(String code) implements CellValue {}
}
