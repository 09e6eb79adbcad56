package org.vouchsafe.cli.state;

import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.usecase.WhereUsed.Paths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code where}: blast radius. */
@Command(name = "where", description = "Find every release and deployment that uses a component, directly or through others.")
public final class WhereCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "PURL|NAME|HASH", description = "pkg:npm/axios@1.14.1, axios, axios@1.14.1, or a hash in hex.")
    String query = "";

    @Option(names = "--paths", description = "Also show by which way each is reached.")
    boolean paths;

    public WhereCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            Paths wanted = paths || session.json() ? Paths.WITH : Paths.WITHOUT;
            List<WhereRow> rows = workspace.where().find(query, wanted, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(rows, row -> json(json, row)));
            } else {
                print(rows, rows.isEmpty() ? workspace.where().near(query, session.viewpoint()) : "");
            }
            return ExitCode.DONE;
        });
    }

    private static void json(JsonWriter json, WhereRow row) {
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
            json.fieldOf("evidence", row.place().evidence());
            json.field("place", row.place().location().text());
            json.field("advisoryData", row.advisoryData());
            json.fieldTexts("customers", row.customers());
        });
    }

    private void print(List<WhereRow> rows, String near) {
        if (rows.isEmpty()) {
            session.say(("No inventory held lists it. " + near).strip());
            return;
        }
        TextTable table = new TextTable("Supplier", "Release", "Component", "Use", "Scope", "Environment", "Criticality", "Owner", "State",
                "Evidence");
        for (WhereRow row : rows) {
            table.row(row.supplier(), row.product() + " " + row.release(), row.component(), row.direct() ? "direct" : "transitive",
                    Words.code(row.scope()), row.environment(),
                    row.criticality() == Criticality.UNSTATED ? "" : Words.code(row.criticality()),
                    row.owner(), state(row), row.place().evidence() + " " + row.place().location().text());
        }
        table.print(session.terminal().out());
        long releases = rows.stream().filter(row -> row.releaseId() != null).map(WhereRow::releaseId).distinct().count();
        session.say(Words.count(releases, "release", "releases") + ".");
        long unplaced = rows.stream().filter(row -> row.releaseId() == null).map(row -> row.place().evidence()).distinct().count();
        if (unplaced > 0) {
            session.say(Words.count(unplaced, "inventory that lists it is", "inventories that list it are") + " not placed yet.");
        }
        if (paths) {
            session.say("");
            rows.stream().filter(row -> !row.path().isEmpty())
                    .map(row -> row.product() + " " + row.release() + ": " + String.join(" > ", row.path()))
                    .distinct().forEach(session::say);
        }
    }

    private static String state(WhereRow row) {
        return !row.advisoryData() ? "no advisory data" : row.state() == null ? "no advisory matches" : Words.state(row.state());
    }
}
