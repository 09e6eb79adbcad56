package org.vouchsafe.questionnaire.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.request.Alteration;
import org.vouchsafe.domain.questionnaire.request.Alteration.Kind;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.words.Headings;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadWorkbook;
import org.vouchsafe.workbook.read.WorkbookReading;

/** Holds a workbook that came back against the one that was sent: by ids and headers, so that moved rows and columns are no difference. */
public final class ReturnComparison {
    /** Cells that are there to be filled in. */
    private static final Set<String> OPEN = Set.of(Headings.ANSWER, Headings.EXPLANATION, Headings.FILES, Headings.FROM, Headings.UNTIL,
            Headings.FILE, Headings.SHOWS, Headings.ABOUT, Headings.STATE, Headings.JUSTIFICATION, Headings.ACTION, Headings.DAY);
    private final List<Alteration> alterations = new ArrayList<>();

    private ReturnComparison() {}

    /** All that differs, in the order of the workbook that was sent; empty when either is no workbook. */
    public static List<Alteration> of(SourceFile sent, SourceFile back) {
        Optional<ReadWorkbook> was = read(sent);
        Optional<ReadWorkbook> is = read(back);
        var comparison = new ReturnComparison();
        if (was.isPresent() && is.isPresent()) {
            comparison.compare(was.get(), is.get());
        }
        return List.copyOf(comparison.alterations);
    }

    private static Optional<ReadWorkbook> read(SourceFile file) {
        return new WorkbookReading(Limits.DEFAULT).read(file, new Problems(file.name(), Limits.DEFAULT));
    }

    private void compare(ReadWorkbook was, ReadWorkbook is) {
        Map<String, Map<String, ReadCell>> before = keyed(was);
        Map<String, Map<String, ReadCell>> after = keyed(is);
        before.forEach((row, cells) -> {
            Map<String, ReadCell> now = after.get(row);
            if (now == null) {
                alterations.add(new Alteration(Kind.ROW_REMOVED, row, text(cells.get(Headings.QUESTION)), "", placeOf(is, cells)));
            } else {
                cells(row, cells, now);
            }
        });
        after.forEach((row, cells) -> {
            if (!before.containsKey(row)) {
                ReadCell first = cells.values().iterator().next();
                alterations.add(new Alteration(Kind.ROW_ADDED, row, "", text(cells.get(Headings.QUESTION)), first.location()));
            }
        });
        sheets(was, is);
    }

    private static Map<String, Map<String, ReadCell>> keyed(ReadWorkbook book) {
        var keyed = new KeyedSheet();
        book.sheets().stream().filter(each -> each.visibility() == ReadSheet.Visibility.SHOWN).forEach(keyed::read);
        return keyed.rows();
    }

    private void cells(String row, Map<String, ReadCell> was, Map<String, ReadCell> is) {
        for (Map.Entry<String, ReadCell> each : is.entrySet()) {
            ReadCell cell = each.getValue();
            String before = text(was.get(each.getKey()));
            String now = text(cell);
            String what = row + ": " + each.getKey().substring(Headings.ID.indexOf('.') + 1);
            if (!simple(before).equals(simple(now))) {
                // An answer that is wanted in words has a hint in its cell, which is there to be written over.
                boolean isOpen = each.getKey().equals(Headings.ANSWER) || before.isEmpty() && OPEN.contains(each.getKey());
                alterations.add(new Alteration(isOpen ? Kind.FILLED : Kind.CHANGED, what, before, now, cell.location()));
            }
            String note = cell.comment();
            if (note != null && !note.isBlank()) {
                alterations.add(new Alteration(Kind.NOTE, what, "", note, cell.location()));
            }
        }
        was.forEach((column, cell) -> {
            if (!is.containsKey(column) && !cell.text().isBlank()) {
                alterations.add(new Alteration(Kind.CHANGED, row + ": " + column.substring(Headings.ID.indexOf('.') + 1), text(cell), "",
                        is.values().iterator().next().location()));
            }
        });
    }

    private void sheets(ReadWorkbook was, ReadWorkbook is) {
        Set<String> before = was.sheets().stream().map(ReadSheet::name).collect(Collectors.toSet());
        Set<String> after = is.sheets().stream().map(ReadSheet::name).collect(Collectors.toSet());
        after.stream().filter(name -> !before.contains(name)).sorted().forEach(name -> alterations
                .add(new Alteration(Kind.SHEET_ADDED, name, "", name, new Location.Cell(name, "A1"))));
        before.stream().filter(name -> !after.contains(name)).sorted()
                .forEach(name -> alterations.add(new Alteration(Kind.SHEET_REMOVED, name, name, "", Location.WHOLE_FILE)));
    }

    /** A row that is gone has no place; its sheet is the nearest thing. */
    private static Location placeOf(ReadWorkbook is, Map<String, ReadCell> cells) {
        String sheet = cells.values().iterator().next().sheet();
        return is.sheets().stream().anyMatch(each -> each.name().equals(sheet)) ? new Location.Cell(sheet, "A1") : Location.WHOLE_FILE;
    }

    private static String text(@org.jspecify.annotations.Nullable ReadCell cell) {
        return cell == null ? "" : cell.text().strip();
    }

    private static String simple(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
