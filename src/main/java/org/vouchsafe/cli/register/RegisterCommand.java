package org.vouchsafe.cli.register;

import org.vouchsafe.cli.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code register}: the group of commands about the register. */
@Command(name = "register", description = "Suppliers, products, releases and deployments.")
public final class RegisterCommand implements Runnable {
    @Spec
    CommandSpec spec;

    /** The group with its commands. */
    public static CommandLine with(Session session) {
        return new CommandLine(new RegisterCommand()).addSubcommand(new RegisterListCommand(session))
                .addSubcommand(new RegisterSetCommand(session)).addSubcommand(new RegisterImportCommand(session))
                .addSubcommand(new RegisterRemoveCommand(session)).addSubcommand(new RegisterAliasCommand(session))
                .addSubcommand(new RegisterMergeCommand(session)).addSubcommand(new RegisterSplitCommand(session));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do with the register: list, set, alias, merge, split, import or remove.");
    }
}
