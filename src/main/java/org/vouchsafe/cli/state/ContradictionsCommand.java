package org.vouchsafe.cli.state;

import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.usecase.read.StateFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code contradictions}: where two sources cannot both be right. */
@Command(name = "contradictions", description = "Show where claim and evidence, or two sources, contradict each other.")
public final class ContradictionsCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--strict", description = "End with exit code 1 when there are any that nobody has dealt with.")
    boolean strict;

    public ContradictionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            List<PositionRow> rows = workspace.states().rows(StateFilter.ALL, session.viewpoint()).stream()
                    .filter(row -> !row.position().contradictions().isEmpty()).toList();
            if (session.json()) {
                session.printJson(json -> json.array(rows, row -> PositionJson.state(json, row)));
            } else if (rows.isEmpty()) {
                session.say("No contradictions.");
            } else {
                rows.forEach(this::print);
            }
            boolean open = rows.stream().flatMap(row -> row.position().contradictions().stream()).anyMatch(c -> !c.addressed());
            return strict && open ? ExitCode.SHORT : ExitCode.DONE;
        });
    }

    private void print(PositionRow row) {
        session.say(
                row.supplier() + " / " + row.releaseName() + ", " + row.position().advisory() + ": " + Words.state(row.position().state()));
        for (Contradiction contradiction : row.position().contradictions()) {
            session.say("  " + contradiction.code() + (contradiction.addressed() ? " (addressed)" : "") + ": " + contradiction.text());
            contradiction.citations().forEach(c -> session.say("    " + c.evidence() + " " + c.location().text()));
        }
    }
}
