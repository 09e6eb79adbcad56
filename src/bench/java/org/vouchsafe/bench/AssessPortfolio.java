package org.vouchsafe.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.Opening;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.position.PositionReading;

/** All positions of a portfolio from nothing, after one import, at an earlier day and explained. */
public final class AssessPortfolio {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private AssessPortfolio() {}

    /** Arguments: releases (default 1,000), components of each (1,000), pool (60,000), advisories (3,000), documents of ten claims (100). */
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
            portfolio.inventories(releases, components, pool);
            portfolio.advisories(0, advisories, pool);
            for (int i = 0; i < documents; i++) {
                portfolio.claims(i, portfolio.releases().get(i * 7 % releases), i * 10 % advisories, 10);
            }
            System.out.printf(Locale.ROOT, "file %,.1f MB%n", Files.size(file) / 1e6);
            timed("from nothing", () -> workspace.read(
                    tx -> new PositionReading(tx, Viewpoint.LATEST, InstantSource.system().instant()).all().rows().size()));
        }
        System.out.printf(Locale.ROOT, "peak heap %,d MB%n", peak() >> 20);
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
