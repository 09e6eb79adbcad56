package org.vouchsafe.cli.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.lookup.WhereUsed.Paths;
import org.vouchsafe.usecase.read.ListAnswer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code where}: blast radius. */
@Command(name = "where", description = "Find every release and deployment that uses a component, directly or through others.")
public final class WhereCommand implements Callable<Integer> {
    private static final Path STANDARD_INPUT = Path.of("-");
    private static final long MOST_BYTES = 8L << 20;
    private final Session session;

    @ArgGroup(multiplicity = "1")
    Asked asked = new Asked();

    @Option(names = "--paths", description = "Also show by which way each is reached.")
    boolean paths;

    /** One coordinate, or a list of them. */
    static final class Asked {
        @Parameters(index = "0", paramLabel = "PURL|NAME|HASH",
                description = "pkg:npm/axios@1.14.1, axios, axios@1.14.1, or a hash in hex.")
        @Nullable
        String query;

        @Option(names = "--list", required = true, paramLabel = "FILE",
                description = "A file with one of these per line, or - for standard input.")
        @Nullable
        Path list;
    }

    public WhereCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path list = asked.list;
        byte[] bytes = list == null ? new byte[0] : bytes(list);
        return session.reading(workspace -> list == null ? one(workspace) : all(workspace, list, bytes));
    }

    private int one(UseCases workspace) {
        String query = asked.query == null ? "" : asked.query;
        List<WhereRow> rows = workspace.where().find(query, wanted(), session.viewpoint());
        if (session.json()) {
            session.printJson(json -> json.array(rows, row -> WhereTable.json(json, row)));
        } else if (rows.isEmpty()) {
            session.say(("No inventory held lists it. " + workspace.where().near(query, session.viewpoint())).strip());
        } else {
            WhereTable table = new WhereTable(session);
            table.print(rows);
            if (paths) {
                table.paths(rows);
            }
        }
        return ExitCode.DONE;
    }

    private int all(UseCases workspace, Path list, byte[] bytes) {
        ListAnswer answer = workspace.where().findAll(list.equals(STANDARD_INPUT) ? "standard input" : list.toString(), bytes, wanted(),
                session.viewpoint());
        session.tell(answer.problems());
        if (session.json()) {
            session.printJson(json -> json.array(answer.lines(), line -> WhereTable.json(json, line)));
        } else {
            WhereTable table = new WhereTable(session);
            table.print(answer);
            if (paths) {
                table.paths(answer.lines().stream().flatMap(line -> line.hits().stream()).toList());
            }
        }
        return answer.problems().isEmpty() ? ExitCode.DONE : ExitCode.SHORT;
    }

    private Paths wanted() {
        return paths || session.json() ? Paths.WITH : Paths.WITHOUT;
    }

    private static byte[] bytes(Path list) {
        try {
            // Standard input has no size to ask for beforehand.
            byte[] bytes = list.equals(STANDARD_INPUT) ? System.in.readNBytes((int) MOST_BYTES + 1)
                    : Files.size(list) > MOST_BYTES ? new byte[(int) MOST_BYTES + 1] : Files.readAllBytes(list);
            if (bytes.length > MOST_BYTES) {
                throw new Refused(Refused.Kind.REQUEST, "The list is longer than 8 MB. Ask in several lists.");
            }
            return bytes;
        } catch (IOException e) {
            throw new Refused(Refused.Kind.REQUEST, "The list " + list + " cannot be read: " + FileFailure.words(e) + ".", e);
        }
    }
}
