package org.vouchsafe.usecase.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.vouchsafe.domain.feed.FeedKind;
import org.vouchsafe.format.feed.FeedDocument;
import org.vouchsafe.format.feed.FeedReading;
import org.vouchsafe.format.feed.FeedReceiver;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.feed.FeedFile;
import org.vouchsafe.store.feed.FeedLook;
import org.vouchsafe.store.feed.HeldFeed;

/** Makes the index of a feed file anew when this program finds components under other keys than the one that wrote it. */
final class Remarking {
    private final Limits limits;

    Remarking(Limits limits) {
        this.limits = limits;
    }

    /** Does so where it is due. */
    void renew(FeedFile feeds, Progress progress) {
        if (feeds.isMarkedAnew()) {
            return;
        }
        progress.stage("Bringing the index of the feeds up to date", 0);
        feeds.change(writing -> {
            FeedLook look = feeds.look();
            for (HeldFeed each : feeds.feeds()) {
                if (each.feed().kind() != FeedKind.EPSS) {
                    look.each(each.number(), hit -> {
                        progress.advance(1);
                        progress.checkCancelled();
                        read(new SourceFile(hit.id(), look.original(hit)),
                                document -> FeedEntries.of(document).ifPresent(entry -> writing.mark(hit.entry(), entry)));
                    });
                }
            }
            writing.marked();
            return null;
        });
    }

    private void read(SourceFile file, java.util.function.Consumer<FeedDocument> consumer) {
        try {
            new FeedReading(limits).read(file, new Documents(consumer), () -> {}, new Problems(file.name(), limits));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Documents(java.util.function.Consumer<FeedDocument> consumer) implements FeedReceiver {
        @Override
        public void dated(FeedKind kind, Instant moment) {}

        @Override
        public void heading(String lines) {}

        @Override
        public void document(FeedDocument document) {
            consumer.accept(document);
        }

        @Override
        public void score(String cve, String row) {}

        @Override
        public void broken() {}
    }
}
