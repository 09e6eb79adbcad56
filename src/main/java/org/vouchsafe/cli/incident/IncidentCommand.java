package org.vouchsafe.cli.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.usecase.incident.GatheredLine;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.OpenIncident;
import org.vouchsafe.usecase.incident.Watched;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code incident}: from the first hour to closure. */
@Command(name = "incident", description = "Incidents: opened, triaged, recorded, closed when the evidence carries it.")
public final class IncidentCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public IncidentCommand(Session session) {
        this.session = session;
    }

    /** With the commands below it. */
    public static CommandLine with(Session session) {
        var command = new CommandLine(new IncidentCommand(session));
        command.addSubcommand(new CommandLine(new EntryCommands.Say(session)));
        command.addSubcommand(new CommandLine(new EntryCommands.Tick(session)));
        command.addSubcommand(new CommandLine(new EntryCommands.File(session)));
        command.addSubcommand(new CommandLine(new EnvironmentCommands.Assess(session)));
        command.addSubcommand(new CommandLine(new EnvironmentCommands.Attach(session)));
        command.addSubcommand(new CommandLine(new EnvironmentCommands.Detach(session)));
        command.addSubcommand(new CommandLine(new EnvironmentCommands.Retract(session)));
        command.addSubcommand(new CommandLine(new EntryCommands.Except(session)));
        command.addSubcommand(new CommandLine(new IndicatorCommands.Indicator(session)));
        command.addSubcommand(new CommandLine(new IndicatorCommands.Take(session)));
        command.addSubcommand(new CommandLine(new ActionCommand(session)));
        command.addSubcommand(new CommandLine(new ChangeCommand(session)));
        command.addSubcommand(new CommandLine(new ChainCommand(session)));
        command.addSubcommand(new CommandLine(new RadiusCommand(session)));
        command.addSubcommand(new CommandLine(new BacklogCommand(session)));
        command.addSubcommand(new CommandLine(new LookCommands.Look(session)));
        command.addSubcommand(new CommandLine(new LookCommands.Changes(session)));
        command.addSubcommand(new CommandLine(new ClockCommand(session)));
        command.addSubcommand(new CommandLine(new BoardCommand(session)));
        command.addSubcommand(new CommandLine(new RetentionCommands.Hold(session)));
        command.addSubcommand(new CommandLine(new RetentionCommands.Keep(session)));
        command.addSubcommand(new CommandLine(new MessageCommand(session)));
        command.addSubcommand(new CommandLine(new ClosingCommands.Close(session)));
        command.addSubcommand(new CommandLine(new ClosingCommands.Reopen(session)));
        command.addSubcommand(new CommandLine(new RehearseCommand(session)));
        return command;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do: open, list, status, radius, log, look, changes, change, chain, backlog, clocks, board, hold, keep, say, triage, record, "
                        + "environment, attach, detach, retract, exception, indicator, indicators, action, message, close, reopen or rehearse.");
    }

    @Command(name = "open", description = "Open an incident; every release in its scope has a state from then on.")
    int open(@Parameters(paramLabel = "TITLE", description = "In a few words.") String title,
            @Option(names = "--advisory", paramLabel = "ID", description = "What it is about; may be repeated.") @Nullable List<String> ids,
            @Option(names = "--lead", required = true, paramLabel = "NAME", description = "Who leads it.") String lead,
            @Option(names = "--severity", defaultValue = "high", paramLabel = "WORD",
                    description = "critical, high, medium or low.") String severity,
            @Option(names = "--supplier", paramLabel = "NAME", description = "Only this supplier's; may be repeated.") @Nullable List<
                    String> suppliers,
            @Option(names = "--product", paramLabel = "[SUPPLIER/]PRODUCT",
                    description = "Only this product's; may be repeated.") @Nullable List<String> products,
            @Option(names = "--environment", paramLabel = "NAME",
                    description = "Only what is deployed there; may be repeated.") @Nullable List<String> environments,
            @Option(names = "--criticality", paramLabel = "WORD",
                    description = "Only what is at least so critical: critical, high, medium or low.") @Nullable String least,
            @Option(names = "--aware", paramLabel = "INSTANT",
                    description = "When the organisation learned of it; the regulators' clocks run from then.") @Nullable Instant aware) {
        var opening = new OpenIncident.Opening(title, orNone(ids), Spelled.word(spec, IncidentSeverity.class, severity), lead,
                orNone(suppliers), orNone(products), orNone(environments), least == null ? null
                        : Spelled.word(spec, Criticality.class, least),
                aware);
        return session.writing(workspace -> {
            OpenIncident.Opened opened = workspace.incidents().opening().open(opening, session.actor());
            return ChangeTable.done(session, "Opened " + opened.id() + ".", opened.changes());
        });
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    @Command(name = "list", description = "List the incidents, the newest first.")
    int list() {
        return session.reading(workspace -> {
            List<Watched> all = workspace.incidents().reading().watched(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(all, each -> RoomJson.listed(json, each)));
            } else if (all.isEmpty()) {
                session.say("No incident was opened.");
            } else {
                TextTable table = new TextTable("Incident", "Title", "Severity", "Lead", "Opened", "Status", "Entries");
                all.forEach(each -> table.row(each.incident().id(), each.incident().head().title(),
                        Words.code(each.incident().head().severity()), each.incident().head().lead(),
                        Words.moment(each.incident().opened().at()), each.words(), each.incident().log().size()));
                table.print(session.terminal().out());
                all.stream().filter(each -> each.contradiction() != null).forEach(each -> session.say(each.incident().id()
                        + " is closed, and what is held contradicts that: " + Objects.requireNonNull(each.contradiction()).reason()
                        + " 'vouchsafe incident reopen' lets it go on."));
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "status", description = "Show the room: releases in scope, checklist, actions, exceptions and gates.")
    int status(@Parameters(paramLabel = "INCIDENT", description = "Its id, such as INC-20260331-1.") String incident) {
        return session.reading(workspace -> {
            IncidentRoom room = workspace.incidents().reading().room(incident, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> RoomJson.write(json, room));
            } else {
                new RoomText(session, room).print();
            }
            return room.met() == room.gates().size() ? ExitCode.DONE : ExitCode.SHORT;
        });
    }

    @Command(name = "log", description = "Show everything said in it, in order.")
    int log(@Parameters(paramLabel = "INCIDENT", description = "Its id, such as INC-20260331-1.") String incident) {
        return session.reading(workspace -> {
            List<LogEntry> log = workspace.incidents().reading().room(incident, session.viewpoint()).incident().log();
            if (session.json()) {
                session.printJson(json -> json.array(log, each -> RoomJson.entry(json, each)));
            } else if (log.isEmpty()) {
                session.say("Nothing was said yet.");
            } else {
                TextTable table = new TextTable("No.", "When (UTC)", "Who", "What", "Evidence");
                GatheredLine.of(log)
                        .forEach(each -> table.row(each.number(), Words.moment(each.first().recorded().at()), each.first().actor(),
                                each.words(), String.join(", ", each.evidence().stream().map(Object::toString).toList())));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }
}
