package org.vouchsafe.cli;

import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.cli.audit.AuditCommand;
import org.vouchsafe.cli.demo.DemoCommand;
import org.vouchsafe.cli.evidence.AdvisoryCommand;
import org.vouchsafe.cli.evidence.EvidenceCommand;
import org.vouchsafe.cli.evidence.PolicyCommand;
import org.vouchsafe.cli.evidence.QuestionnaireCommand;
import org.vouchsafe.cli.output.Terminal;
import org.vouchsafe.cli.register.RegisterCommand;
import org.vouchsafe.cli.report.KeyCommand;
import org.vouchsafe.cli.report.ReportCommand;
import org.vouchsafe.cli.report.VerifyCommand;
import org.vouchsafe.cli.session.Failures;
import org.vouchsafe.cli.session.GlobalOptions;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ContradictionsCommand;
import org.vouchsafe.cli.state.DecideCommand;
import org.vouchsafe.cli.state.ExplainCommand;
import org.vouchsafe.cli.state.InboxCommand;
import org.vouchsafe.cli.state.StatesCommand;
import org.vouchsafe.cli.state.UndoCommand;
import org.vouchsafe.cli.state.WhereCommand;
import org.vouchsafe.cli.workspace.CheckCommand;
import org.vouchsafe.cli.workspace.ImportCommand;
import org.vouchsafe.cli.workspace.InfoCommand;
import org.vouchsafe.cli.workspace.NewCommand;
import org.vouchsafe.usecase.Workbench;
import picocli.CommandLine;

/** The command line as a whole: the list of commands. To add one: a class, and a line here. */
public final class CommandLineFace {
    private final Workbench workbench;
    private final Terminal terminal;
    private final Session.Surroundings surroundings;
    private final String version;

    public CommandLineFace(Workbench workbench, Terminal terminal, Session.Surroundings surroundings, String version) {
        this.workbench = workbench;
        this.terminal = terminal;
        this.surroundings = surroundings;
        this.version = version;
    }

    /** Runs one command and returns the exit code: 0 done, 1 fell short, 2 usage, 3 the environment failed. */
    public int run(String... args) {
        var options = new GlobalOptions();
        var session = new Session(options, workbench, terminal, surroundings);
        CommandLine line = new CommandLine(new RootCommand(options));
        line.getCommandSpec().version("vouchsafe " + version);
        commands(session).forEach(line::addSubcommand);
        boolean debug = surroundings.environment().apply("VOUCHSAFE_DEBUG") != null;
        var failures = new Failures(terminal.err(), debug ? Failures.Detail.STACK_TRACE : Failures.Detail.WORDS);
        line.setOut(terminal.out()).setErr(terminal.err()).setExecutionExceptionHandler(failures).setParameterExceptionHandler(failures)
                .setUsageHelpWidth(100).setUsageHelpAutoWidth(true).setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
        all(line).forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(false).usageMessage().sortOptions(false));
        try {
            return line.execute(args);
        } finally {
            terminal.flush();
        }
    }

    private List<CommandLine> commands(Session session) {
        return Stream.of(new DemoCommand(session), new NewCommand(session), new InfoCommand(session), new CheckCommand(session),
                new ImportCommand(session),
                RegisterCommand.with(session), new EvidenceCommand(session), new AdvisoryCommand(session), new PolicyCommand(session),
                new StatesCommand(session), new ExplainCommand(session), new WhereCommand(session), new DecideCommand(session),
                new UndoCommand(session), new ContradictionsCommand(session), new InboxCommand(session), new QuestionnaireCommand(session),
                new ReportCommand(session), new VerifyCommand(session), new KeyCommand(session), new AuditCommand(session))
                .map(each -> each instanceof CommandLine made ? made : new CommandLine(each)).toList();
    }

    private static Stream<CommandLine> all(CommandLine line) {
        return Stream.concat(Stream.of(line), line.getSubcommands().values().stream().flatMap(CommandLineFace::all));
    }
}
