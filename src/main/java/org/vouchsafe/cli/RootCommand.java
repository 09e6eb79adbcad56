package org.vouchsafe.cli;

import org.vouchsafe.cli.session.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands in front of every command. */
@Command(name = "vouchsafe", description = "A workbench for supplier assurance. Without a command it opens the window.",
        synopsisSubcommandLabel = "COMMAND")
final class RootCommand implements Runnable {
    @Mixin
    final GlobalOptions options;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show how it is used.")
    boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    boolean version;

    @Spec
    CommandSpec spec;

    RootCommand(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? 'vouchsafe --help' lists them.");
    }
}
