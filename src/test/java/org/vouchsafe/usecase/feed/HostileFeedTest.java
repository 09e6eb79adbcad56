package org.vouchsafe.usecase.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Limits;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.feed.FeedOutcome.Disposition;

/** Feeds that are damaged, or meant to do damage, and programs that get in each other's way. */
class HostileFeedTest {
    private static final InstantSource CLOCK = () -> Instant.parse("2026-11-20T12:00:00Z");
    @TempDir
    Path folder;
    private Feeds feeds;

    @BeforeEach
    void begin() {
        feeds = new Feeds(folder.resolve("feeds"), CLOCK, Limits.DEFAULT);
    }

    private static String record(String id, String day) {
        return """
                {"schema_version": "1.7.0", "id": "%s", "modified": "%sT00:00:00Z", "affected": [
                  {"package": {"ecosystem": "npm", "name": "frob"}, "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}]}]}
                """.formatted(id, day);
    }

    private Path zip(String name, String... entries) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries.length; i++) {
                zip.putNextEntry(new ZipEntry("GHSA-" + i + ".json"));
                zip.write(entries[i].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private FeedOutcome take(Path file) {
        return feeds.importFiles(List.of(file), FeedRequest.PLAIN, Progress.UNWATCHED).getFirst();
    }

    @Test
    void aBombTakesNothing() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("GHSA-1.json"));
            zip.write(record("GHSA-1", "2026-01-01").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("GHSA-2.json"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        FeedOutcome outcome = take(file);
        assertThat(outcome.disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(outcome.problems()).extracting(Problem::what).anyMatch(what -> what.contains("swells"));
        assertThat(feeds.list()).isEmpty();
    }

    @Test
    void aPackedBombOfScoresTakesNothing() throws IOException {
        Path file = folder.resolve("epss.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("#model_version:v1,score_date:2026-11-19T00:00:00Z\ncve,epss,percentile\n".getBytes(StandardCharsets.UTF_8));
            byte[] row = "CVE-2026-10000,0.1,0.2\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 40; i++) {
                out.write(row);
            }
        }
        assertThat(take(file).disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(feeds.list()).isEmpty();
    }

    /** Entries of 40 kB: together more than one advisory may have. */
    private static final int MANY = 850;

    /** As the NVD packs a whole year: one file, far larger than one advisory may be. */
    private Path year(String name, int entries, String end) throws IOException {
        Path file = folder.resolve(name);
        var random = new java.util.Random(1);
        byte[] noise = new byte[20_000];
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(java.util.zip.Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("nvdcve-2.0-2026.json"));
            zip.write(
                    "{\"resultsPerPage\": 1, \"format\": \"NVD_CVE\", \"version\": \"2.0\", \"timestamp\": \"2026-02-20T10:00:00.123\", \"vulnerabilities\": ["
                            .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < entries; i++) {
                random.nextBytes(noise);
                zip.write(((i == 0 ? "" : ",") + "{\"cve\": {\"id\": \"CVE-2026-" + (10_000 + i)
                        + "\", \"sourceIdentifier\": \"a@b.example\", \"lastModified\": \"2026-02-11T00:00:00.000\", \"vulnStatus\": \"Analyzed\", \"descriptions\": [{\"lang\": \"en\", \"value\": \""
                        + java.util.HexFormat.of().formatHex(noise) + "\"}]}}").getBytes(StandardCharsets.UTF_8));
            }
            zip.write(end.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    @Test
    void aZipOfOneLargeListIsReadPieceByPieceAndCountsOnlyWhole() throws IOException {
        FeedOutcome cut = take(year("cut.zip", MANY, ""));
        assertThat(cut.disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(cut.problems()).extracting(Problem::what).anyMatch(each -> each.contains("cut off"));
        assertThat(feeds.list()).isEmpty();

        FeedOutcome whole = take(year("whole.zip", MANY, "]}"));
        assertThat(whole.problems()).isEmpty();
        assertThat(whole.counts()).satisfies(counts -> assertThat(counts.added()).isEqualTo(MANY));
        assertThat(whole.feeds()).extracting(Feed::dated).containsExactly(Instant.parse("2026-02-20T10:00:00.123Z"));
    }

    @Test
    void aZipOfOneLargeListWithAFlippedByteTakesNothing() throws IOException {
        Path file = year("flipped.zip", MANY, "]}");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        FeedOutcome outcome = take(Files.write(file, bytes));
        assertThat(outcome.disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(feeds.list()).isEmpty();
    }

    @Test
    void aLargeEntryThatIsNoListIsPassedOverAndTheRestIsTaken() throws IOException {
        Path file = zip("mixed.zip", record("GHSA-1", "2026-01-01"),
                "{\"id\": \"GHSA-2\", \"details\": \"" + java.util.HexFormat.of().formatHex(noise(17 << 20)) + "\"}");
        FeedOutcome outcome = take(file);
        assertThat(outcome.disposition()).isEqualTo(Disposition.IMPORTED);
        assertThat(outcome.counts()).satisfies(counts -> assertThat(counts.added()).isEqualTo(1));
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("TOO_LARGE");
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new java.util.Random(2).nextBytes(noise);
        return noise;
    }

    @Test
    void aRepeatedKeyAndAWrongTypeAreLocatedAndTheRestIsTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("list.json"), "[" + record("GHSA-1", "2026-01-01") + ",\n"
                + record("GHSA-2", "2026-01-02").replace("\"modified\"", "\"id\": \"GHSA-9\", \"modified\"") + ",\n 17,\n"
                + record("GHSA-3", "2026-01-03") + "]");
        FeedOutcome outcome = take(file);
        assertThat(outcome.disposition()).isEqualTo(Disposition.IMPORTED);
        assertThat(outcome.counts()).satisfies(counts -> assertThat(counts.added()).isEqualTo(3));
        assertThat(outcome.problems()).extracting(Problem::code).contains("DUPLICATE_KEY", "WRONG_TYPE");
        assertThat(outcome.problems()).allSatisfy(each -> assertThat(each.location().text()).isNotEmpty());
    }

    @Test
    void anImportThatIsCancelledOrCutLeavesWhatWasThere() throws IOException {
        take(zip("first.zip", record("GHSA-1", "2026-01-01")));
        List<Feed> before = feeds.list();
        Path more = zip("more.zip", record("GHSA-1", "2026-02-01"), record("GHSA-2", "2026-02-01"));
        var cancelling = new Progress() {
            private int steps;

            @Override
            public void stage(String text, long of) {}

            @Override
            public void advance(long more) {
                steps++;
            }

            @Override
            public void checkCancelled() {
                if (steps > 1) {
                    throw new CancellationException();
                }
            }
        };
        assertThatThrownBy(() -> feeds.importFiles(List.of(more), FeedRequest.PLAIN, cancelling)).isInstanceOf(CancellationException.class);
        assertThat(feeds.list()).isEqualTo(before);
        byte[] whole = Files.readAllBytes(more);
        assertThat(take(Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2))).disposition())
                .isEqualTo(Disposition.REFUSED);
        assertThat(feeds.list()).isEqualTo(before);
    }

    @Test
    void aDateInTheFutureDoesNotKeepAFeedFreshForEver() throws IOException {
        FeedOutcome outcome = take(zip("all.zip", record("GHSA-1", "2099-01-01")));
        assertThat(outcome.feeds()).extracting(Feed::dated).containsExactly(CLOCK.instant());
    }

    @Test
    void anEntryOfTheFutureTakesThePlaceOfNone() throws IOException {
        take(zip("first.zip", record("GHSA-1", "2026-01-01")));
        assertThat(take(zip("future.zip", record("GHSA-1", "2099-01-01").replace("frob", "harmless"))).counts())
                .satisfies(counts -> assertThat(counts.older()).isEqualTo(1));
        take(zip("new.zip", record("GHSA-2", "2099-01-01")));
        assertThat(take(zip("mended.zip", record("GHSA-2", "2026-01-02"))).counts())
                .satisfies(counts -> assertThat(counts.changed()).isEqualTo(1));
    }

    @Test
    void twoVersionsOfOneTimeAreBothHeldInWhateverOrderTheyCome() throws IOException {
        String one = record("GHSA-1", "2026-01-01");
        String harmless = one.replace("{\"introduced\": \"0\"}", "{\"introduced\": \"0\"}, {\"fixed\": \"0.1.0\"}");
        FeedOutcome outcome = take(zip("both.zip", one, harmless, one.replace(": ", ":\n  ")));

        assertThat(outcome.counts()).as("written with other blanks it is the same").extracting("added", "changed", "same")
                .containsExactly(2L, 0L, 1L);
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("TWO_OF_ONE_TIME");
        assertThat(take(zip("again.zip", harmless, one)).counts()).extracting("added", "same").containsExactly(0L, 2L);
        assertThat(take(zip("newer.zip", record("GHSA-1", "2026-01-02"))).counts()).extracting("added", "changed").containsExactly(0L, 1L);
        assertThat(feeds.list()).singleElement().extracting(Feed::entries).as("a newer one takes the place of both").isEqualTo(1L);
        assertThat(take(zip("old.zip", one, harmless, record("GHSA-2", "2026-01-01"))).counts().older()).isEqualTo(2);
    }

    @Test
    void aListThatIsCutOffWithinAnEntryTakesNothing() throws IOException {
        String list = "[" + record("GHSA-1", "2026-01-01") + "," + record("GHSA-2", "2026-01-01") + "," + record("GHSA-3", "2026-01-01");
        FeedOutcome outcome = take(zip("cut.zip", list));

        assertThat(outcome.disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(outcome.problems().getFirst()).satisfies(each -> {
            assertThat(each.code()).isEqualTo("UNUSABLE_FEED");
            assertThat(each.what()).contains("its list does not go on to the end", "Nothing of it was imported");
        });
        assertThat(feeds.list()).isEmpty();
    }

    @Test
    void aDumpOfWhichSomethingCouldNotBeReadIsNotWhole() throws IOException {
        take(zip("broken.zip", record("GHSA-1", "2026-01-01"), record("GHSA-2", "2026-01-01").substring(0, 60)));
        assertThat(feeds.list()).singleElement().extracting(Feed::extent).isEqualTo(Feed.Extent.PARTS);
        take(zip("sound.zip", record("GHSA-1", "2026-01-01"), record("GHSA-2", "2026-01-01")));
        assertThat(feeds.list()).singleElement().extracting(Feed::extent).isEqualTo(Feed.Extent.WHOLE);
    }

    @Test
    void aReaderSeesOneMomentWhileAnotherProgramWrites() throws IOException {
        take(zip("first.zip", record("GHSA-1", "2026-01-01")));
        try (var reader = org.vouchsafe.store.feed.FeedFile.read(folder.resolve("feeds")).orElseThrow()) {
            reader.beginLooking();
            assertThat(reader.feeds()).hasSize(1);
            take(zip("more.zip", record("GHSA-2", "2026-02-01"), record("GHSA-3", "2026-02-01")));
            assertThat(reader.feeds().getFirst().feed().entries()).isEqualTo(1);
        }
        assertThat(feeds.list().getFirst().entries()).isEqualTo(3);
    }
}
