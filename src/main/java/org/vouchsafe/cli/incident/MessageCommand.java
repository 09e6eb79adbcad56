package org.vouchsafe.cli.incident;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.usecase.incident.SpeakInIncident;
import org.vouchsafe.usecase.incident.message.ExportMessage;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code incident message}: written from the facts of the moment, approved, and sent. */
@Command(name = "message",
        description = "Compose a message from the facts as they are, keep a draft, approve it, note that it went out, write it to a file.")
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

    @Option(names = "--as-written",
            description = "With --publish: although the facts have changed since; the message says of when its figures are.")
    boolean asWritten;

    @Option(names = "--list", description = "Show every message with its approval and when it went out.")
    boolean list;

    @ArgGroup(exclusive = false)
    @Nullable
    Export export;

    /** Into which file, and how. */
    static final class Export {
        @Option(names = "--export", required = true, paramLabel = "N", description = "Write the message of entry N into a file.")
        long entry;

        @Option(names = "--format", defaultValue = "pdf", paramLabel = "FORMAT",
                description = "pdf, txt or eml (a mail with the PDF in it).")
        String format = "pdf";

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file; what is there is never overwritten.")
        Path out = Path.of("");

        @Option(names = "--tlp", defaultValue = "AMBER", paramLabel = "LABEL", description = "CLEAR, GREEN, AMBER, AMBER+STRICT or RED.")
        String tlp = "AMBER";

        @Option(names = "--from", defaultValue = "", paramLabel = "ADDRESS",
                description = "Sender of a mail, as 'Name <name@example.com>'.")
        String from = "";

        @Option(names = "--recipient", paramLabel = "ADDRESS", description = "Recipient of a mail; may be repeated.")
        @Nullable
        List<String> recipients;
    }

    MessageCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        Long approved = approve;
        Long gone = publish;
        String stream = draft;
        if (export != null) {
            return export(export);
        }
        if (list) {
            return list();
        }
        if (compose != null) {
            Stream wanted = Spelled.word(spec, Stream.class, compose);
            return session.reading(workspace -> {
                workspace.incidents().reading().message(incident, wanted, session.viewpoint()).lines().forEach(session::say);
                return ExitCode.DONE;
            });
        }
        if (gone != null) {
            return session.writing(workspace -> {
                SpeakInIncident speaking = workspace.incidents().speaking();
                told(asWritten ? speaking.publishAsWritten(incident, gone, to, session.actor())
                        : speaking.publish(incident, gone, to, session.actor()));
                return ExitCode.DONE;
            });
        }
        if (approved != null) {
            return enter(workspace -> new Entry.Approved(approved));
        }
        if (stream == null) {
            throw new ParameterException(spec.commandLine(),
                    "Say what to do: --compose, --draft, --approve, --publish, --list or --export.");
        }
        Stream wanted = Spelled.word(spec, Stream.class, stream);
        return enter(workspace -> new Entry.Drafted(wanted, text != null ? text
                : workspace.incidents().reading().message(incident, wanted, org.vouchsafe.domain.Viewpoint.LATEST)));
    }

    private int export(Export wanted) {
        ExportMessage.Format format = Spelled.word(spec, ExportMessage.Format.class, wanted.format);
        return session.reading(workspace -> {
            List<String> notices = workspace.incidents().messages()
                    .export(new ExportMessage.Wanted(incident, wanted.entry, format, wanted.tlp,
                            wanted.from, wanted.recipients == null ? List.of() : wanted.recipients), wanted.out);
            notices.forEach(session::tell);
            if (session.json()) {
                session.printJson(json -> json.object(() -> json.fieldTexts("files", List.of(wanted.out))));
            } else {
                session.say("Wrote " + wanted.out);
            }
            return ExitCode.DONE;
        });
    }

    private int list() {
        return session.reading(workspace -> {
            List<Room.Message> all = workspace.incidents().reading().room(incident, session.viewpoint()).room().messages();
            if (session.json()) {
                session.printJson(json -> json.array(all, each -> json.object(() -> {
                    json.field("entry", each.entry().number());
                    json.fieldOf("stream", each.said().stream());
                    json.fieldOf("draftedAt", each.entry().recorded().at());
                    json.field("draftedBy", each.entry().actor());
                    json.field("approvedBy", each.approved() == null ? null : each.approved().actor());
                    json.fieldArray("published", each.published(), one -> json.object(() -> {
                        json.fieldOf("at", one.entry().recorded().at());
                        json.field("to", one.said().to());
                        json.field("auditSize", one.said().auditSize());
                        json.field("auditRoot", one.said().auditRoot());
                    }));
                    json.field("text", each.said().text());
                })));
            } else if (all.isEmpty()) {
                session.say("No message was written.");
            } else {
                var table = new TextTable("No.", "For", "Written (UTC)", "By", "Approved by", "Sent");
                all.forEach(each -> table.row(each.entry().number(), Words.code(each.said().stream()),
                        Words.moment(each.entry().recorded().at()), each.entry().actor(),
                        each.approved() == null ? "nobody" : each.approved().actor(), String.join("; ", each.published().stream()
                                .map(one -> Words.moment(one.entry().recorded().at()) + " to " + one.said().to()).toList())));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }
}
