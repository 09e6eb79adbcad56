package org.vouchsafe.format.kev;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;
import org.vouchsafe.input.csv.CsvField;
import org.vouchsafe.input.csv.CsvReading;

/** The same catalogue as a table: the whole of it, or its heading with some of the rows. */
public final class KevCsv implements Format {
    private final Limits limits;

    public KevCsv(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "CISA KEV CSV";
    }

    @Override
    public boolean recognises(Opening opening) {
        return isHeading(CsvReading.header(opening.head()));
    }

    /** Whether these are the columns of the catalogue. */
    public static boolean isHeading(List<String> columns) {
        return columns.contains("cveID") && columns.contains("dateAdded");
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        List<List<CsvField>> rows = CsvReading.rows(TextReading.text(file, problems), limits, problems);
        progress.read(file.size());
        List<Signal> signals = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        for (List<CsvField> row : rows) {
            if (columns.isEmpty()) {
                for (int i = 0; i < row.size(); i++) {
                    columns.putIfAbsent(row.get(i).text(), i);
                }
            } else {
                new KevEntry(name -> cell(row, columns.getOrDefault(name, Integer.MAX_VALUE)), row.getFirst().location(), problems)
                        .read(null).ifPresent(signals::add);
            }
        }
        return ReadResult.unread(name(), problems.list()).signalling(signals);
    }

    private static @Nullable String cell(List<CsvField> row, int column) {
        return column < row.size() ? row.get(column).text() : null;
    }
}
