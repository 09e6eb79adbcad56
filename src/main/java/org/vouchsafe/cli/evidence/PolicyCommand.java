package org.vouchsafe.cli.evidence;

import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code policy}: what the workspace demands before it believes. */
@Command(name = "policy", description = "What is demanded before a claim or an absence is believed.")
public final class PolicyCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public PolicyCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the policy: show.");
    }

    @Command(name = "show", description = "Show the policies in force.")
    int show() {
        return session.reading(workspace -> {
            var policies = workspace.summary().policies();
            if (session.json()) {
                session.printJson(json -> json.object(() -> policies.forEach(line -> json.field(line.name(), line.value()))));
            } else {
                TextTable table = new TextTable("Policy", "Value");
                policies.forEach(line -> table.row(line.name(), line.value()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }
}
