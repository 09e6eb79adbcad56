package org.vouchsafe.cli.state;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedUse;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.feed.AdvisoryData;

/** How old the advisory data is and what is missing, below what rests on it. */
public final class AdvisoryDataLines {
    private AdvisoryDataLines() {}

    /** Prints it below a table; nothing where there is neither data nor anything it could be about. */
    static void print(Session session, UseCases workspace) {
        List<String> lines = lines(workspace.advising().data().at(session.viewpoint()));
        if (!lines.isEmpty()) {
            session.say("");
            lines.forEach(session::say);
        }
    }

    /** One line per feed, and what is missing. */
    public static List<String> lines(AdvisoryData data) {
        List<String> lines = new ArrayList<>();
        List<String> feeds = new ArrayList<>();
        for (FeedUse each : data.feeds()) {
            Feed feed = each.feed();
            feeds.add(feed.name()
                    + (feed.dated() == null ? " without a date" : " of " + Words.moment(feed.dated()) + ", " + data.age(feed.dated())));
        }
        if (!feeds.isEmpty()) {
            lines.add("Looked up in: " + String.join("; ", feeds) + ".");
        }
        String gaps = data.gaps();
        if (gaps != null) {
            lines.add(gaps);
        }
        return lines;
    }

    /** The fields of the open object. */
    public static void json(JsonWriter json, AdvisoryData data) {
        json.fieldArray("feeds", data.feeds(), each -> json.object(() -> {
            json.field("feed", each.feed().name());
            json.fieldOf("kind", each.feed().kind());
            json.fieldOf("extent", each.feed().extent());
            json.fieldOf("dated", each.feed().dated());
            json.field("sha256", each.feed().sha256().hex());
            json.fieldTexts("types", each.feed().types());
            json.fieldOf("lookedUp", each.recorded().at());
        }));
        json.fieldTexts("noAdvisoryData", data.uncovered());
        json.fieldTexts("onlySingleAdvisories", data.partly());
    }
}
