package org.vouchsafe.format.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.questionnaire.Marks;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;
import org.vouchsafe.workbook.read.ReadWorkbook;

/**
 * The data we put into a request, as found in the workbook that came back: on the sheet that bears our mark, whatever its name and place now
 * are.
 *
 * @param values by name; the cells to the right of the names
 * @param products the products we asked about
 */
record RequestData(Map<String, ReadCell> values, List<String> products, @Nullable ReadSheet sheet) {
    private static final Set<String> NAMES = Set.of(Marks.REQUEST_ID, Marks.TEMPLATE_ID, Marks.TEMPLATE_VERSION, Marks.TEMPLATE_DIGEST,
            Marks.SUPPLIER, Marks.DUE, Marks.LANGUAGE, Marks.FORM);

    /** What can be found; without values when the sheet is gone. */
    static RequestData find(ReadWorkbook book) {
        Optional<ReadSheet> sheet = book.sheets().stream().filter(RequestData::isMarked).findFirst();
        Map<String, ReadCell> values = new HashMap<>();
        List<String> products = new ArrayList<>();
        sheet.ifPresent(s -> s.rows().forEach(row -> {
            for (int i = 0; i + 1 < row.cells().size(); i++) {
                String name = row.cells().get(i).text().strip();
                ReadCell value = row.cells().get(i + 1);
                if (NAMES.contains(name)) {
                    values.putIfAbsent(name, value);
                } else if (name.equals(Marks.PRODUCT)) {
                    products.add(value.text().strip());
                }
            }
        }));
        return new RequestData(values, List.copyOf(products), sheet.orElse(null));
    }

    /** The value of this name; empty text when it was not found. */
    String text(String name) {
        ReadCell cell = values.get(name);
        return cell == null ? "" : cell.text().strip();
    }

    /** Where the value of this name stands; the file as a whole when it was not found. */
    Location place(String name) {
        ReadCell cell = values.get(name);
        return cell == null ? Location.WHOLE_FILE : cell.location();
    }

    static boolean isMarked(ReadSheet sheet) {
        return sheet.rows().stream().map(ReadRow::cells).flatMap(List::stream).anyMatch(c -> c.text().strip().equals(Marks.SHEET));
    }
}
