package org.vouchsafe.store.questionnaire.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.domain.questionnaire.mapping.MappedColumn;
import org.vouchsafe.store.pack.LocationPack;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** Mappings, and the problems met in reading with them. */
public final class MappingPack {
    private MappingPack() {}

    static byte[] body(AnswerMapping mapping) {
        return new PackWriter().text(mapping.name()).texts(mapping.sheets()).number(mapping.headerRow())
                .list(new ArrayList<>(mapping.columns().entrySet()),
                        (out, each) -> out.word(each.getKey()).text(each.getValue().heading()).number(each.getValue().column()))
                .bytes();
    }

    static AnswerMapping mapping(PackReader in) {
        String name = in.text();
        List<String> sheets = in.texts();
        int headerRow = in.count();
        Map<ColumnRole, MappedColumn> columns = new EnumMap<>(ColumnRole.class);
        in.list(each -> Map.entry(each.word(ColumnRole.class), new MappedColumn(each.text(), each.count())))
                .forEach(each -> columns.put(each.getKey(), each.getValue()));
        return new AnswerMapping(name, sheets, headerRow, columns);
    }

    /** The problems of one reading. */
    public static byte[] problems(List<Problem> problems) {
        return new PackWriter().list(problems, (out, each) -> {
            out.text(each.code()).word(each.severity()).text(each.file()).text(each.what()).text(each.fix());
            LocationPack.write(out, each.location());
        }).bytes();
    }

    static List<Problem> problems(PackReader in) {
        return in.list(each -> {
            String code = each.text();
            Severity severity = each.word(Severity.class);
            String file = each.text();
            String what = each.text();
            String fix = each.text();
            return new Problem(code, severity, file, LocationPack.read(each), what, fix);
        });
    }
}
