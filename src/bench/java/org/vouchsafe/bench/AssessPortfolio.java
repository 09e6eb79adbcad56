package org.vouchsafe.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.Opening;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.position.Positions;

/** All positions of a portfolio from nothing, after one import, at an earlier day and explained. */
public final class AssessPortfolio {
    private static final String RULES = "bench";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private AssessPortfolio() {}

    /**
     * Arguments: releases (default 1,000), components of each (1,000), pool (60,000), advisories (3,000), documents of ten claims (100), and how
     * many more inventories (8).
     */
    public static void main(String[] args) throws IOException {
        int releases = argument(args, 0, 1_000);
        int components = argument(args, 1, 1_000);
        int pool = argument(args, 2, 60_000);
        int advisories = argument(args, 3, 3_000);
        int documents = argument(args, 4, 100);
        Path folder = Files.createTempDirectory("vouchsafe-bench");
        Path file = folder.resolve("bench.vouchsafe");
        var surroundings = new Surroundings(InstantSource.system(), new SecureRandom(), "bench");
        try (Workspace workspace = ((Opening.Opened) Workspace.create(file, surroundings)).workspace()) {
            var portfolio = new GeneratedPortfolio(workspace);
            timed("made: inventories", () -> {
                portfolio.inventories(releases, components, pool);
                return releases;
            });
            portfolio.advisories(0, advisories, pool);
            for (int i = 0; i < documents; i++) {
                portfolio.claims(i, portfolio.releases().get(i * 7 % releases), i * 10 % advisories, 10);
            }
            System.out.printf(Locale.ROOT, "file %,.1f MB%n", Files.size(file) / 1e6);
            ask(workspace, portfolio, components, pool, advisories, argument(args, 5, 8));
        }
        System.out.printf(Locale.ROOT, "file %,.1f MB afterwards%n", Files.size(file) / 1e6);
        System.out.printf(Locale.ROOT, "peak heap %,d MB%n", peak() >> 20);
    }

    private static void ask(Workspace workspace, GeneratedPortfolio portfolio, int components, int pool, int advisories, int more) {
        Instant before = Instant.now();
        var positions = new Positions(workspace, InstantSource.system(), RULES);
        timed("from nothing, and kept", () -> positions.at(Viewpoint.LATEST).rows().size());
        timed("opened anew, from what is kept",
                () -> new Positions(workspace, InstantSource.system(), RULES).at(Viewpoint.LATEST).rows().size());
        int releases = portfolio.releases().size();
        for (int i = 0; i < more; i++) {
            ReleaseId release = portfolio.releases().get((i * 37 + 3) % releases);
            portfolio.inventory(release, releases + i, components, pool);
            timed("after one more inventory", () -> positions.at(Viewpoint.LATEST).rows().size());
        }
        for (int i = 0; i < 4; i++) {
            portfolio.claims(10_000 + i, portfolio.releases().get(i * 11), i * 10 % advisories, 10);
            timed("after a document of ten claims", () -> positions.at(Viewpoint.LATEST).rows().size());
        }
        for (int i = 0; i < 3; i++) {
            portfolio.advisories(advisories + i, 1, pool);
            timed("after one more advisory", () -> positions.at(Viewpoint.LATEST).rows().size());
        }
        PositionRow some = positions.at(Viewpoint.LATEST).rows().get(1_234);
        workspace.write(new Entry("bench", "decide", "", ""),
                tx -> tx.recordDecisions().add(some.releaseId(), some.position().advisory(), State.NOT_AFFECTED, "because", null, List.of(),
                        null));
        timed("after a decision", () -> positions.at(Viewpoint.LATEST).rows().size());
        decideAndRegister(workspace, portfolio, positions);
        for (int i = 0; i < 4; i++) {
            ReleaseId release = portfolio.releases().get((i * 37 + 3) % releases);
            portfolio.inventory(release, releases + more + i, components, pool);
            timed("after one more inventory, with decisions of earlier days", () -> positions.at(Viewpoint.LATEST).rows().size());
        }
        timed("from nothing, with decisions of earlier days",
                () -> new Positions(workspace, InstantSource.system(), RULES + " of another day").at(Viewpoint.LATEST).rows().size());
        List<PositionRow> rows = positions.at(Viewpoint.LATEST).rows();
        for (int i = 0; i < 6; i++) {
            PositionRow row = rows.get((i * 7_919 + 17) % rows.size());
            timed("explained", () -> workspace.read(tx -> positions.explained(tx, Viewpoint.LATEST, List.of(row))).getFirst().position()
                    .checks().size());
        }
        var then = new Viewpoint(before.plusSeconds(1), null);
        for (int i = 0; i < 3; i++) {
            ReleaseId release = portfolio.releases().get((i * 91 + 5) % releases);
            timed("one release at an earlier day, nothing in memory", () -> workspace.read(
                    tx -> new Positions(workspace, InstantSource.system(), RULES).of(tx, new Viewpoint(Instant.now(), null), release))
                    .size());
            timed("the same before anything was kept", () -> workspace.read(
                    tx -> new Positions(workspace, InstantSource.system(), RULES).of(tx, then, release)).size());
            timed("the same as it was true on another day",
                    () -> workspace.read(tx -> new Positions(workspace, InstantSource.system(), RULES)
                            .of(tx, new Viewpoint(null, Instant.parse("2026-06-01T00:00:00Z")), release)).size());
        }
    }

    /** 400 decisions, after each ten of which a release is registered: what they knew is read under the register of then. */
    private static void decideAndRegister(Workspace workspace, GeneratedPortfolio portfolio, Positions positions) {
        List<PositionRow> rows = positions.at(Viewpoint.LATEST).rows();
        for (int i = 0; i < 40; i++) {
            int of = i;
            workspace.write(new Entry("bench", "decide", "", ""), tx -> {
                for (int k = 0; k < 10; k++) {
                    PositionRow row = rows.get((of * 10 + k) * 887 % rows.size());
                    tx.recordDecisions().add(row.releaseId(), row.position().advisory(), State.NOT_AFFECTED, "because", null, List.of(),
                            null);
                }
                return null;
            });
            portfolio.release(i);
        }
        timed("after 400 decisions and 40 releases", () -> positions.at(Viewpoint.LATEST).rows().size());
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        System.out.printf(Locale.ROOT, "%s: %,.1f ms, %,.1f ms of processor time (%s)%n", what, (System.nanoTime() - start) / 1e6,
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6, result);
        return result;
    }

    private static int argument(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(java.lang.management.MemoryUsage::getUsed).sum();
    }
}
