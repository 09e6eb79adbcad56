package org.vouchsafe.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vouchsafe.cli.advisory.AdvisoryCommand;
import org.vouchsafe.cli.audit.AuditCommand;
import org.vouchsafe.cli.claim.AliasCommand;
import org.vouchsafe.cli.claim.ClaimCommand;
import org.vouchsafe.cli.claim.ClaimsCommand;
import org.vouchsafe.cli.demo.DemoCommand;
import org.vouchsafe.cli.duty.ActionsCommand;
import org.vouchsafe.cli.evidence.EvidenceCommand;
import org.vouchsafe.cli.evidence.PolicyCommand;
import org.vouchsafe.cli.evidence.RetentionCommand;
import org.vouchsafe.cli.export.ExportCommand;
import org.vouchsafe.cli.feed.FeedCommand;
import org.vouchsafe.cli.governance.GovernanceCommand;
import org.vouchsafe.cli.inbox.InboxCommand;
import org.vouchsafe.cli.incident.IncidentCommand;
import org.vouchsafe.cli.inventory.DiffCommand;
import org.vouchsafe.cli.inventory.QualityCommand;
import org.vouchsafe.cli.output.Terminal;
import org.vouchsafe.cli.pack.PackCommand;
import org.vouchsafe.cli.parcel.ExchangeCommand;
import org.vouchsafe.cli.parcel.PackageCommand;
import org.vouchsafe.cli.questionnaire.QuestionnaireCommand;
import org.vouchsafe.cli.register.RegisterCommand;
import org.vouchsafe.cli.report.KeyCommand;
import org.vouchsafe.cli.report.ReportCommand;
import org.vouchsafe.cli.report.ReportsCommand;
import org.vouchsafe.cli.report.VerifyCommand;
import org.vouchsafe.cli.sealing.SealCommand;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Failures;
import org.vouchsafe.cli.session.FileName;
import org.vouchsafe.cli.session.GlobalOptions;
import org.vouchsafe.cli.session.Moments;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ContradictionsCommand;
import org.vouchsafe.cli.state.DecideCommand;
import org.vouchsafe.cli.state.ExplainCommand;
import org.vouchsafe.cli.state.HistoryCommand;
import org.vouchsafe.cli.state.ProposalsCommand;
import org.vouchsafe.cli.state.StatesCommand;
import org.vouchsafe.cli.state.UndoCommand;
import org.vouchsafe.cli.state.WhatIfCommand;
import org.vouchsafe.cli.state.WhereCommand;
import org.vouchsafe.cli.workspace.CheckCommand;
import org.vouchsafe.cli.workspace.ImportCommand;
import org.vouchsafe.cli.workspace.InfoCommand;
import org.vouchsafe.cli.workspace.NewCommand;
import org.vouchsafe.usecase.Workbench;
import org.vouchsafe.usecase.about.About;
import org.vouchsafe.usecase.key.KeyPlace;
import picocli.CommandLine;

/** The command line as a whole: the list of commands. To add one: a class, and a line in {@link #list}. */
public final class CommandLineFace {
    private final Workbench workbench;
    private final Terminal terminal;
    private final Session.Surroundings surroundings;
    private final About about;

    public CommandLineFace(Workbench workbench, Terminal terminal, Session.Surroundings surroundings, About about) {
        this.workbench = workbench;
        this.terminal = terminal;
        this.surroundings = surroundings;
        this.about = about;
    }

    /** Runs one command and returns the exit code: 0 done, 1 fell short, 2 usage, 3 the environment failed. */
    public int run(String... args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            about.lines().forEach(terminal.out()::println);
            terminal.flush();
            return ExitCode.DONE;
        }
        Optional<WindowStart> start = WindowStart.of(args);
        if (start.isPresent() && workbench.window().canOpen()) {
            return window(start.get());
        }
        if (args.length > 0 && args[0].equals("help")) {
            return runPlain(asOption(args));
        }
        return runPlain(args.length == 1 && WindowStart.isWorkspace(args[0]) ? new String[] {"--workspace", args[0]} : args);
    }

    private int window(WindowStart start) {
        try {
            workbench.window().open(start.workspace());
            return ExitCode.DONE;
        } catch (RuntimeException e) {
            var session = new Session(new GlobalOptions(), workbench, terminal, surroundings);
            return new Failures(terminal, session, detail(), Failures.Form.WORDS).words(e);
        } finally {
            terminal.flush();
        }
    }

    private Failures.Detail detail() {
        return surroundings.environment().apply("VOUCHSAFE_DEBUG") == null ? Failures.Detail.WORDS : Failures.Detail.STACK_TRACE;
    }

    /** {@code help states} is what many try first, and means {@code states --help}. */
    private static String[] asOption(String... args) {
        List<String> words = new ArrayList<>(List.of(args).subList(1, args.length));
        words.add("--help");
        return words.toArray(String[]::new);
    }

    private int runPlain(String... args) {
        var options = new GlobalOptions();
        var session = new Session(options, workbench, terminal, surroundings);
        CommandLine line = line(options, session, Set.copyOf(List.of(args)));
        var failures = new Failures(terminal, session, detail(),
                Set.copyOf(List.of(args)).contains("--json") ? Failures.Form.JSON_TOO : Failures.Form.WORDS);
        line.setOut(terminal.out()).setErr(terminal.err()).setExecutionExceptionHandler(failures).setParameterExceptionHandler(failures)
                .setUsageHelpWidth(100).setUsageHelpAutoWidth(true).setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true).registerConverter(Path.class, new FileName())
                .registerConverter(LocalDate.class, new Moments.Day()).registerConverter(KeyPlace.class, KeyPlace::of)
                .setHelpFactory((spec, scheme) -> spec.parent() == null ? new CommandLine.Help(spec, scheme) : new ShortHelp(spec, scheme));
        all(line).forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(false).usageMessage().sortOptions(false));
        try {
            return line.execute(args);
        } finally {
            terminal.flush();
        }
    }

    /** The commands as they are understood; all of them where none is named among the arguments. */
    CommandLine line(GlobalOptions options, Session session, Set<String> arguments) {
        CommandLine line = new CommandLine(new RootCommand(options, session));
        line.getCommandSpec().version(about.lines().toArray(String[]::new));
        commands(session, arguments).forEach(line::addSubcommand);
        return line;
    }

    /** The list. In the order in which help shows them. */
    private static Map<String, Function<Session, Object>> list() {
        Map<String, Function<Session, Object>> list = new LinkedHashMap<>();
        list.put("demo", DemoCommand::new);
        list.put("new", NewCommand::new);
        list.put("info", InfoCommand::new);
        list.put("check", CheckCommand::new);
        list.put("import", ImportCommand::new);
        list.put("register", RegisterCommand::with);
        list.put("feed", FeedCommand::with);
        list.put("evidence", EvidenceCommand::with);
        list.put("advisory", AdvisoryCommand::with);
        list.put("claims", ClaimsCommand::new);
        list.put("claim", ClaimCommand::new);
        list.put("alias", AliasCommand::new);
        list.put("policy", PolicyCommand::new);
        list.put("states", StatesCommand::new);
        list.put("explain", ExplainCommand::new);
        list.put("history", HistoryCommand::new);
        list.put("what-if", WhatIfCommand::new);
        list.put("where", WhereCommand::new);
        list.put("quality", QualityCommand::new);
        list.put("diff", DiffCommand::new);
        list.put("decide", DecideCommand::new);
        list.put("proposals", ProposalsCommand::new);
        list.put("undo", UndoCommand::new);
        list.put("contradictions", ContradictionsCommand::new);
        list.put("inbox", InboxCommand::with);
        list.put("questionnaire", QuestionnaireCommand::with);
        list.put("incident", IncidentCommand::with);
        list.put("actions", ActionsCommand::new);
        list.put("retention", RetentionCommand::new);
        list.put("governance", GovernanceCommand::new);
        list.put("report", ReportCommand::new);
        list.put("export", ExportCommand::new);
        list.put("package", PackageCommand::new);
        list.put("seal", SealCommand::new);
        list.put("exchange", ExchangeCommand::new);
        list.put("verify", VerifyCommand::new);
        list.put("pack", PackCommand::new);
        list.put("reports", ReportsCommand::with);
        list.put("key", KeyCommand::with);
        list.put("audit", AuditCommand::new);
        return list;
    }

    /** Only commands whose name stands among the arguments are made, since making all takes a third of a start; without any, all are. */
    private static List<CommandLine> commands(Session session, Set<String> arguments) {
        Map<String, Function<Session, Object>> list = list();
        boolean named = list.keySet().stream().anyMatch(arguments::contains);
        return list.entrySet().stream().filter(each -> !named || arguments.contains(each.getKey()))
                .map(each -> each.getValue().apply(session))
                .map(each -> each instanceof CommandLine made ? made : new CommandLine(each)).toList();
    }

    private static Stream<CommandLine> all(CommandLine line) {
        return Stream.concat(Stream.of(line), line.getSubcommands().values().stream().flatMap(CommandLineFace::all));
    }
}
