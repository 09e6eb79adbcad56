package org.vouchsafe.cli.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.read.InboxItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands that let items wait, and take them up again. None of them changes a state. */
final class InboxLaterCommands {
    private InboxLaterCommands() {}

    private static List<String> keys(List<InboxItem> items) {
        return items.stream().map(InboxItem::key).toList();
    }

    private static int say(Session session, List<String> keys, String what) {
        if (session.json()) {
            session.printJson(json -> json.object(() -> json.fieldTexts("items", keys)));
        } else {
            session.say(Words.count(keys.size(), "item", "items") + " " + what);
        }
        return ExitCode.DONE;
    }

    /** {@code inbox defer}. */
    @Command(name = "defer", description = "Put items off until a day. They come back then, and at once when anything about them changes.")
    static final class Defer implements Callable<Integer> {
        private final Session session;

        @Mixin
        InboxSelection selection = new InboxSelection();

        @Option(names = "--until", required = true, paramLabel = "DATE", description = "The day on which they come back.")
        LocalDate until = LocalDate.MIN;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why they can wait.")
        String reason = "";

        Defer(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return session.writing(workspace -> {
                List<String> keys = keys(selection.meant(workspace.overview().inbox(Viewpoint.LATEST)));
                workspace.putOff().defer(keys, until, reason, session.actor());
                return say(session, keys, "put off until " + until + ".");
            });
        }
    }

    /** {@code inbox ask}. */
    @Command(name = "ask",
            description = "Print a letter to the supplier about the items, and let them wait for the answer. Nothing is sent.")
    static final class Ask implements Callable<Integer> {
        private final Session session;

        @Mixin
        InboxSelection selection = new InboxSelection();

        @Option(names = "--until", required = true, paramLabel = "DATE", description = "The day by which the answer is needed.")
        LocalDate until = LocalDate.MIN;

        @Option(names = "--letter-only", description = "Print the letter and record nothing.")
        boolean letterOnly;

        Ask(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return letterOnly ? session.reading(this::print) : session.writing(this::print);
        }

        private int print(UseCases workspace) {
            List<String> keys = keys(selection.meant(workspace.overview().inbox(Viewpoint.LATEST)));
            String letter = letterOnly ? workspace.putOff().letter(keys, until) : workspace.putOff().ask(keys, until, session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.fieldTexts("items", keys);
                    json.field("letter", letter);
                }));
            } else {
                letter.lines().forEach(session::say);
            }
            return ExitCode.DONE;
        }
    }

    /** {@code inbox take-up}. */
    @Command(name = "take-up", description = "Take up again what was put off.")
    static final class TakeUp implements Callable<Integer> {
        private final Session session;

        @Mixin
        InboxSelection selection = new InboxSelection();

        TakeUp(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return session.writing(workspace -> {
                List<String> keys = keys(selection.meant(workspace.overview().putOff(Viewpoint.LATEST)));
                workspace.putOff().takeUpAgain(keys, session.actor());
                return say(session, keys, "back in the inbox.");
            });
        }
    }
}
