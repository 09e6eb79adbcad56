package org.vouchsafe.format.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.csv.CsvField;
import org.vouchsafe.input.csv.CsvReading;

/** Cuts the table form of CISA's catalogue into documents of one row each, under the heading of the table. */
final class CatalogueTable {
    private final Limits limits;
    private final DocumentReading documents;

    CatalogueTable(Limits limits, DocumentReading documents) {
        this.limits = limits;
        this.documents = documents;
    }

    void read(SourceFile file, FeedReceiver receiver, Problems problems) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        List<List<CsvField>> rows = CsvReading.rows(text, limits, problems);
        for (int i = 1; i < rows.size(); i++) {
            int from = line(rows.get(i));
            int to = i + 1 < rows.size() ? line(rows.get(i + 1)) : lines.size() + 1;
            String row = String.join("\n", lines.subList(line(rows.getFirst()) - 1, line(rows.get(1)) - 1)) + "\n"
                    + String.join("\n", lines.subList(from - 1, to - 1)) + "\n";
            documents.read(new SourceFile(file.name(), row.getBytes(StandardCharsets.UTF_8)), receiver, problems);
        }
    }

    private static int line(List<CsvField> row) {
        return row.getFirst().location() instanceof Location.LineColumn at ? at.line() : 1;
    }
}
