package org.vouchsafe.cli.incident;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.usecase.incident.EntryWords;
import org.vouchsafe.usecase.incident.look.RoomChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about what changed since somebody last looked. */
final class LookCommands {
    private LookCommands() {}

    /** {@code incident look}. */
    @Command(name = "look", description = "Note in the log that you looked at the room; 'changes' tells what is different since.")
    static final class Look extends Entering implements Callable<Integer> {
        Look(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            return enter(workspace -> new Entry.Looked());
        }
    }

    /** {@code incident changes}. */
    @Command(name = "changes",
            description = "Show what changed since you last looked, or since a moment: releases, gates that opened, entries.")
    static final class Changes implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "INCIDENT", description = "Its id, such as INC-20260331-1.")
        String incident = "";

        @Option(names = "--since", paramLabel = "INSTANT", description = "Since then; else since your last look, else since it was opened.")
        @Nullable
        Instant since;

        Changes(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return session.reading(workspace -> {
                Instant from = since == null ? lastLook(workspace.incidents().reading().room(incident, session.viewpoint()).incident())
                        : since;
                RoomChanges changes = workspace.incidents().looks().changes(incident, from, session.viewpoint());
                if (session.json()) {
                    session.printJson(json -> json.object(() -> {
                        json.fieldOf("since", changes.since());
                        json.fieldArray("releases", changes.releases(), each -> json.object(() -> {
                            json.field("release", each.name());
                            json.field("supplier", each.supplier());
                            json.fieldOf("before", each.before());
                            json.fieldOf("after", each.after());
                        }));
                        json.fieldTexts("gatesOpened", changes.gates());
                        json.fieldArray("entries", changes.said(), each -> RoomJson.entry(json, each));
                    }));
                } else {
                    print(changes);
                }
                return ExitCode.DONE;
            });
        }

        private Instant lastLook(Incident incident) {
            return incident.standing().stream().filter(each -> each.said() instanceof Entry.Looked)
                    .filter(each -> each.actor().equals(session.actor().name())).map(LogEntry::recorded).map(each -> each.at())
                    .reduce((_, later) -> later).orElse(incident.opened().at());
        }

        private void print(RoomChanges changes) {
            session.say("Since " + Words.moment(changes.since()) + " UTC:" + (changes.isEmpty() ? " nothing changed." : ""));
            if (!changes.releases().isEmpty()) {
                TextTable table = new TextTable("Release", "Supplier", "Before", "Now");
                changes.releases().forEach(each -> table.row(each.name(), each.supplier(),
                        each.before() == null ? "not in scope" : Words.state(each.before()),
                        each.after() == null ? "not in scope" : Words.state(each.after())));
                table.print(session.terminal().out());
            }
            changes.gates().forEach(each -> session.say("Open now: " + each));
            changes.said().forEach(each -> session.say("Entry " + each.number() + ", " + each.actor() + ": " + EntryWords.of(each.said())));
        }
    }
}
