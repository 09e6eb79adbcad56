package org.vouchsafe.cli.workspace;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code new}: makes a workspace. */
@Command(name = "new", description = "Make a new, empty workspace.")
public final class NewCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The file to make, such as suppliers.vouchsafe.")
    @Nullable
    Path file;

    public NewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path target = file == null ? session.workspace() : file;
        try (UseCases made = session.workbench().workspaces().create(target, session.actor())) {
            if (session.json()) {
                session.printJson(json -> json.object(() -> json.field("file", target.toString())));
            } else {
                session.say("Made " + target + ".");
            }
        }
        return ExitCode.DONE;
    }
}
