package org.vouchsafe.usecase.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedKind;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.format.feed.FeedReading;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.feed.FeedFile;
import org.vouchsafe.store.feed.FeedWriting;
import org.vouchsafe.store.feed.HeldFeed;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.intake.FileWalk;

/** Takes files that were carried in into the feeds; nothing is ever fetched. One transaction per file. */
public final class ImportFeeds {
    private static final int DIGEST_CHUNK = 1 << 20;
    private final Path folder;
    private final InstantSource clock;
    private final Limits limits;

    /** @param folder where the feeds lie; made when it is not there */
    public ImportFeeds(Path folder, InstantSource clock, Limits limits) {
        this.folder = folder;
        this.clock = clock;
        this.limits = limits;
    }

    /** Files that go into the feeds together. */
    private record Unit(String shown, List<FileWalk.Found> files, Feed.Extent extent) {}

    /**
     * Imports files and what lies in folders. Dumps, catalogues and tables are imported one by one; single advisories of one folder
     * together. What lies there besides is passed over.
     *
     * @throws Refused when a path does not exist, or the feeds cannot be written
     * @throws java.util.concurrent.CancellationException when the progress is cancelled; files imported before stay
     */
    public List<FeedOutcome> importFiles(List<Path> paths, FeedRequest request, Progress progress) {
        for (Path path : paths) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refused(Refused.Kind.REQUEST, "There is no file or folder " + path + ".");
            }
        }
        if (request.dated() != null && request.dated().isAfter(clock.instant())) {
            throw new Refused(Refused.Kind.REQUEST, "Data cannot be of " + request.dated() + ", which is still to come.");
        }
        List<FeedOutcome> outcomes = new ArrayList<>();
        return FeedGuard.of(() -> {
            try (FeedFile feeds = FeedFile.write(folder)) {
                new Remarking(limits).renew(feeds, progress);
                for (Path path : paths) {
                    units(path, outcomes).forEach(unit -> outcomes.add(unit(feeds, unit, request, progress)));
                }
            }
            return List.copyOf(outcomes);
        });
    }

    private static List<Unit> units(Path path, List<FeedOutcome> outcomes) {
        FileWalk walk = FileWalk.of(List.of(path));
        walk.problems().stream().filter(each -> each.severity() == org.vouchsafe.domain.problem.Severity.ERROR)
                .forEach(each -> outcomes.add(refused(each.file(), List.of(each))));
        List<Unit> units = new ArrayList<>();
        List<FileWalk.Found> single = new ArrayList<>();
        for (FileWalk.Found found : walk.files()) {
            switch (sort(found)) {
                case COLLECTION -> units.add(new Unit(found.shown(), List.of(found), Feed.Extent.WHOLE));
                case DOCUMENT -> single.add(found);
                case OTHER -> {
                    if (found.asked() == FileWalk.Asked.BY_NAME) {
                        outcomes.add(refused(found.shown(), List.of(problem(found.shown(), "UNKNOWN_FEED",
                                "This is no feed of a kind that is read.",
                                "Read are OSV, GitHub advisories, CISA KEV, EPSS, NVD 2.0 and CSAF."))));
                    }
                }
            }
        }
        if (!single.isEmpty()) {
            units.add(new Unit(path.toString(), single, Feed.Extent.PARTS));
        }
        if (walk.files().size() > 0 && units.isEmpty() && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            outcomes.add(refused(path.toString(), List.of(problem(path.toString(), "UNKNOWN_FEED",
                    "The folder holds no feed of a kind that is read.",
                    "Read are OSV, GitHub advisories, CISA KEV, EPSS, NVD 2.0 and CSAF."))));
        }
        return units;
    }

    private static FeedReading.Sort sort(FileWalk.Found found) {
        try {
            return found.name().equalsIgnoreCase("modified_id.csv") ? FeedReading.Sort.OTHER
                    : FeedReading.sort(SourceFile.on(found.within(), found.path()));
        } catch (IOException e) {
            return FeedReading.Sort.OTHER;
        }
    }

    private FeedOutcome unit(FeedFile feeds, Unit unit, FeedRequest request, Progress progress) {
        var problems = new Problems(unit.shown(), limits);
        try {
            progress.stage("Reading " + unit.shown(), 0);
            Sha256 sha256 = digest(unit, progress);
            List<Feed> held = feeds.importedFrom(sha256);
            if (!held.isEmpty()) {
                return new FeedOutcome(unit.shown(), FeedOutcome.Disposition.ALREADY_HELD, held, null, List.of());
            }
            return feeds.change(writing -> fill(feeds, writing, unit, request, sha256, problems, progress));
        } catch (Unusable e) {
            return refused(unit.shown(), first(problem(unit.shown(), "UNUSABLE_FEED", e.getMessage() + " Nothing of it was imported.",
                    "Get the file again from its source."), problems));
        } catch (IOException e) {
            return refused(unit.shown(), first(problem(unit.shown(), "UNREADABLE",
                    "The file cannot be read: " + FileFailure.words(e) + ".", "Check its permissions and import it again."), problems));
        }
    }

    /** What is wrong with the whole stands before what is wrong with its entries, of which there may be more than are listed. */
    private static List<Problem> first(Problem whole, Problems problems) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(whole), problems.list().stream()).toList();
    }

    private FeedOutcome fill(FeedFile feeds, FeedWriting writing, Unit unit, FeedRequest request, Sha256 sha256, Problems problems,
            Progress progress) {
        Instant now = clock.instant();
        List<HeldFeed> before = feeds.feeds();
        var filling = new FeedFilling(writing, request, unit.shown(), unit.extent(), now, problems);
        try {
            for (FileWalk.Found each : unit.files()) {
                new FeedReading(limits).read(SourceFile.on(unit.files().size() == 1 ? unit.shown() : each.shown(), each.path()), filling,
                        () -> {
                            progress.advance(1);
                            progress.checkCancelled();
                        }, problems);
            }
        } catch (FeedReading.Unusable e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Unusable("The file could not be read to its end: " + FileFailure.words(e) + ".");
        }
        if (filling.kinds().isEmpty()) {
            throw new Unusable("No advisory, catalogue entry or score could be read from it.");
        }
        filling.kinds().stream().filter(FeedKind::isSnapshot).forEach(kind -> refuseOlder(kind, filling, before));
        SortedSet<String> names = filling.end(sha256, now);
        progress.checkCancelled();
        List<Feed> stands = feeds.feeds().stream().map(HeldFeed::feed).filter(each -> names.contains(each.name())).toList();
        return new FeedOutcome(unit.shown(), FeedOutcome.Disposition.IMPORTED, stands, filling.counts(), problems.list());
    }

    private static void refuseOlder(FeedKind kind, FeedFilling filling, List<HeldFeed> before) {
        Instant offered = filling.datedSnapshot(kind);
        Optional<Instant> held = before.stream().map(HeldFeed::feed).filter(each -> each.kind() == kind && each.dated() != null)
                .map(Feed::dated).max(java.util.Comparator.naturalOrder());
        if (held.isPresent() && (offered == null || offered.isBefore(held.get()))) {
            throw new Unusable("It is of " + (offered == null ? "no known day" : offered) + ", and the " + kind.shortName()
                    + " held is of " + held.get() + ", which stays.");
        }
    }

    private static Sha256 digest(Unit unit, Progress progress) throws IOException {
        MessageDigest all = Sha256.digest();
        for (FileWalk.Found each : unit.files()) {
            boolean alone = unit.files().size() == 1;
            MessageDigest own = alone ? all : Sha256.digest();
            byte[] chunk = new byte[DIGEST_CHUNK];
            try (InputStream in = Files.newInputStream(each.path())) {
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    own.update(chunk, 0, read);
                    progress.checkCancelled();
                }
            }
            if (!alone) {
                // Of several files the digest is that of a list of their digests, as checksum programs write it.
                all.update((HexFormat.of().formatHex(own.digest()) + "  " + each.within() + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return Sha256.ofDigest(all.digest());
    }

    private static FeedOutcome refused(String file, List<Problem> problems) {
        return new FeedOutcome(file, FeedOutcome.Disposition.REFUSED, List.of(), null, problems);
    }

    private static Problem problem(String file, String code, String what, String fix) {
        return new Problem(code, org.vouchsafe.domain.problem.Severity.ERROR, file, Location.WHOLE_FILE, what, fix);
    }

    /** Ends the transaction without a trace. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }

        @Override
        public @Nullable String getMessage() {
            return super.getMessage();
        }
    }
}
