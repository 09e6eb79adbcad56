package org.vouchsafe.cli.questionnaire.review;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.owed.Commitment;
import org.vouchsafe.domain.questionnaire.owed.CommitmentId;
import org.vouchsafe.usecase.review.owed.ChasingText;
import org.vouchsafe.usecase.review.owed.OwedRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code questionnaire owed}: what suppliers must send, what came, and letters that chase the rest. */
@Command(name = "owed",
        description = "Show what suppliers must send and what of it came; note what is agreed; write letters that chase the rest.")
public final class OwedCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    CommandSpec spec;

    @Option(names = "--supplier", paramLabel = "NAME", description = "Only what this supplier owes.")
    @Nullable
    String supplier;

    @Option(names = "--open", description = "Only what has not come.")
    boolean open;

    @Option(names = "--commitments", description = "What is agreed, instead of what follows from it.")
    boolean commitments;

    public OwedCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return commitments ? agreed() : session.reading(workspace -> {
            List<OwedRow> rows = workspace.reviewing().owed().rows(supplier, session.viewpoint()).stream()
                    .filter(each -> !open || each.isOpen()).toList();
            if (session.json()) {
                session.printJson(json -> json.array(rows, each -> json.object(() -> {
                    json.field("supplier", each.supplier());
                    json.field("what", each.what().words());
                    json.fieldOf("due", each.due());
                    json.fieldOf("timing", each.timing());
                    json.fieldOf("arrived", each.arrived());
                    json.fieldOf("arrivedOn", each.arrivedOn());
                    json.fieldOf("commitment", each.commitment());
                })));
            } else if (rows.isEmpty()) {
                session.say("Nothing is owed.");
            } else {
                TextTable table = new TextTable("Supplier", "What", "Due", "Standing", "Came as", "On", "Agreed in");
                rows.forEach(each -> table.row(each.supplier(), each.what().words(), each.due(), Words.code(each.timing()), each.arrived(),
                        each.arrivedOn(), each.commitment()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    private int agreed() {
        return session.reading(workspace -> {
            List<Commitment> all = workspace.reviewing().owed().commitments(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(all, each -> json.object(() -> {
                    json.fieldOf("commitment", each.id());
                    json.fieldOf("kind", each.kind());
                    json.field("everySupplier", each.supplier() == null);
                    json.field("days", each.days());
                    json.fieldOf("since", each.since());
                    json.field("basis", each.basis());
                    json.field("by", each.by());
                })));
            } else {
                TextTable table = new TextTable("Number", "What", "Within days", "Since", "Agreed in", "Noted by");
                all.forEach(each -> table.row(each.id(), Words.code(each.kind()) + (each.supplier() == null ? ", every supplier" : ""),
                        each.days(), each.since(), each.basis(), each.by()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "add", description = "Note what a supplier, or every supplier, must send.")
    int add(@Option(names = "--kind", required = true, paramLabel = "WORD",
            description = "sbom-per-release or statement-per-advisory.") String kind,
            @Option(names = "--days", required = true, paramLabel = "N",
                    description = "Within so many days: after the release, or after the advisory was published.") int days,
            @Option(names = "--since", required = true, paramLabel = "DAY", description = "What is older does not count.") String since,
            @Option(names = "--basis", required = true, paramLabel = "TEXT", description = "Where it is agreed.") String basis,
            @Option(names = "--supplier", paramLabel = "NAME", description = "Who; else every supplier.") @Nullable String who) {
        return session.writing(workspace -> {
            CommitmentId id = workspace.reviewing().owed().agree(who, Written.word(spec, Commitment.Kind.class, kind), days,
                    Written.day(spec, since), basis, session.actor());
            session.say("Noted " + id + ".");
            return ExitCode.DONE;
        });
    }

    @Command(name = "remove", description = "Note that it is owed no longer; it stays in the log.")
    int remove(@Parameters(paramLabel = "NUMBER", description = "Such as C-002.") String number,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return session.writing(workspace -> {
            CommitmentId id = CommitmentId.of(number).orElseThrow(
                    () -> new ParameterException(spec.commandLine(), "'" + number + "' is no commitment. Write it as C-002."));
            workspace.reviewing().owed().end(id, reason, session.actor());
            session.say("Ended " + id + ".");
            return ExitCode.DONE;
        });
    }

    @Command(name = "letter", description = "Write a letter that chases what a supplier owes.")
    int letter(@Parameters(paramLabel = "SUPPLIER", description = "Who.") String who,
            @Option(names = "--language", paramLabel = "CODE", defaultValue = "en", description = "en, de or fr.") String code,
            @Option(names = "--overdue", description = "Only what is overdue.") boolean overdue) {
        return session.reading(workspace -> {
            Language language = Language.ofCode(code).orElseThrow(() -> new ParameterException(spec.commandLine(),
                    "There are no letters in '" + code + "'. There are "
                            + Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", ")) + "."));
            List<OwedRow> rows = workspace.reviewing().owed().rows(who, session.viewpoint()).stream()
                    .filter(each -> !overdue || each.timing() == OwedRow.Timing.OVERDUE).toList();
            String text = ChasingText.of(rows, workspace.reviewing().owed().day(session.viewpoint()), language, session.actor().name());
            if (session.json()) {
                session.printJson(json -> json.object(() -> json.field("letter", text)));
            } else {
                text.lines().forEach(session::say);
            }
            return ExitCode.DONE;
        });
    }
}
