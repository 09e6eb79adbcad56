package org.vouchsafe.cli.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.usecase.feed.AdvisoryData;
import org.vouchsafe.usecase.read.StateFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code states}: every position. */
@Command(name = "states", description = "Show in which state each release is towards each advisory.")
public final class StatesCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--supplier", paramLabel = "NAME", description = "Only releases of this supplier.")
    @Nullable
    String supplier;

    @Option(names = "--product", paramLabel = "NAME", description = "Only releases of this product.")
    @Nullable
    String product;

    @Option(names = "--release", paramLabel = "VERSION", description = "Only this version.")
    @Nullable
    String release;

    @Option(names = "--advisory", paramLabel = "ID", description = "Only this advisory, by any of its ids.")
    @Nullable
    String advisory;

    @Option(names = "--state", paramLabel = "STATE", converter = StateWord.class, description = "affected, unknown, fixed or not-affected.")
    @Nullable
    State state;

    @Option(names = "--basis", paramLabel = "BASIS",
            description = "What it must rest on: claim, inventory, corroborated (both), decision or none.")
    @Nullable
    Basis basis;

    @Option(names = "--strict", description = "End with exit code 1 when there are contradictions nobody has dealt with.")
    boolean strict;

    public StatesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var filter = new StateFilter(supplier, product, release, advisory, state, basis);
        return session.reading(workspace -> {
            List<PositionRow> rows = workspace.states().asked(filter, session.viewpoint());
            if (session.json()) {
                AdvisoryData data = workspace.advising().data().at(session.viewpoint());
                Map<String, String> words = new HashMap<>();
                session.printJson(json -> json.array(rows, row -> PositionJson.state(json, row, words
                        .computeIfAbsent(row.position().advisory(), id -> data.words(workspace.advising().data().types(id))))));
            } else {
                new StateTable(session).print(rows, filter);
                AdvisoryDataLines.print(session, workspace);
            }
            boolean contradicted = rows.stream().anyMatch(row -> row.position().contradictions().stream().anyMatch(c -> !c.addressed()));
            return strict && contradicted ? ExitCode.SHORT : ExitCode.DONE;
        });
    }

    /** The table for people. */
    public static final class StateTable {
        private final Session session;

        public StateTable(Session session) {
            this.session = session;
        }

        public void print(List<PositionRow> rows, StateFilter filter) {
            if (rows.isEmpty()) {
                session.say(filter.equals(StateFilter.ALL) ? "No positions yet. Import an inventory and an advisory first."
                        : "No position is all of that. Ask for less.");
                return;
            }
            TextTable table = new TextTable("Supplier", "Release", "Advisory", "State", "Rests on", "Remarks");
            rows.forEach(row -> table.row(row.supplier(), row.releaseName(), label(row), Words.state(row.position().state()),
                    restsOn(row.position()), remarks(row.position())));
            table.print(session.terminal().out());
        }

        private static String label(PositionRow row) {
            String id = row.position().advisory();
            return row.advisoryTitle().isEmpty() || row.advisoryTitle().equals(id) ? id : id + " (" + row.advisoryTitle() + ")";
        }

        private static String restsOn(Position position) {
            return position.reason() == null ? Words.basis(position.basis()) : Words.code(position.reason());
        }

        private static String remarks(Position position) {
            StringBuilder remarks = new StringBuilder();
            position.contradictions().forEach(c -> append(remarks, Words.code(c.code()) + (c.addressed() ? " (addressed)" : "")));
            position.remarks().forEach(r -> append(remarks, Words.code(r.code())));
            if (position.stale()) {
                append(remarks, "decision is stale");
            }
            return remarks.toString();
        }

        private static void append(StringBuilder text, String more) {
            text.append(text.isEmpty() ? "" : "; ").append(more);
        }
    }
}
