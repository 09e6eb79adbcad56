package org.vouchsafe.journeys;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.vouchsafe.questionnaire.Supplier;

/** Fills a workbook in by its headings: where something held stands beside the questions, the columns lie elsewhere. */
record Filling(Supplier supplier) {
    Filling answer(String id, String answer, String explanation, String files) {
        return answer(id, null, answer, explanation, files);
    }

    Filling answer(String id, String product, String answer, String explanation, String files) {
        Row row = supplier.row(id, product);
        fill(row, List.of("Answer", "Antwort"), answer);
        fill(row, List.of("Explanation", "Erläuterung"), explanation);
        fill(row, List.of("Evidence files", "Nachweisdateien"), files);
        return this;
    }

    Filling declare(String name, String day) {
        supplier.declare(name, day);
        return this;
    }

    private static void fill(Row row, List<String> headings, String value) {
        for (Row each : row.getSheet()) {
            for (Cell cell : each) {
                if (value != null && headings.contains(cell.toString())) {
                    Supplier.cell(row, cell.getColumnIndex()).setCellValue(value);
                    return;
                }
            }
        }
    }
}
