package org.vouchsafe.format.feed;

import java.time.Instant;
import org.vouchsafe.domain.feed.FeedKind;

/** Takes what a feed holds, in the order of the file. */
public interface FeedReceiver {
    /** How far the data of the file reaches, as the file itself says. Comes before what it dates wherever the file says it first. */
    void dated(FeedKind kind, Instant moment);

    /** What stands above the rows of a table of scores, line ends included. */
    void heading(String lines);

    /** One document that could be read. */
    void document(FeedDocument document);

    /** One row of a table of scores, as it stands in the file. */
    void score(String cve, String row);

    /** A document or row of which nothing could be read; a problem says why. */
    void broken();
}
