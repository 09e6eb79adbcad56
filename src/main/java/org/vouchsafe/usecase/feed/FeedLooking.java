package org.vouchsafe.usecase.feed;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedUse;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.feed.FeedFile;
import org.vouchsafe.store.feed.FeedHit;
import org.vouchsafe.store.feed.HeldFeed;
import org.vouchsafe.store.sql.StoreException;
import org.vouchsafe.usecase.evidence.ImportOutcome.Disposition;
import org.vouchsafe.usecase.evidence.ImportOutcome.FileOutcome;
import org.vouchsafe.usecase.intake.FileReading;
import org.vouchsafe.usecase.intake.LookUp;
import org.vouchsafe.usecase.intake.ReadFile;

/** One look into the feeds, for one import or for all a workspace holds. */
final class FeedLooking implements LookUp.Looking {
    private final Path folder;
    private final FileReading reading;
    private @Nullable FeedFile feeds;
    private List<HeldFeed> held = List.of();
    private boolean opened;
    private boolean told;

    FeedLooking(Path folder, FileReading reading) {
        this.folder = folder;
        this.reading = reading;
    }

    @Override
    public List<FileOutcome> after(WriteTx tx, ReadFile file, Instant now) {
        Set<String> ids = new TreeSet<>();
        file.result().advisories().forEach(each -> {
            ids.add(AdvisoryIds.key(each.id()));
            each.aliases().forEach(alias -> ids.add(AdvisoryIds.key(alias)));
        });
        file.result().claimDocuments()
                .forEach(each -> each.claims().forEach(claim -> claim.vulnerabilityIds().forEach(id -> ids.add(AdvisoryIds.key(id)))));
        Set<Long> marks = new TreeSet<>();
        file.result().inventories().forEach(each -> each.members().forEach(member -> marks.addAll(Components.keys(member.component()))));
        if (ids.isEmpty() && marks.isEmpty()) {
            return List.of();
        }
        try {
            FeedFile open = open();
            return open == null ? List.of() : outcome(isBehind(tx) ? everything(tx, open, now) : some(tx, open, marks, ids, now));
        } catch (StoreException e) {
            return failed(FeedGuard.words(e));
        }
    }

    /** Looks up all that the workspace holds; throws when the feeds cannot be read. */
    Copied everything(WriteTx tx, Instant now) {
        FeedFile open = open();
        return open == null ? Copied.NONE : everything(tx, open, now);
    }

    /** The feeds as they are seen here. */
    List<Feed> feeds() {
        open();
        return held.stream().map(HeldFeed::feed).toList();
    }

    private @Nullable FeedFile open() {
        if (!opened) {
            opened = true;
            FeedFile file = FeedFile.read(folder).orElse(null);
            feeds = file;
            if (file != null) {
                file.beginLooking();
                held = file.feeds();
            }
        }
        FeedFile file = feeds;
        if (file != null && !file.isMarkedAnew()) {
            throw new StoreException(StoreException.Kind.ENVIRONMENT,
                    "The index of the feeds is of another edition. 'vouchsafe feed list' brings it up to date.");
        }
        return file;
    }

    /** Whether the workspace was not yet looked through with the feeds as they are. */
    private boolean isBehind(ReadTx tx) {
        List<Feed> used = tx.signals(Viewpoint.LATEST).uses().stream().map(FeedUse::feed).toList();
        return held.stream().map(HeldFeed::feed).anyMatch(each -> !used.contains(each));
    }

    private Copied everything(WriteTx tx, FeedFile open, Instant now) {
        Copied copied = some(tx, open, tx.components().keyNumbers(), Named.in(tx), now);
        List<Feed> used = tx.signals(Viewpoint.LATEST).uses().stream().map(FeedUse::feed).toList();
        held.stream().map(HeldFeed::feed).filter(each -> !used.contains(each)).forEach(each -> tx.recordSignals().used(each));
        return copied;
    }

    private Copied some(WriteTx tx, FeedFile open, Collection<Long> marks, Set<String> ids, Instant now) {
        var joining = new Joining(open.look());
        open.look().marked(marks).forEach(joining::from);
        ids.forEach(joining::from);
        String subject = tx.subject();
        var copying = new FeedCopying(tx, reading, open.look(), held, now);
        for (FeedHit each : joining.found()) {
            copying.document(each);
        }
        held.stream().filter(each -> each.heading() != null).forEach(each -> copying.scores(each, joining.cves()));
        // What was imported is what the change is about, not what came along.
        tx.subject(subject);
        return copying.copied();
    }

    private static List<FileOutcome> outcome(Copied copied) {
        return copied.documents() == 0 && copied.problems().isEmpty() ? List.of()
                : List.of(new FileOutcome("feeds", Disposition.IMPORTED, null, "copied from feeds", copied.words(), null, null,
                        copied.problems()));
    }

    private List<FileOutcome> failed(String words) {
        if (told) {
            return List.of();
        }
        told = true;
        var problem = new Problem("FEEDS_UNREADABLE", Severity.ERROR, folder.resolve(FeedFile.NAME).toString(), Location.WHOLE_FILE,
                "The advisories of the feeds were not looked up: " + words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1),
                "When the feeds can be read again, run 'vouchsafe feed apply'.");
        return List.of(new FileOutcome("feeds", Disposition.NOT_KEPT, null, "feeds", "not looked up", null, null,
                new ArrayList<>(List.of(problem))));
    }

    @Override
    public void close() {
        FeedFile file = feeds;
        if (file != null) {
            feeds = null;
            file.close();
        }
    }
}
