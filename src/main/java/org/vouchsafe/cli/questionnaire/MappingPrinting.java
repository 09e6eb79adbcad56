package org.vouchsafe.cli.questionnaire;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.domain.questionnaire.mapping.MappedColumn;
import org.vouchsafe.domain.questionnaire.mapping.SavedMapping;
import org.vouchsafe.usecase.questionnaire.mapping.MappingPreview;
import org.vouchsafe.usecase.questionnaire.mapping.Mappings;
import org.vouchsafe.usecase.questionnaire.mapping.OpenedWorkbook;

/** Prints mappings and what they read. */
final class MappingPrinting {
    private static final int ROWS = 8;
    private static final int COLUMNS = 8;
    private static final int ANSWERS = 12;
    private static final int LONGEST = 40;

    private final Session session;

    MappingPrinting(Session session) {
        this.session = session;
    }

    void waiting(List<Mappings.Waiting> waiting) {
        if (session.json()) {
            session.printJson(json -> json.array(waiting, each -> json.object(() -> {
                json.fieldOf("evidence", each.evidence());
                json.field("name", each.name());
            })));
        } else if (waiting.isEmpty()) {
            session.say("No kept workbook waits to be mapped.");
        } else {
            TextTable table = new TextTable("Evidence", "Workbook");
            waiting.forEach(each -> table.row(each.evidence(), each.name()));
            table.print(session.terminal().out());
        }
    }

    void tables(List<OpenedWorkbook.Table> tables) {
        for (OpenedWorkbook.Table each : session.json() ? List.<OpenedWorkbook.Table>of() : tables) {
            session.say("Sheet \"" + each.sheet() + "\":");
            int width = Math.min(COLUMNS, each.letters().size());
            var headings = new String[width + 1];
            headings[0] = "Row";
            for (int column = 0; column < width; column++) {
                headings[column + 1] = each.letters().get(column);
            }
            TextTable table = new TextTable(headings);
            for (int row = 0, shown = 0; row < each.rows().size() && shown < ROWS; row++) {
                List<String> cells = each.rows().get(row);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    shown++;
                    var line = new Object[width + 1];
                    line[0] = row + 1;
                    for (int column = 0; column < width; column++) {
                        line[column + 1] = shortened(cells.get(column));
                    }
                    table.row(line);
                }
            }
            table.print(session.terminal().out());
        }
    }

    void preview(AnswerMapping mapping, MappingPreview preview) {
        Map<AnswerValue, Integer> counts = new EnumMap<>(AnswerValue.class);
        preview.answers().forEach(each -> counts.merge(each.value(), 1, Integer::sum));
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                mapping(json, mapping);
                json.field("fault", preview.fault());
                json.fieldArray("answers", preview.answers(), each -> json.object(() -> {
                    json.field("question", each.questionId());
                    json.fieldOf("value", each.value());
                    json.field("raw", each.raw());
                    json.field("place", each.location().text());
                }));
            }));
            return;
        }
        columns(mapping);
        if (preview.fault() != null) {
            session.say(preview.fault());
            return;
        }
        TextTable table = new TextTable("Question", "Read as", "Answer", "Comment", "Where");
        preview.answers().stream().limit(ANSWERS).forEach(each -> table.row(shortened(each.questionId()), Words.code(each.value()),
                shortened(each.raw()), shortened(each.comment()), each.location().text()));
        table.print(session.terminal().out());
        session.say(preview.answers().size() + " answers: " + String.join(", ",
                counts.entrySet().stream().map(each -> each.getValue() + " " + Words.code(each.getKey())).toList()) + ".");
    }

    void columns(AnswerMapping mapping) {
        if (session.json()) {
            session.printJson(json -> json.object(() -> mapping(json, mapping)));
            return;
        }
        session.say("Headings in row " + (mapping.headerRow() + 1) + (mapping.sheets().isEmpty() ? " of every sheet that has them"
                : " of " + String.join(", ", mapping.sheets())) + ":");
        TextTable table = new TextTable("Column", "Heading", "Holds");
        for (Map.Entry<ColumnRole, MappedColumn> each : mapping.columns().entrySet()) {
            table.row(OpenedWorkbook.letters(each.getValue()), each.getValue().heading(), each.getKey().word());
        }
        table.print(session.terminal().out());
    }

    void saved(AnswerMapping mapping, List<Mappings.ReadNow> read) {
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                mapping(json, mapping);
                json.fieldArray("read", read, each -> json.object(() -> {
                    json.fieldOf("evidence", each.evidence());
                    json.field("answered", each.completion().answered());
                    json.field("asked", each.completion().asked());
                }));
            }));
            return;
        }
        session.say("Saved the mapping " + mapping.name() + "; workbooks with these headings are read with it from now on.");
        read.forEach(each -> session.say(each.evidence() + "  " + each.name() + ": " + each.completion().words()));
        if (read.isEmpty()) {
            session.say("No kept workbook waited for it.");
        }
    }

    void list(List<SavedMapping> all) {
        if (session.json()) {
            session.printJson(json -> json.array(all, each -> json.object(() -> mapping(json, each.mapping()))));
        } else if (all.isEmpty()) {
            session.say("No mapping was saved.");
        } else {
            TextTable table = new TextTable("Name", "Columns", "Sheets", "Saved by", "Saved");
            all.forEach(each -> table.row(each.mapping().name(),
                    String.join(", ", each.mapping().columns().keySet().stream().map(ColumnRole::word).toList()),
                    each.mapping().sheets().isEmpty() ? "all with the headings" : String.join(", ", each.mapping().sheets()),
                    each.savedBy(),
                    each.recorded().at()));
            table.print(session.terminal().out());
        }
    }

    private static void mapping(JsonWriter json, AnswerMapping mapping) {
        json.field("name", mapping.name());
        json.fieldTexts("sheets", mapping.sheets());
        json.field("headerRow", mapping.headerRow() + 1);
        json.fieldArray("columns", List.copyOf(mapping.columns().entrySet()), each -> json.object(() -> {
            json.field("role", each.getKey().word());
            json.field("column", OpenedWorkbook.letters(each.getValue()));
            json.field("heading", each.getValue().heading());
        }));
    }

    static String shortened(@Nullable String text) {
        String line = text == null ? "" : text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    /** For {@code questionnaire show}. */
    static String shown(Answer answer) {
        return answer.raw().isEmpty() ? "(" + Words.code(answer.value()) + ")" : shortened(answer.raw());
    }
}
