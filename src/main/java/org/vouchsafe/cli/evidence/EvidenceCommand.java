package org.vouchsafe.cli.evidence;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.assurance.LockfileFacts;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.evidence.MailWord;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.evidence.PlaceEvidence;
import org.vouchsafe.usecase.read.ComparedFiles;
import org.vouchsafe.usecase.read.OriginalText;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.Making;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evidence}: the register of received files. */
@Command(name = "evidence", description = "Received files: list, look at, place, take out.")
public final class EvidenceCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public EvidenceCommand(Session session) {
        this.session = session;
    }

    /** The group with its commands. */
    public static CommandLine with(Session session) {
        return new CommandLine(new EvidenceCommand(session)).addSubcommand(new EvidenceSuggestCommand(session))
                .addSubcommand(new EvidenceTermCommand(session));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do with evidence: list, show, facts, open, suggest, place, unplace, compare, withdraw, restore or extract.");
    }

    @Command(name = "list", description = "List everything that was received.")
    int list() {
        return session.reading(workspace -> {
            List<EvidenceRow> rows = workspace.evidence().rows(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(rows, row -> json.object(() -> fields(json, row))));
            } else if (rows.isEmpty()) {
                session.say("Nothing was received yet. 'vouchsafe import FILE' reads what a supplier sent.");
            } else {
                TextTable table = new TextTable("Id", "File", "What it is", "Received", "From", "Came in", "Place", "Signature",
                        "Problems", "Used in");
                rows.forEach(row -> table.row(row.evidence().id(), row.evidence().name(), row.evidence().format(),
                        Words.moment(row.evidence().origin().receivedAt()), row.evidence().origin().from(), CarriedWords.carriers(row),
                        place(row), Words.code(row.evidence().signature()),
                        row.evidence().problems(), row.usedIn()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "show", description = "Show one file's record and the problems found in it.")
    int show(@Parameters(paramLabel = "ID", converter = EvidenceNumber.class, description = "Such as E-041.") EvidenceId id) {
        return session.reading(workspace -> {
            EvidenceRow row = find(workspace, id);
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    fields(json, row);
                    InventoryLines.json(json, workspace.quality().inventories(id, session.viewpoint()));
                    FactLines.json(json, workspace.lockfileFacts().of(id, session.viewpoint()));
                    new SignatureWords(session, workspace).fields(json, id);
                    new ProvenanceWords(session, workspace).fields(json, id);
                    BackingLines.json(json, workspace.questionnaires().backing().of(id, session.viewpoint()));
                }));
            } else {
                print(row, workspace.evidence().message(id).orElse(null), workspace.evidence().problems(id).size());
                workspace.quality().inventories(id, session.viewpoint()).forEach(new InventoryLines(session)::print);
                workspace.lockfileFacts().of(id, session.viewpoint()).forEach(new FactLines(session)::summary);
                new SignatureWords(session, workspace).print(id);
                new ProvenanceWords(session, workspace).print(id);
                BackingLines.print(session, workspace.questionnaires().backing().of(id, session.viewpoint()));
                EvidenceSuggestCommand.print(session, workspace.suggestions().of(id, session.viewpoint()));
            }
            session.tell(workspace.evidence().problems(id));
            return ExitCode.DONE;
        });
    }

    @Command(name = "facts", description = "Show every component of which a lockfile says something worth knowing, with its place.")
    int facts(@Parameters(paramLabel = "ID", converter = EvidenceNumber.class, description = "Such as E-041.") EvidenceId id) {
        return session.reading(workspace -> {
            find(workspace, id);
            List<LockfileFacts> facts = workspace.lockfileFacts().of(id, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.object(() -> FactLines.json(json, facts)));
            } else if (facts.isEmpty()) {
                session.say(id + " is neither a lockfile nor a project file of a package manager.");
            } else {
                facts.forEach(new FactLines(session)::whole);
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "open", description = "Print the original as text, with line numbers.")
    int open(@Parameters(paramLabel = "ID", converter = EvidenceNumber.class, description = "Such as E-041.") EvidenceId id) {
        return session.reading(workspace -> {
            find(workspace, id);
            OriginalText original = workspace.evidence().original(id);
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.fieldOf("evidence", original.evidence());
                    json.field("file", original.name());
                    json.field("firstLine", original.firstLine());
                    json.field("totalLines", original.totalLines());
                    json.field("fileLines", original.fileLines());
                    json.fieldTexts("lines", original.lines());
                }));
                return ExitCode.DONE;
            }
            int number = original.firstLine();
            for (String line : original.lines()) {
                session.terminal().out().printf("%6d  ", number++);
                session.say(line);
            }
            if (original.isLaidOut()) {
                session.tell("The file has " + Words.count(original.fileLines(), "line", "lines")
                        + "; lines without end were broken to be read, so the numbers are not those of its lines.");
            }
            int hidden = original.totalLines() - original.lines().size();
            if (hidden > 0) {
                session.tell(Words.count(hidden, "more line is", "more lines are")
                        + " not shown. 'vouchsafe evidence extract' writes the whole.");
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "extract", description = "Write the original, byte for byte.")
    int extract(@Parameters(index = "0", paramLabel = "ID", converter = EvidenceNumber.class, description = "Such as E-041.") EvidenceId id,
            @Parameters(index = "1", paramLabel = "FILE", description = "Where to; must not be there yet.") Path target) {
        return session.reading(workspace -> {
            EvidenceRow row = find(workspace, id);
            workspace.evidence().extract(id, target);
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.field("file", target.toString());
                    json.field("sha256", row.evidence().sha256().hex());
                }));
            } else {
                session.say("Wrote " + target + ", SHA-256 " + row.evidence().sha256().hex() + ".");
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "place", description = "Attach a file to a release.")
    int place(@Parameters(paramLabel = "ID", converter = EvidenceNumber.class, description = "Such as E-041.") EvidenceId id,
            @Option(names = "--supplier", required = true, paramLabel = "NAME", description = "The supplier.") String supplier,
            @Option(names = "--product", required = true, paramLabel = "NAME", description = "The product.") String product,
            @Option(names = "--release", required = true, paramLabel = "VERSION", description = "The release.") String release,
            @Option(names = "--create", description = "Add to the register what of these it does not have yet.") boolean create,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why, for the log.") String reason) {
        var target = new PlaceEvidence.Target(supplier, product, release, create ? Making.MAKE_NEW : Making.KNOWN_ONLY);
        return session.writing(workspace -> {
            find(workspace, id);
            return changed(workspace.placeEvidence().place(id, target, reason, session.actor()), "Placed " + id + ".");
        });
    }

    @Command(name = "unplace", description = "Detach a file from its release; it waits in the inbox.")
    int unplace(@Parameters(paramLabel = "ID", converter = EvidenceNumber.class, description = "Such as E-041.") EvidenceId id,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why, for the log.") String reason) {
        return session.writing(workspace -> {
            find(workspace, id);
            return changed(workspace.placeEvidence().unplace(id, reason, session.actor()), "Detached " + id + ".");
        });
    }

    @Command(name = "compare", description = {"Compare the files of a source with those of what was shipped, and record the difference.",
            "Each may be an archive (zip, tar, tgz, jar) or a listing of files (git ls-tree -r, tar -t, checksums)."})
    int compare(
            @Parameters(index = "0", paramLabel = "SOURCE", converter = EvidenceNumber.class,
                    description = "The source, such as E-041.") EvidenceId source,
            @Parameters(index = "1", paramLabel = "SHIPPED", converter = EvidenceNumber.class,
                    description = "What was built from it.") EvidenceId artefact) {
        return session.writing(workspace -> {
            ComparedFiles compared = session
                    .watched(progress -> workspace.files().compare(source, artefact, session.actor(), progress));
            if (session.json()) {
                session.printJson(json -> json.object(() -> ProvenanceWords.fields(json, compared)));
            } else {
                new ProvenanceWords(session, workspace).compared(compared);
            }
            return compared.found().isExplained() ? ExitCode.DONE : ExitCode.SHORT;
        });
    }

    @Command(name = "withdraw", description = "Take a file out of account; it stays kept and listed.")
    int withdraw(@Parameters(paramLabel = "ID", converter = EvidenceNumber.class, description = "Such as E-041.") EvidenceId id,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the log.") String reason) {
        return session.writing(workspace -> {
            find(workspace, id);
            return changed(workspace.placeEvidence().withdraw(id, reason, session.actor()), "Withdrew " + id + ".");
        });
    }

    @Command(name = "restore", description = "Take a withdrawal back: the file counts again.")
    int restore(@Parameters(paramLabel = "ID", converter = EvidenceNumber.class, description = "Such as E-041.") EvidenceId id,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the log.") String reason) {
        return session.writing(workspace -> {
            find(workspace, id);
            return changed(workspace.placeEvidence().restore(id, reason, session.actor()), "Restored " + id + ".");
        });
    }

    private int changed(List<StateChange> changes, String done) {
        return ChangeTable.done(session, done, changes);
    }

    private EvidenceRow find(UseCases workspace, EvidenceId id) {
        return workspace.evidence().rows(session.viewpoint()).stream().filter(row -> row.evidence().id().equals(id)).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                        "There is no evidence " + id + ". 'vouchsafe evidence list' shows what is held."));
    }

    private static String place(EvidenceRow row) {
        Evidence evidence = row.evidence();
        return evidence.withdrawn() != null ? "withdrawn"
                : row.place() != null ? row.place() : evidence.unplacedReason() != null ? "unplaced: " + evidence.unplacedReason() : "";
    }

    /** @param problems those that nothing held since has settled */
    private void print(EvidenceRow row, @Nullable Message message, int problems) {
        Evidence evidence = row.evidence();
        TextTable table = new TextTable("Evidence", evidence.id().toString());
        table.row("File", evidence.name());
        table.row("What it is", evidence.format());
        table.row("Size", Words.count(evidence.size(), "byte", "bytes"));
        table.row("SHA-256", evidence.sha256().hex());
        table.row("Received", Words.moment(evidence.origin().receivedAt()) + CarriedWords.mark(evidence.origin(), MailWord.Part.RECEIVED));
        table.row("From", evidence.origin().from() == null ? null
                : evidence.origin().from() + CarriedWords.mark(evidence.origin(), MailWord.Part.FROM));
        table.row("Channel", evidence.origin().channel());
        CarriedWords.rows(table, row, message);
        table.row("Why", evidence.origin().why());
        table.row("Recorded", Words.moment(evidence.recorded().at()) + " by " + evidence.recordedBy());
        table.row("Signature", Words.code(evidence.signature()));
        table.row("Place", place(row));
        table.row("Used in", Words.count(row.usedIn(), "position", "positions"));
        table.row("Problems", problems);
        table.print(session.terminal().out());
    }

    private static void fields(JsonWriter json, EvidenceRow row) {
        Evidence evidence = row.evidence();
        json.fieldOf("evidence", evidence.id());
        json.field("file", evidence.name());
        json.field("sha256", evidence.sha256().hex());
        json.field("size", evidence.size());
        json.fieldOf("kind", evidence.kind());
        json.field("format", evidence.format());
        json.fieldOf("receivedAt", evidence.origin().receivedAt());
        json.field("from", evidence.origin().from());
        json.field("channel", evidence.origin().channel());
        json.field("why", evidence.origin().why());
        CarriedWords.fields(json, row);
        json.fieldOf("recordedAt", evidence.recorded().at());
        json.field("recordedBy", evidence.recordedBy());
        json.fieldOf("signature", evidence.signature());
        json.field("place", row.place());
        json.field("unplacedReason", evidence.unplacedReason());
        json.field("problems", evidence.problems());
        json.field("usedIn", row.usedIn());
        json.fieldOf("withdrawnAt", evidence.withdrawn() == null ? null : evidence.withdrawn().at());
    }
}
