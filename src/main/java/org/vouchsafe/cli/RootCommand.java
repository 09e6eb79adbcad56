package org.vouchsafe.cli;

import org.vouchsafe.cli.session.GlobalOptions;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What stands in front of every command. */
@Command(name = "vouchsafe", description = "A workbench for supplier assurance. Without a command it opens the window.",
        synopsisSubcommandLabel = "COMMAND")
final class RootCommand implements Runnable {
    private final Session session;

    @Mixin
    final GlobalOptions options;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show how it is used.")
    boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    boolean version;

    RootCommand(GlobalOptions options, Session session) {
        this.options = options;
        this.session = session;
    }

    /** No command: the window, on the workspace named or the one opened last. */
    @Override
    public void run() {
        Window window = session.workbench().window();
        if (!window.canOpen()) {
            throw new Refused(Refused.Kind.REQUEST,
                    "There is no display to open the window on. Name a command instead: 'vouchsafe --help' lists them.");
        }
        window.open(session.namesWorkspace() ? session.workspace() : null);
    }
}
