package org.vouchsafe.cli.feed;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Moments;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedCounts;
import org.vouchsafe.usecase.feed.ApplyFeeds;
import org.vouchsafe.usecase.feed.FeedOutcome;
import org.vouchsafe.usecase.feed.FeedRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code feed import}: takes dumps, catalogues, scores and single advisories into the feeds. */
@Command(name = "import",
        description = "Take advisory data that was carried in into the feeds, and look up in it what the workspace holds.")
final class FeedImportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR",
            description = "OSV dumps, GitHub advisories, CISA KEV, EPSS, NVD 2.0, CSAF. Kinds are recognised by content.")
    List<Path> paths = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", description = "The feed they belong to. Without it kind and ecosystem name it.")
    @Nullable
    String name;

    @Option(names = "--extent", paramLabel = "whole|parts",
            description = "Whether they hold all there is of their kind. Without it a zip is whole and single files are parts.")
    Feed.@Nullable Extent extent;

    @Option(names = "--dated", paramLabel = "INSTANT", converter = Moments.StartOfDay.class,
            description = "How far the data reaches. Without it as the files say, else the newest change in them.")
    @Nullable
    Instant dated;

    FeedImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.refuseViewpoint();
        var request = new FeedRequest(name, extent, dated);
        List<FeedOutcome> outcomes = session.watched(progress -> session.workbench().feeds().importFiles(paths, request, progress));
        boolean imported = outcomes.stream().anyMatch(each -> each.disposition() != FeedOutcome.Disposition.REFUSED);
        ApplyFeeds.@Nullable Applied[] applied = new ApplyFeeds.Applied[1];
        if (imported && session.knowsWorkspace()) {
            session.writing(workspace -> {
                applied[0] = workspace.advising().feeds().apply(session.actor());
                return ExitCode.DONE;
            });
        }
        print(outcomes, applied[0]);
        outcomes.forEach(each -> session.tell(each.problems()));
        return outcomes.stream().anyMatch(each -> !each.problems().isEmpty()) ? ExitCode.SHORT : ExitCode.DONE;
    }

    private void print(List<FeedOutcome> outcomes, ApplyFeeds.@Nullable Applied applied) {
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                json.fieldArray("files", outcomes, each -> json.object(() -> {
                    json.field("file", each.file());
                    json.fieldOf("disposition", each.disposition());
                    FeedCounts counts = each.counts();
                    if (counts != null) {
                        json.fieldOf("added", counts.added());
                        json.fieldOf("changed", counts.changed());
                        json.fieldOf("same", counts.same());
                        json.fieldOf("older", counts.older());
                        json.fieldOf("broken", counts.broken());
                    }
                    json.fieldArray("feeds", each.feeds(), feed -> FeedLines.json(json, feed, session.workbench().feeds().now()));
                    json.field("problems", each.problems().size());
                }));
                if (applied != null) {
                    json.fieldObject("workspace", () -> FeedLines.applied(json, applied, session.workbench().feeds().now()));
                }
            }));
            return;
        }
        outcomes.forEach(each -> session.say(words(each)));
        if (applied != null) {
            FeedCommand.say(session, applied);
        }
    }

    private String words(FeedOutcome outcome) {
        String feeds = outcome.feeds().stream().map(each -> each.name() + (each.dated() == null ? ", whose data has no date"
                : ", data of " + Words.moment(each.dated()) + ", " + FeedLines.age(each, session.workbench().feeds().now()) + " old"))
                .collect(Collectors.joining("; "));
        FeedCounts counts = outcome.counts();
        return outcome.file() + ": " + switch (outcome.disposition()) {
            case IMPORTED -> "into " + feeds + (counts == null ? ""
                    : String.format(Locale.ROOT, ": %,d added%s%s%s%s", counts.added(),
                            some(counts.changed(), "replaced by newer ones"), some(counts.same(), "as they were"),
                            some(counts.older(), "older than what is held and kept out"), some(counts.broken(), "not readable")))
                    + ".";
            case ALREADY_HELD -> "imported before, into " + feeds + ".";
            case REFUSED -> "nothing was imported.";
        };
    }

    private static String some(long count, String what) {
        return count == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", count, what);
    }
}
