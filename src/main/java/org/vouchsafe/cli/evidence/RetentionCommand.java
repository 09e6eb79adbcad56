package org.vouchsafe.cli.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.retention.KeptEvidence;
import org.vouchsafe.domain.retention.Tombstone;
import org.vouchsafe.usecase.retention.Retaining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retention}: how long what was received is kept, legal holds, and disposal by two people. */
@Command(name = "retention",
        description = "How long originals are kept: classes and days, legal holds, disposal approved by another person.")
public final class RetentionCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public RetentionCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, keep, hold, release, ask, take-back or approve.");
    }

    @Command(name = "list",
            description = "List every original with class, day, holds and what keeps it; what was disposed of as its tombstone.")
    int list() {
        return session.reading(workspace -> {
            List<KeptEvidence> all = workspace.retention().all(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(all, each -> json.object(() -> {
                    json.fieldOf("evidence", each.evidence());
                    json.field("file", each.name());
                    json.field("size", each.size());
                    json.field("class", each.retentionClass());
                    json.fieldOf("until", each.until());
                    json.fieldTexts("holds", each.holds());
                    json.fieldTexts("obstacles", each.obstacles());
                    json.field("askedBy", each.asked() == null ? null : each.asked().by());
                    json.field("disposed", each.tombstone() != null);
                    json.field("sha256", each.tombstone() == null ? null : each.tombstone().sha256().hex());
                })));
            } else {
                TextTable table = new TextTable("Evidence", "File", "Class", "Until", "Hold", "Disposal");
                all.forEach(each -> table.row(each.evidence(), each.name(), each.retentionClass(), each.until() == null ? "" : each.until(),
                        String.join(" ", each.holds()), disposal(each)));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    private static String disposal(KeptEvidence each) {
        Tombstone gone = each.tombstone();
        if (gone != null) {
            return "disposed of, asked by " + gone.askedBy() + ", approved by " + gone.approvedBy() + ": " + gone.reason() + " (SHA-256 "
                    + gone.sha256().hex() + ", " + gone.size() + " bytes)";
        }
        return each.asked() != null ? "asked for by " + each.asked().by() : each.obstacles().isEmpty() ? "may be asked for" : "";
    }

    @Command(name = "keep", description = "Set class and day.")
    int keep(@Parameters(paramLabel = "ID", arity = "1..*", converter = EvidenceNumber.class, description = "Such as E-041.") List<
            EvidenceId> ids,
            @Option(names = "--class", required = true, paramLabel = "NAME",
                    description = "The class of the retention schedule.") String retentionClass,
            @Option(names = "--until", paramLabel = "DAY",
                    description = "The last day on which it must be kept.") @Nullable LocalDate until,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return acting(ids, "Kept as " + retentionClass + (until == null ? "" : " until " + until) + ": ",
                (retaining, all) -> retaining.keep(all, retentionClass, until, reason, session.actor()));
    }

    @Command(name = "hold", description = "Put originals under a legal hold of their own.")
    int hold(@Parameters(paramLabel = "ID", arity = "1..*", converter = EvidenceNumber.class, description = "Such as E-041.") List<
            EvidenceId> ids, @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return acting(ids, "Held: ", (retaining, all) -> retaining.hold(all, reason, session.actor()));
    }

    @Command(name = "release", description = "End the legal hold of their own.")
    int release(@Parameters(paramLabel = "ID", arity = "1..*", converter = EvidenceNumber.class, description = "Such as E-041.") List<
            EvidenceId> ids, @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return acting(ids, "No longer held: ", (retaining, all) -> retaining.release(all, reason, session.actor()));
    }

    @Command(name = "ask", description = "Ask that the bytes be disposed of; another person must approve it.")
    int ask(@Parameters(paramLabel = "ID", converter = EvidenceNumber.class, description = "Such as E-041.") EvidenceId id,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return acting(List.of(id), "Asked for the disposal of ", (retaining, all) -> retaining.ask(id, reason, session.actor()));
    }

    @Command(name = "take-back", description = "Take the request back.")
    int takeBack(@Parameters(paramLabel = "ID", converter = EvidenceNumber.class, description = "Such as E-041.") EvidenceId id,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return acting(List.of(id), "No longer asked for: ", (retaining, all) -> retaining.takeBack(id, reason, session.actor()));
    }

    @Command(name = "approve",
            description = "Dispose of what another person asked for: the bytes are gone, name, hash, size, who and why remain.")
    int approve(@Parameters(paramLabel = "ID", converter = EvidenceNumber.class, description = "Such as E-041.") EvidenceId id) {
        return acting(List.of(id), "Disposed of ", (retaining, all) -> retaining.approve(id, session.actor()));
    }

    private int acting(List<EvidenceId> ids, String said, BiConsumer<Retaining, List<EvidenceId>> act) {
        return session.writing(workspace -> {
            act.accept(workspace.retention(), ids);
            String named = ids.stream().map(Object::toString).collect(Collectors.joining(", "));
            if (session.json()) {
                session.printJson(json -> json.object(() -> json.fieldTexts("evidence", ids.stream().map(Object::toString).toList())));
            } else {
                session.say(said + named + ".");
            }
            return ExitCode.DONE;
        });
    }
}
