package org.vouchsafe.cli.state;

import java.util.List;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.usecase.read.ListAnswer;

/** Prints where things are used. */
final class WhereTable {
    private final Session session;

    WhereTable(Session session) {
        this.session = session;
    }

    static void json(JsonWriter json, WhereRow row) {
        json.object(() -> {
            json.field("supplier", row.supplier());
            json.field("product", row.product());
            json.field("release", row.release());
            json.field("component", row.component());
            json.field("direct", row.direct());
            json.fieldTexts("path", row.path());
            json.fieldOf("scope", row.scope());
            json.field("environment", row.environment());
            json.fieldOf("criticality", row.criticality());
            json.field("owner", row.owner());
            json.fieldOf("state", row.state());
            json.fieldOf("basis", row.basis());
            json.field("advisory", row.advisory());
            json.field("contradicted", row.contradicted());
            json.fieldOf("evidence", row.place().evidence());
            json.field("place", row.place().location().text());
            json.field("advisoryData", row.advisoryData());
            json.field("ecosystem", row.ecosystem());
            json.fieldOf("status", row.status());
            json.fieldTexts("customers", row.customers());
        });
    }

    static void json(JsonWriter json, ListAnswer.Line line) {
        json.object(() -> {
            json.field("line", line.number());
            json.field("asked", line.asked());
            json.field("found", line.isFound());
            json.fieldArray("uses", line.hits(), row -> json(json, row));
        });
    }

    void print(List<WhereRow> rows) {
        TextTable table = new TextTable("Supplier", "Release", "Status", "Component", "Use", "Scope", "Environment", "Criticality", "Owner",
                "Customers", "State", "Towards", "Evidence");
        for (WhereRow row : rows) {
            table.row(row.supplier(), row.product() + " " + row.release(), status(row), row.component(), use(row), Words.code(row.scope()),
                    row.environment(), criticality(row), row.owner(), customers(row), state(row), row.advisory(), place(row));
        }
        table.print(session.terminal().out());
        totals(rows);
    }

    /** Every line of the list, also those that found nothing. */
    void print(ListAnswer answer) {
        TextTable table = new TextTable("Line", "Asked", "Supplier", "Release", "Status", "Component", "Use", "Environment", "Criticality",
                "Owner", "Customers", "State", "Towards", "Evidence");
        for (ListAnswer.Line line : answer.lines()) {
            if (line.hits().isEmpty()) {
                table.row(line.number(), line.asked(), "not found", "", "", "", "", "", "", "", "", "", "", "");
            }
            for (WhereRow row : line.hits()) {
                table.row(line.number(), line.asked(), row.supplier(), row.product() + " " + row.release(), status(row), row.component(),
                        use(row), row.environment(), criticality(row), row.owner(), customers(row), state(row), row.advisory(), place(row));
            }
        }
        if (!table.isEmpty()) {
            table.print(session.terminal().out());
        }
        int lines = answer.lines().size();
        session.say(Words.count(lines, "line", "lines") + ": " + answer.found() + " found, " + (lines - answer.found()) + " not found"
                + (answer.problems().isEmpty() ? "." : ", " + Words.count(answer.problems().size(), "problem.", "problems.")));
        totals(answer.lines().stream().flatMap(line -> line.hits().stream()).toList());
    }

    private void totals(List<WhereRow> rows) {
        long releases = rows.stream().filter(row -> row.releaseId() != null).map(WhereRow::releaseId).distinct().count();
        session.say(Words.count(releases, "release", "releases") + ".");
        long unplaced = rows.stream().filter(row -> row.releaseId() == null).map(row -> row.place().evidence()).distinct().count();
        if (unplaced > 0) {
            session.say(Words.count(unplaced, "inventory that lists it is", "inventories that list it are") + " not placed yet.");
        }
    }

    void paths(List<WhereRow> rows) {
        session.say("");
        rows.stream().filter(row -> !row.path().isEmpty())
                .map(row -> row.product() + " " + row.release() + ": " + String.join(" > ", row.path())).distinct().forEach(session::say);
    }

    private static String use(WhereRow row) {
        return row.direct() ? "direct" : "transitive";
    }

    private static String criticality(WhereRow row) {
        return row.criticality() == Criticality.UNSTATED ? "" : Words.code(row.criticality());
    }

    private static String status(WhereRow row) {
        return row.status() == null ? "not placed" : Words.code(row.status());
    }

    private static String customers(WhereRow row) {
        return String.join(", ", row.customers());
    }

    private static String place(WhereRow row) {
        return row.place().evidence() + " " + row.place().location().text();
    }

    private static String state(WhereRow row) {
        if (row.releaseId() == null) {
            return "not assessed until placed";
        }
        String data = row.advisoryData() ? "" : "no advisory data" + (row.ecosystem() == null ? "" : " for " + row.ecosystem());
        if (row.state() == null || row.basis() == null) {
            return data.isEmpty() ? "no advisory matches" : data;
        }
        return Words.state(row.state()) + (data.isEmpty() ? "" : Words.by(row.basis()) + "; " + data);
    }
}
