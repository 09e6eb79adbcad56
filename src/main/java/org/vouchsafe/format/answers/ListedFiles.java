package org.vouchsafe.format.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.domain.questionnaire.ListedFile;
import org.vouchsafe.input.Problems;
import org.vouchsafe.questionnaire.words.Headings;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;

/** The list of files a supplier attaches: rows below a header that names the file column, up to the next header. */
final class ListedFiles {
    private final Days days;
    private final List<ListedFile> files = new ArrayList<>();

    ListedFiles(Problems problems) {
        this.days = new Days(problems);
    }

    void read(ReadSheet sheet) {
        Map<String, Integer> columns = Map.of();
        for (ReadRow row : sheet.rows()) {
            Map<String, Integer> header = header(row);
            if (header.containsKey(Headings.FILE)) {
                columns = header;
            } else if (header.containsKey(Headings.ANSWER)) {
                columns = Map.of();
            } else if (!columns.isEmpty()) {
                file(row, columns);
            }
        }
    }

    List<ListedFile> files() {
        return files;
    }

    /** Whether a row is the header of such a list. */
    static boolean isHeader(ReadRow row) {
        return header(row).containsKey(Headings.FILE);
    }

    private void file(ReadRow row, Map<String, Integer> columns) {
        Optional<ReadCell> name = cell(row, columns, Headings.FILE).filter(each -> !each.text().isBlank());
        name.ifPresent(cell -> files.add(new ListedFile(cell.text().strip(), text(row, columns, Headings.SHOWS),
                text(row, columns, Headings.ABOUT), days.of(cell(row, columns, Headings.FROM)),
                days.of(cell(row, columns, Headings.UNTIL)), cell.location())));
    }

    private static String text(ReadRow row, Map<String, Integer> columns, String key) {
        return cell(row, columns, key).map(each -> each.text().strip()).orElse("");
    }

    private static Optional<ReadCell> cell(ReadRow row, Map<String, Integer> columns, String key) {
        return Optional.ofNullable(columns.get(key)).flatMap(row::cell);
    }

    private static Map<String, Integer> header(ReadRow row) {
        Map<String, Integer> columns = new HashMap<>();
        for (ReadCell cell : row.cells()) {
            String key = Headings.key(cell.text());
            if (!key.isEmpty()) {
                columns.putIfAbsent(key, cell.column());
            }
        }
        return columns;
    }
}
