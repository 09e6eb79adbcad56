package org.vouchsafe.format.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vouchsafe.domain.register.RegisterEntry;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.read.CellValue;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;
import org.vouchsafe.workbook.read.ReadWorkbook;
import org.vouchsafe.workbook.read.WorkbookReading;

/** The register as a workbook: every sheet with a header row of a register, which may stand below a title. */
public final class RegisterWorkbook implements Format {
    private static final int HEADER_WITHIN = 20;
    private static final Pattern REPORT_ID = Pattern.compile("VS-\\d{4}-\\d{4,9}-\\d{1,9}");
    private static final int MOST_MERGED = 1_000;
    private final Limits limits;
    private final WorkbookReading reading;

    public RegisterWorkbook(Limits limits) {
        this.limits = limits;
        this.reading = new WorkbookReading(limits);
    }

    @Override
    public String name() {
        return "Register workbook";
    }

    @Override
    public boolean recognises(Opening opening) {
        return reading.recognises(opening) && reading.read(opening.file(), new Problems(opening.file().name(), limits))
                .map(book -> book.sheets().stream().anyMatch(sheet -> header(sheet).isPresent()) && !isReport(book)).orElse(false);
    }

    // A report of ours lists releases under the headings of a register, and must never come back as one.
    private static boolean isReport(ReadWorkbook book) {
        return book.sheets().stream().flatMap(sheet -> sheet.rows().stream()).map(row -> row.cells().stream().map(ReadCell::text).toList())
                .anyMatch(texts -> texts.stream().anyMatch(text -> text.strip().equals("Report id"))
                        && texts.stream().anyMatch(text -> REPORT_ID.matcher(text.strip()).matches()));
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        List<RegisterEntry> entries = new ArrayList<>();
        reading.read(file, problems).ifPresent(book -> {
            progress.read(file.bytes().length);
            for (ReadSheet sheet : book.sheets()) {
                header(sheet).ifPresent(header -> entries.addAll(entries(sheet, header, problems)));
            }
        });
        return new ReadResult(name(), List.of(), List.of(), List.of(), entries, List.of(), problems.list());
    }

    private static Optional<ReadRow> header(ReadSheet sheet) {
        return sheet.rows().stream().limit(HEADER_WITHIN)
                .filter(row -> Column.makeRegister(row.cells().stream().map(ReadCell::text).toList()))
                .findFirst();
    }

    private static List<RegisterEntry> entries(ReadSheet sheet, ReadRow header, Problems problems) {
        var rows = new RegisterRows(fields(header), problems);
        List<CellArea> tall = sheet.merged().stream().filter(m -> m.lastRow() > m.firstRow()).limit(MOST_MERGED).toList();
        for (ReadRow row : sheet.rows()) {
            if (row.index() > header.index()) {
                Map<Integer, Field> fields = fields(row);
                // A supplier merged over the rows of its products holds for each of them.
                tall.stream().filter(m -> m.contains(row.index(), m.firstColumn()) && m.firstRow() > header.index()).forEach(
                        m -> sheet.cell(m.firstRow(), m.firstColumn()).ifPresent(c -> fields.putIfAbsent(m.firstColumn(), field(c))));
                rows.sheetRow(fields, row.cells().getFirst().location());
            }
        }
        return rows.entries();
    }

    private static Map<Integer, Field> fields(ReadRow row) {
        Map<Integer, Field> fields = new TreeMap<>();
        for (ReadCell cell : row.cells()) {
            fields.put(cell.column(), field(cell));
        }
        return fields;
    }

    private static Field field(ReadCell cell) {
        Field.Kind kind = cell.formula() ? Field.Kind.FORMULA
                : cell.value() instanceof CellValue.Figure ? Field.Kind.NUMBER : Field.Kind.TEXT;
        return new Field(cell.text().strip(), cell.value() instanceof CellValue.Day day ? day.day() : null, kind, cell.location());
    }
}
