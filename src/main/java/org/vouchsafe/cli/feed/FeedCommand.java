package org.vouchsafe.cli.feed;

import java.util.List;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.feed.ApplyFeeds;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code feed}: collections of advisories that were carried in, shared by all workspaces. */
@Command(name = "feed", description = "Advisory feeds: carried in as files, shared by all workspaces.")
public final class FeedCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public FeedCommand(Session session) {
        this.session = session;
    }

    /** The group with its commands. */
    public static CommandLine with(Session session) {
        return new CommandLine(new FeedCommand(session)).addSubcommand(new FeedImportCommand(session));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with feeds: import, list, show, apply or remove.");
    }

    @Command(name = "list", description = "List the feeds, with the age of their data.")
    int list() {
        refuseLookingBack();
        List<Feed> feeds = session.workbench().feeds().list();
        if (session.json()) {
            session.printJson(json -> json.array(feeds, each -> FeedLines.json(json, each, session.workbench().feeds().now())));
        } else if (feeds.isEmpty()) {
            session.say("No feeds in " + session.workbench().feeds().folder()
                    + ". 'vouchsafe feed import FILE' takes one in; nothing is ever fetched.");
        } else {
            TextTable table = new TextTable("Feed", "Data of", "Age", "Entries", "Withdrawn", "Package types", "Imported");
            feeds.forEach(
                    each -> table.row(each.name() + FeedLines.extent(each), each.dated() == null ? "no date" : Words.moment(each.dated()),
                            FeedLines.age(each, session.workbench().feeds().now()), each.entries(), each.withdrawn(),
                            String.join(", ", each.types()),
                            Words.moment(each.importedAt())));
            table.print(session.terminal().out());
        }
        return ExitCode.DONE;
    }

    @Command(name = "show", description = "Show one feed: where it is from, how old its data is, what it speaks of.")
    int show(@Parameters(paramLabel = "FEED", description = "Its name, as 'feed list' shows it.") String name) {
        refuseLookingBack();
        Feed feed = session.workbench().feeds().find(name);
        if (session.json()) {
            session.printJson(json -> FeedLines.json(json, feed, session.workbench().feeds().now()));
        } else {
            FeedLines.lines(feed, session.workbench().feeds().now()).forEach(session::say);
        }
        return ExitCode.DONE;
    }

    private void refuseLookingBack() {
        if (!session.viewpoint().equals(Viewpoint.LATEST)) {
            throw new Refused(Refused.Kind.REQUEST,
                    "Feeds belong to no workspace and are as they were imported last. Leave out --as-of and "
                            + "--valid-at; 'vouchsafe info' with them says which feeds a workspace had looked through by then.");
        }
    }

    @Command(name = "remove", description = "Remove a feed. What was copied from it into workspaces stays there.")
    int remove(@Parameters(paramLabel = "FEED", description = "Its name, as 'feed list' shows it.") String name) {
        session.refuseViewpoint();
        Feed feed = session.workbench().feeds().remove(name);
        if (session.json()) {
            session.printJson(json -> FeedLines.json(json, feed, session.workbench().feeds().now()));
        } else {
            session.say("Removed: " + feed.name() + ". What workspaces took from it stays with them.");
        }
        return ExitCode.DONE;
    }

    @Command(name = "apply", description = "Look up in the feeds all that the workspace holds, and copy what touches it.")
    int apply() {
        return session.writing(workspace -> {
            ApplyFeeds.Applied applied = workspace.advising().feeds().apply(session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> FeedLines.applied(json, applied, session.workbench().feeds().now())));
            } else {
                say(session, applied);
            }
            session.tell(applied.copied().problems());
            return applied.copied().problems().isEmpty() ? ExitCode.DONE : ExitCode.SHORT;
        });
    }

    static void say(Session session, ApplyFeeds.Applied applied) {
        session.say(applied.feeds().isEmpty() ? "There are no feeds to look into."
                : applied.copied().documents() == 0 ? "Nothing new in the feeds touches this workspace."
                        : "Copied into the workspace: " + applied.copied().words() + ".");
        ChangeTable.print(session, applied.changes());
    }
}
