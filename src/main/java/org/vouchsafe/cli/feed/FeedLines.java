package org.vouchsafe.cli.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.usecase.feed.ApplyFeeds;

/** How feeds are printed. */
final class FeedLines {
    private FeedLines() {}

    /** How old the data is, in words. */
    static String age(Feed feed, Instant now) {
        if (feed.dated() == null) {
            return "unknown";
        }
        long days = days(feed, now);
        return days == 0 ? "less than a day" : days == 1 ? "1 day" : days + " days";
    }

    private static long days(Feed feed, Instant now) {
        return feed.dated() == null ? -1 : Math.max(0, ChronoUnit.DAYS.between(feed.dated(), now));
    }

    static String extent(Feed feed) {
        return feed.extent() == Feed.Extent.PARTS && !feed.name().contains("single documents") ? " (a part)" : "";
    }

    static List<String> lines(Feed feed, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(feed.name() + ": " + feed.source());
        lines.add(feed.dated() == null ? "Its files do not say how far their data reaches."
                : "Data of " + Words.moment(feed.dated()) + ", " + age(feed, now) + " old.");
        lines.add(String.format(Locale.ROOT, "%,d entries, %,d of them withdrawn by their publisher.", feed.entries(), feed.withdrawn()));
        lines.add(switch (feed.extent()) {
            case WHOLE -> "Taken for whole: a dump or catalogue.";
            case PARTS -> "Not whole: single documents, or a file of which something could not be read. That it holds nothing about a package says nothing.";
        });
        if (!feed.types().isEmpty()) {
            lines.add("Speaks of: " + String.join(", ", feed.types()) + ".");
        }
        lines.add("SHA-256 of the file with the newest data: " + feed.sha256().hex() + ", last import " + Words.moment(feed.importedAt())
                + ".");
        return lines;
    }

    static void json(JsonWriter json, Feed feed, Instant now) {
        json.object(() -> {
            json.field("feed", feed.name());
            json.fieldOf("kind", feed.kind());
            json.field("source", feed.source());
            json.fieldOf("extent", feed.extent());
            json.fieldOf("dated", feed.dated());
            json.fieldOf("ageDays", feed.dated() == null ? null : days(feed, now));
            json.fieldOf("importedAt", feed.importedAt());
            json.field("sha256", feed.sha256().hex());
            json.fieldOf("entries", feed.entries());
            json.fieldOf("withdrawn", feed.withdrawn());
            json.fieldTexts("types", feed.types());
        });
    }

    /** The fields that tell what was copied. */
    static void applied(JsonWriter json, ApplyFeeds.Applied applied, Instant now) {
        json.field("copied", applied.copied().documents());
        json.fieldArray("byFeed", applied.copied().byFeed().entrySet(), each -> json.object(() -> {
            json.field("feed", each.getKey());
            json.field("documents", each.getValue());
        }));
        json.fieldArray("feeds", applied.feeds(), each -> json(json, each, now));
        ChangeTable.json(json, applied.changes());
    }
}
