package org.vouchsafe.usecase.questionnaire.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.domain.questionnaire.mapping.MappedColumn;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.answers.foreign.MappedWorkbook;
import org.vouchsafe.format.answers.foreign.MappingGuess;
import org.vouchsafe.format.document.DocumentType;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;
import org.vouchsafe.workbook.read.ReadWorkbook;

/** A workbook that is looked at to be mapped: its tables, what its headings suggest, and what a mapping would read. Reads no store. */
public final class OpenedWorkbook {
    private static final int ROWS_SHOWN = 60;
    private static final int COLUMNS_SHOWN = 30;
    private static final int LAST_COLUMN = 16_383;

    private final String name;
    private final ReadWorkbook book;

    OpenedWorkbook(String name, ReadWorkbook book) {
        this.name = name;
        this.book = book;
    }

    /**
     * The beginning of a sheet.
     *
     * @param rows its first rows, from the first row of the sheet on, each with all its columns; empty where nothing stands
     * @param letters of the columns
     */
    public record Table(String sheet, List<List<String>> rows, List<String> letters) {
        public Table {
            rows = List.copyOf(rows);
            letters = List.copyOf(letters);
        }
    }

    /** Whether evidence is a workbook that no format of the program reads. */
    public static boolean isMappable(Evidence evidence) {
        return evidence.kind() == DocumentKind.DOCUMENT && evidence.format().equals(DocumentType.WORKBOOK)
                || evidence.kind() == DocumentKind.ANSWERS && evidence.format().endsWith(MappedWorkbook.MARK);
    }

    /** Its file name. */
    public String name() {
        return name;
    }

    /** The sheets with tables, in order. */
    public List<Table> tables() {
        return MappingGuess.tables(book).stream().map(OpenedWorkbook::table).toList();
    }

    private static Table table(ReadSheet sheet) {
        int width = Math.min(COLUMNS_SHOWN, 1 + sheet.rows().stream().filter(each -> each.index() < ROWS_SHOWN)
                .flatMap(each -> each.cells().stream()).mapToInt(ReadCell::column).max().orElse(0));
        List<List<String>> rows = new ArrayList<>();
        for (ReadRow row : sheet.rows()) {
            while (row.index() < ROWS_SHOWN && rows.size() <= row.index()) {
                rows.add(texts(sheet, rows.size(), width));
            }
        }
        List<String> letters = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            letters.add(CellArea.columnLetters(column));
        }
        return new Table(sheet.name(), rows, letters);
    }

    private static List<String> texts(ReadSheet sheet, int row, int width) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            texts.add(sheet.cell(row, column).map(each -> MappedWorkbook.heading(each.text())).orElse(""));
        }
        return texts;
    }

    /**
     * The mapping that follows from what is said and from the headings; it may still have a {@linkplain AnswerMapping#fault() fault}.
     *
     * @throws Refused when there is no such sheet or column
     */
    public AnswerMapping mapping(Columns said) {
        List<ReadSheet> sheets = said.sheets().isEmpty() ? MappingGuess.tables(book) : said.sheets().stream().map(this::sheet).toList();
        if (sheets.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, name + " has no sheet with a table.");
        }
        Integer headerRow = said.headerRow();
        Optional<MappingGuess.Guess> guess = headerRow != null ? at(sheets, headerRow - 1, said.name())
                : MappingGuess.of(sheets, said.name());
        ReadSheet sheet = guess.map(MappingGuess.Guess::sheet).orElse(sheets.getFirst());
        int row = guess.map(each -> each.mapping().headerRow()).orElse(headerRow == null ? 0 : headerRow - 1);
        Map<ColumnRole, MappedColumn> columns = new EnumMap<>(ColumnRole.class);
        guess.ifPresent(each -> columns.putAll(each.mapping().columns()));
        said.letters().forEach((role, letters) -> {
            int column = column(letters);
            // A column that the analyst gave one meaning has no other.
            columns.values().removeIf(each -> each.column() == column);
            columns.put(role, new MappedColumn(sheet.cell(row, column).map(each -> MappedWorkbook.heading(each.text())).orElse(""),
                    column));
        });
        said.without().forEach(columns::remove);
        return new AnswerMapping(said.name().strip(), said.sheets(), row, columns);
    }

    private static Optional<MappingGuess.Guess> at(List<ReadSheet> sheets, int row, String name) {
        return sheets.stream().flatMap(sheet -> sheet.rows().stream().filter(each -> each.index() == row)
                .map(each -> new MappingGuess.Guess(sheet, MappingGuess.of(each, name))))
                .reduce((a, b) -> b.mapping().columns().size() > a.mapping().columns().size() ? b : a);
    }

    private ReadSheet sheet(String wanted) {
        return book.sheets().stream().filter(each -> each.name().strip().equalsIgnoreCase(wanted.strip())).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, name + " has no sheet \"" + wanted + "\". It has "
                        + String.join(", ", book.sheets().stream().map(each -> "\"" + each.name() + "\"").toList()) + "."));
    }

    private static int column(String letters) {
        String text = letters.strip().toUpperCase(Locale.ROOT);
        if (!text.matches("[A-Z]{1,3}")) {
            throw new Refused(Refused.Kind.REQUEST, "\"" + letters + "\" is no column. Columns are named by their letters, such as D.");
        }
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            column = column * 26 + text.charAt(i) - 'A' + 1;
        }
        if (column - 1 > LAST_COLUMN) {
            throw new Refused(Refused.Kind.REQUEST, "There is no column " + text + ".");
        }
        return column - 1;
    }

    /** The letters of a column of a mapping: {@code D}. */
    public static String letters(MappedColumn column) {
        return CellArea.columnLetters(column.column());
    }

    /** What the mapping would read. */
    public MappingPreview preview(AnswerMapping mapping) {
        String fault = mapping.fault().orElse(null);
        if (fault == null && !new MappedWorkbook(mapping).fits(book)) {
            fault = "No sheet of " + name + " has these headings in one row.";
        }
        if (fault != null) {
            return new MappingPreview(fault, List.of(), List.of());
        }
        ReadResult result = read(mapping, "");
        return new MappingPreview(null, result.answers().stream().flatMap(each -> each.sheet().answers().stream()).toList(),
                result.problems());
    }

    boolean fits(AnswerMapping mapping) {
        return new MappedWorkbook(mapping).fits(book);
    }

    ReadResult read(AnswerMapping mapping, String supplier) {
        return new MappedWorkbook(mapping).read(book, supplier, new Problems(name, Limits.DEFAULT));
    }
}
