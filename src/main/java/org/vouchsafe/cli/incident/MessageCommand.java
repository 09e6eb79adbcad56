package org.vouchsafe.cli.incident;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code incident message}: written from the facts of the moment, approved, and sent. */
@Command(name = "message", description = "Compose a message from the facts as they are, keep a draft, approve it, note that it went out.")
final class MessageCommand extends Entering implements Callable<Integer> {
    @Option(names = "--compose", paramLabel = "STREAM",
            description = "Print a text for executive, engineering or customers; records nothing.")
    @Nullable
    String compose;

    @Option(names = "--draft", paramLabel = "STREAM", description = "Keep a draft for executive, engineering or customers.")
    @Nullable
    String draft;

    @Option(names = "--text", paramLabel = "TEXT", description = "With --draft: the text; else the one that --compose prints.")
    @Nullable
    String text;

    @Option(names = "--approve", paramLabel = "N", description = "The draft of entry N may go out.")
    @Nullable
    Long approve;

    @Option(names = "--publish", paramLabel = "N", description = "The draft of entry N went out.")
    @Nullable
    Long publish;

    @Option(names = "--to", defaultValue = "", paramLabel = "TEXT", description = "With --publish: to whom.")
    String to = "";

    MessageCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        Long approved = approve;
        Long gone = publish;
        String stream = draft;
        if (compose != null) {
            Stream wanted = Spelled.word(spec, Stream.class, compose);
            return session.reading(workspace -> {
                workspace.incidents().reading().message(incident, wanted, session.viewpoint()).lines().forEach(session::say);
                return ExitCode.DONE;
            });
        }
        if (gone != null) {
            return session.writing(workspace -> {
                told(workspace.incidents().speaking().publish(incident, gone, to, session.actor()));
                return ExitCode.DONE;
            });
        }
        if (approved != null) {
            return enter(workspace -> new Entry.Approved(approved));
        }
        if (stream == null) {
            throw new ParameterException(spec.commandLine(), "Say what to do: --compose, --draft, --approve or --publish.");
        }
        Stream wanted = Spelled.word(spec, Stream.class, stream);
        return enter(workspace -> new Entry.Drafted(wanted, text != null ? text
                : workspace.incidents().reading().message(incident, wanted, org.vouchsafe.domain.Viewpoint.LATEST)));
    }
}
