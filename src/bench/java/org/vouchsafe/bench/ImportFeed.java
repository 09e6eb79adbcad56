package org.vouchsafe.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.format.Formats;
import org.vouchsafe.input.Limits;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Opening;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.feed.ApplyFeeds;
import org.vouchsafe.usecase.feed.FeedLookUp;
import org.vouchsafe.usecase.feed.FeedOutcome;
import org.vouchsafe.usecase.feed.FeedRequest;
import org.vouchsafe.usecase.feed.Feeds;
import org.vouchsafe.usecase.intake.FileReading;
import org.vouchsafe.usecase.position.Positions;

/**
 * A generated dump shaped like that of npm (three quarters reports of malicious packages, one quarter vulnerabilities): imported, imported again with some
 * records changed, looked up for a portfolio, and that portfolio assessed from nothing.
 */
public final class ImportFeed {
    private static final String WORDS = "An attacker who can reach the service may send a request that makes it read beyond what it was given. ";

    private ImportFeed() {}

    /** Arguments: advisories (default 250,000), how many of them touch the pool (3,000), releases (1,000; 0: only the feed), components of each (1,000), pool (60,000). */
    public static void main(String[] args) throws IOException {
        int advisories = argument(args, 0, 250_000);
        int touching = argument(args, 1, 3_000);
        int releases = argument(args, 2, 1_000);
        int components = argument(args, 3, 1_000);
        int pool = argument(args, 4, 60_000);
        Path folder = Files.createTempDirectory("vouchsafe-bench");
        Path dump = dump(folder.resolve("all.zip"), advisories, touching, pool, 0);
        var feeds = new Feeds(folder.resolve("feeds"), InstantSource.system(), Limits.DEFAULT);
        System.out.printf(Locale.ROOT, "dump %,.1f MB%n", Files.size(dump) / 1e6);
        timed("imported", advisories, () -> added(feeds, dump));
        Path file = folder.resolve("feeds").resolve("advisories.vouchsafe-feeds");
        System.out.printf(Locale.ROOT, "feed file %,.1f MB, peak heap %,d MB of %,d%n", Files.size(file) / 1e6, peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        Path later = dump(folder.resolve("later.zip"), advisories, touching, pool, 50);
        timed("imported again, one in fifty changed", advisories, () -> added(feeds, later));
        System.out.printf(Locale.ROOT, "feed file %,.1f MB%n", Files.size(file) / 1e6);
        if (releases > 0) {
            assess(folder, releases, components, pool);
        }
    }

    private static int added(Feeds feeds, Path dump) {
        FeedOutcome outcome = feeds.importFiles(List.of(dump), FeedRequest.PLAIN, Progress.UNWATCHED).getFirst();
        return outcome.counts() == null ? 0 : (int) (outcome.counts().added() + outcome.counts().changed());
    }

    private static void assess(Path folder, int releases, int components, int pool) throws IOException {
        Path file = folder.resolve("bench.vouchsafe");
        var surroundings = new Surroundings(InstantSource.system(), new SecureRandom(), "bench");
        try (Workspace workspace = ((Opening.Opened) Workspace.create(file, surroundings)).workspace()) {
            new GeneratedPortfolio(workspace).inventories(releases, components, pool);
            System.out.printf(Locale.ROOT, "workspace %,.1f MB%n", Files.size(file) / 1e6);
            var positions = new Positions(workspace, InstantSource.system(), "bench");
            var reading = new FileReading(() -> new Formats(Limits.DEFAULT), Limits.DEFAULT);
            var apply = new ApplyFeeds(workspace, positions, new FeedLookUp(folder.resolve("feeds"), reading), InstantSource.system());
            timed("looked up, copied, and assessed before and after", releases, () -> apply.apply(new Actor("bench")).copied().documents());
            timed("assessed from nothing", releases,
                    () -> new Positions(workspace, InstantSource.system(), "another").at(Viewpoint.LATEST).rows().size());
        }
        System.out.printf(Locale.ROOT, "workspace %,.1f MB afterwards, peak heap %,d MB%n", Files.size(file) / 1e6, peak() >> 20);
    }

    private static Path dump(Path file, int advisories, int touching, int pool, int everyChanged) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20); var zip = new ZipOutputStream(out)) {
            zip.setLevel(5);
            for (int i = 0; i < advisories; i++) {
                zip.putNextEntry(new ZipEntry(id(i) + ".json"));
                boolean changed = everyChanged > 0 && i % everyChanged == 0;
                zip.write(record(i, advisories / touching, pool, changed ? "2026-11-02" : "2026-10-01").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String id(int number) {
        return number % 4 == 0 ? "GHSA-%04x-%04x-gene".formatted(number >> 16, number & 0xffff) : "MAL-2026-" + number;
    }

    private static String record(int number, int every, int pool, String day) {
        int pick = (int) ((long) (number / every) * 9 % pool);
        String name = number % every == 0 ? (pick % 5 == 0 ? "@scope" + pick % 40 + "/" : "") + "package-" + pick / 3
                : "nobody-has-" + number;
        String affected = number % 4 == 0
                ? "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"1.%d.3\"}]}]"
                        .formatted(number % 3)
                : "\"versions\": [\"1.0.0\", \"1.0.1\", \"99.9.9\"]";
        return """
                {
                  "schema_version": "1.7.4",
                  "id": "%s",
                  "modified": "%sT01:02:03Z",
                  "published": "2026-09-01T00:00:00Z",
                  "aliases": [%s],
                  "summary": "Something is wrong with %s",
                  "details": "%s",
                  "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
                  "affected": [{"package": {"ecosystem": "npm", "name": "%s", "purl": "pkg:npm/%s"}, %s,
                    "database_specific": {"source": "https://advisories.example/%s.json"}}],
                  "references": [{"type": "WEB", "url": "https://advisories.example/%s"}, {"type": "PACKAGE", "url": "https://code.example/%s"}],
                  "database_specific": {"severity": "HIGH", "cwe_ids": ["CWE-79"], "github_reviewed": true}
                }
                """.formatted(id(number), day, number % 4 == 0 ? "\"CVE-2026-%d\"".formatted(100_000 + number) : "", name,
                WORDS.repeat(6 + number % 9), name, name.replace("@", "%40"), affected, id(number), id(number), name);
    }

    private static void timed(String what, int of, IntSupplier work) {
        long start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int result = work.getAsInt();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %,d in %.1f s, %,.0f a second, %.1f s of processor time%n", what, result, seconds, of / seconds,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(each -> each.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(each -> each.getUsed()).sum();
    }

    private static int argument(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }
}
