package org.vouchsafe.format.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** The register as separated values; known by its header row. */
public final class RegisterCsv implements Format {
    private final Limits limits;

    public RegisterCsv(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "Register CSV";
    }

    @Override
    public boolean recognises(Opening opening) {
        return !opening.startsWith('P', 'K') && Column.makeRegister(CsvReading.header(opening.head()));
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        List<List<CsvField>> rows = CsvReading.rows(TextReading.text(file, problems), limits, problems);
        progress.read(file.bytes().length);
        if (rows.isEmpty()) {
            return ReadResult.unread(name(), problems.list());
        }
        var register = new RegisterRows(fields(rows.getFirst()), problems);
        for (List<CsvField> row : rows.subList(1, rows.size())) {
            register.separatedRow(fields(row), row.getFirst().location());
        }
        return new ReadResult(name(), List.of(), List.of(), List.of(), register.entries(), List.of(), problems.list());
    }

    private static Map<Integer, Field> fields(List<CsvField> row) {
        Map<Integer, Field> fields = new TreeMap<>();
        for (int i = 0; i < row.size(); i++) {
            fields.put(i, new Field(row.get(i).text(), null, Field.Kind.TEXT, row.get(i).location()));
        }
        return fields;
    }
}
