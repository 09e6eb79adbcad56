package org.vouchsafe.format.feed;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.feed.FeedKind;
import org.vouchsafe.format.nvd.NvdTimes;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonSlices;

/** Reads a long list of advisories: an array, a catalogue of CISA, a page or feed of the NVD, an answer of GitHub's interfaces. */
final class ListReading {
    private static final Set<String> LISTS = Set.of("vulnerabilities", "nodes", "advisories");
    private static final Set<String> WAYS = Set.of("data", "securityAdvisories");
    private final DocumentReading documents;
    private final JsonSlices slices;

    ListReading(Limits limits, DocumentReading documents, int largest) {
        this.documents = documents;
        this.slices = new JsonSlices(limits, LISTS, WAYS, largest);
    }

    /** Reads it; false when the list could not be followed to its end. */
    boolean read(String name, InputStream in, FeedReceiver receiver, Runnable watch, Problems problems) throws IOException {
        return slices.cut(name, in, new JsonSlices.Receiver() {
            @Override
            public void field(String field, String value) {
                Instant moment = field.equals("dateReleased") || field.equals("timestamp") ? moment(value) : null;
                if (moment != null) {
                    receiver.dated(field.equals("timestamp") ? FeedKind.NVD : FeedKind.KEV, moment);
                }
            }

            @Override
            public void element(SourceFile element) {
                watch.run();
                documents.read(element, receiver, problems);
            }
        }, problems);
    }

    private static @Nullable Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            return NvdTimes.plain(text);
        }
    }
}
