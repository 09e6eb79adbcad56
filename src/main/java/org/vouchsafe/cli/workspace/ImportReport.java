package org.vouchsafe.cli.workspace;

import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.evidence.ImportOutcome.FileOutcome;

/** Prints what an import did and judges whether something fell short. */
public final class ImportReport {
    private final Session session;

    public ImportReport(Session session) {
        this.session = session;
    }

    /** Prints it and returns the exit code: short when a file had errors. */
    public int print(ImportOutcome outcome) {
        session.tell(outcome.problems());
        if (session.json()) {
            session.printJson(json -> json(json, outcome));
        } else {
            if (outcome.files().isEmpty()) {
                session.say("No files: there is nothing to import in what was named.");
            }
            outcome.files().forEach(this::line);
            ChangeTable.print(session, outcome.changes());
            outcome.followed().forEach(session::say);
        }
        boolean fellShort = outcome.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
        return fellShort ? ExitCode.SHORT : ExitCode.DONE;
    }

    private void line(FileOutcome file) {
        StringBuilder line = new StringBuilder();
        line.append(file.evidence() == null ? "-" : file.evidence()).append("  ").append(name(file)).append(": ");
        line.append(switch (file.disposition()) {
            case IMPORTED -> file.kind() + ", " + file.summary();
            case ALREADY_HELD -> file.place() != null ? "already held, now placed"
                    : file.problems().isEmpty() ? "already held, nothing to do" : file.summary();
            case KEPT_AS_DOCUMENT -> file.kind() + ", kept as a document";
            case NOT_KEPT -> "not kept, " + file.summary();
            case WOULD_IMPORT -> "would import " + file.kind() + ", " + file.summary();
        });
        if (file.place() != null) {
            line.append(" -> ").append(file.place());
        }
        if (file.unplacedReason() != null) {
            line.append(" (unplaced: ").append(file.unplacedReason()).append(')');
        }
        session.say(line.toString());
    }

    /** What came inside a file stands below it, by its path there. */
    private static String name(FileOutcome file) {
        return file.carrier() == null ? file.name()
                : "  ".repeat((int) file.name().chars().filter(c -> c == '!').count()) + file.name().substring(file.carrier().length() + 1);
    }

    private static void json(JsonWriter json, ImportOutcome outcome) {
        json.object(() -> {
            json.fieldArray("files", outcome.files(), file -> json.object(() -> {
                json.field("file", file.name());
                json.field("carrier", file.carrier());
                json.fieldOf("disposition", file.disposition());
                json.fieldOf("evidence", file.evidence());
                json.field("kind", file.kind());
                json.field("summary", file.summary());
                json.field("place", file.place());
                json.field("unplacedReason", file.unplacedReason());
                json.fieldArray("problems", file.problems(), problem -> problem(json, problem));
            }));
            ChangeTable.json(json, outcome.changes());
            json.fieldTexts("followed", outcome.followed());
        });
    }

    private static void problem(JsonWriter json, Problem problem) {
        json.object(() -> {
            json.field("code", problem.code());
            json.fieldOf("severity", problem.severity());
            json.field("file", problem.file());
            json.field("place", problem.location().text());
            json.field("what", problem.what());
            json.field("fix", problem.fix());
        });
    }
}
