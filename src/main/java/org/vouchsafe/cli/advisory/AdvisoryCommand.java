package org.vouchsafe.cli.advisory;

import java.util.List;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.usecase.read.AdvisoryRow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code advisory}: what is known about vulnerabilities and malicious packages. */
@Command(name = "advisory", description = "Advisories held: vulnerabilities and malicious packages.")
public final class AdvisoryCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public AdvisoryCommand(Session session) {
        this.session = session;
    }

    /** The group with its commands. */
    public static CommandLine with(Session session) {
        return new CommandLine(new AdvisoryCommand(session)).addSubcommand(new AdvisoryAddCommand(session))
                .addSubcommand(new AdvisoryWriteCommand(session))
                .addSubcommand(new AdvisoryAddCommand.Choose(session)).addSubcommand(new AdvisoryAddCommand.TakeBack(session))
                .addSubcommand(new AdvisoryTrackCommand(session)).addSubcommand(new AdvisoryTrackCommand.Untrack(session));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do with advisories: list, show, add, set, choose, take-back, track or untrack.");
    }

    @Command(name = "list", description = "List advisories, malicious ones first.")
    int list() {
        return session.reading(workspace -> {
            List<AdvisoryRow> rows = workspace.advisories().rows(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(rows, row -> json.object(() -> fields(json, row))));
            } else if (rows.isEmpty()) {
                session.say("No advisories. Import OSV files; until then nothing can match.");
            } else {
                table(rows);
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "show", description = "Show one advisory, what it affects, and what was said about it.")
    int show(@Parameters(paramLabel = "ID", description = "Any of its ids.") String id) {
        return session.reading(workspace -> {
            AdvisoryRow row = workspace.advisories().find(id, session.viewpoint());
            List<ClaimRow> claims = workspace.advisories().claims(row.advisory(), session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    fields(json, row);
                    json.fieldArray("records", row.records(), record -> record(json, record));
                    json.fieldArray("additions", row.additions(), each -> AdditionLine.json(json, each));
                    json.fieldTexts("trackedFor", workspace.tracking().scopes(id, session.viewpoint()));
                    json.fieldArray("claims", claims, claim -> claim(json, claim));
                }));
            } else {
                print(row, claims);
                workspace.tracking().scopes(id, session.viewpoint()).forEach(each -> session.say("Tracked for " + each + "."));
            }
            return ExitCode.DONE;
        });
    }

    private void table(List<AdvisoryRow> rows) {
        TextTable table = new TextTable("Advisory", "About", "Kind", "Exploited", "EPSS", "Severity", "Affected", "Unknown", "Fixed",
                "Not affected", "Contradictions",
                "Claims");
        rows.forEach(row -> table.row(row.advisory(), row.title(), kind(row), PriorityLines.exploited(row.priority()),
                PriorityLines.probability(row.priority()), PriorityLines.severity(row.priority()), count(row, State.AFFECTED),
                count(row, State.UNKNOWN),
                count(row, State.FIXED), count(row, State.NOT_AFFECTED), row.contradictions(), row.claims()));
        table.print(session.terminal().out());
    }

    private static String kind(AdvisoryRow row) {
        return row.withdrawn() ? "withdrawn" : row.malicious() ? "malicious" : "vulnerability";
    }

    private static int count(AdvisoryRow row, State state) {
        return row.states().getOrDefault(state, 0);
    }

    private void print(AdvisoryRow row, List<ClaimRow> claims) {
        session.say(
                row.advisory() + (row.aliases().isEmpty() ? "" : " (" + String.join(", ", row.aliases()) + ")") + ": " + row.title() + ", "
                        + kind(row));
        for (AdvisoryRecord record : row.records()) {
            session.say(record.id() + ", changed " + Words.moment(record.modified()) + ": "
                    + (record.summary() == null ? "" : record.summary()));
            for (AffectedPackage affected : record.affected()) {
                session.say("  " + Ranges.of(affected));
            }
        }
        PriorityLines.lines(row.priority()).forEach(session::say);
        row.sources().forEach(each -> session.say(PriorityLines.source(each)));
        row.additions().forEach(each -> session.say(AdditionLine.words(each)));
        claims.forEach(claim -> session.say("Claim by " + claim.author() + ": " + claim.claim().nativeStatus() + " ("
                + claim.format() + ", " + claim.evidence() + " " + claim.claim().location().text() + ")"));
    }

    private static void fields(JsonWriter json, AdvisoryRow row) {
        json.field("advisory", row.advisory());
        json.fieldTexts("aliases", row.aliases());
        json.field("title", row.title());
        json.field("malicious", row.malicious());
        json.field("withdrawn", row.withdrawn());
        json.fieldOf("modified", row.modified());
        json.fieldObject("states", () -> {
            for (State state : State.values()) {
                json.field(state.name(), count(row, state));
            }
        });
        json.field("contradictions", row.contradictions());
        json.field("claimCount", row.claims());
        PriorityLines.json(json, row.priority());
        json.fieldArray("sources", row.sources(), each -> PriorityLines.json(json, each));
    }

    private static void record(JsonWriter json, AdvisoryRecord record) {
        json.object(() -> {
            json.field("id", record.id());
            json.fieldTexts("aliases", record.aliases());
            json.field("summary", record.summary());
            json.fieldOf("published", record.published());
            json.fieldOf("modified", record.modified());
            json.fieldOf("withdrawn", record.withdrawn());
            json.fieldTexts("weaknesses", record.weaknesses());
            json.fieldArray("affected", record.affected(), affected -> json.object(() -> {
                json.field("ecosystem", affected.ecosystem());
                json.field("name", affected.name());
                json.field("versions", Ranges.words(affected));
                json.fieldTexts("hashes", affected.hashes().stream().map(hash -> hash.algorithm() + ":" + hash.hex()).toList());
            }));
        });
    }

    private static void claim(JsonWriter json, ClaimRow row) {
        json.object(() -> {
            json.field("author", row.author());
            json.fieldOf("status", row.claim().status());
            json.field("nativeStatus", row.claim().nativeStatus());
            json.field("justification", row.claim().nativeJustification());
            json.fieldOf("evidence", row.evidence());
            json.field("place", row.claim().location().text());
        });
    }
}
