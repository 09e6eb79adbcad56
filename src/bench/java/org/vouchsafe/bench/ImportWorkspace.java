package org.vouchsafe.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.about.About;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.lookup.WhereUsed;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.wiring.Program;

/**
 * Imports generated CycloneDX files end to end through the use case the program itself runs (kept, read, checked, interned, states updated,
 * logged), each beside a bare streaming parse of the same bytes; then asks where a component is used.
 */
public final class ImportWorkspace {
    private static final Actor ANALYST = new Actor("Benchmark");

    private ImportWorkspace() {}

    /** Arguments: number of components of a file (default 10,000) and number of files (default 6). */
    public static void main(String[] args) throws IOException {
        int components = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int files = args.length > 1 ? Integer.parseInt(args[1]) : 6;
        Path folder = Files.createTempDirectory("vouchsafe-bench");
        Path workspace = folder.resolve("bench.vouchsafe");
        try (UseCases use = new Program(About.of("benchmark")).workbench().workspaces().create(workspace, ANALYST)) {
            Path advisory = Files.writeString(folder.resolve("advisory.json"), """
                    {"schema_version": "1.7.0", "id": "GHSA-bench-0001", "modified": "2026-04-01T00:00:00Z",
                     "affected": [{"package": {"ecosystem": "npm", "name": "@group7/package-7"}, "ranges": [{"type": "SEMVER",
                     "events": [{"introduced": "0"}]}]}]}""");
            use.importEvidence().importFiles(List.of(advisory), ImportOptions.NONE, ANALYST, Progress.UNWATCHED);
            for (int i = 1; i <= files; i++) {
                one(use, folder.resolve("bom-" + i + ".cdx.json"), components, i);
            }
            look(use);
        }
        System.out.printf(Locale.ROOT, "workspace file %,.1f MB, peak heap %,d MB%n", Files.size(workspace) / 1e6, peak() >> 20);
    }

    private static void one(UseCases use, Path file, int components, int seed) throws IOException {
        byte[] bytes = GeneratedBom.json(components, seed);
        Files.write(file, bytes);
        long start = System.nanoTime();
        bare(bytes);
        long bare = System.nanoTime() - start;
        ImportOptions place = new ImportOptions("Bench Supplier", "Product", seed + ".0", null, null, null, null, ImportOptions.Mode.KEEP);
        start = System.nanoTime();
        use.importEvidence().importFiles(List.of(file), place, ANALYST, Progress.UNWATCHED);
        long imported = System.nanoTime() - start;
        System.out.printf(Locale.ROOT, "%,d components, %.1f MB: bare parse %,d ms, imported %,d ms%n", components, bytes.length / 1e6,
                bare / 1_000_000, imported / 1_000_000);
    }

    private static void look(UseCases use) {
        for (int run = 1; run <= 5; run++) {
            long start = System.nanoTime();
            int found = use.where().find("pkg:npm/%40group7/package-7", WhereUsed.Paths.WITH, Viewpoint.LATEST).size();
            long where = System.nanoTime();
            int states = use.states().rows(StateFilter.ALL, Viewpoint.LATEST).size();
            System.out.printf(Locale.ROOT, "where with paths and states: %,.2f ms (%d places); all states: %,.2f ms (%d)%n",
                    (where - start) / 1e6,
                    found, (System.nanoTime() - where) / 1e6, states);
        }
    }

    private static void bare(byte[] bytes) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            while (parser.nextToken() != null) {
                parser.currentTokenLocation();
            }
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(java.lang.management.MemoryUsage::getUsed).sum();
    }
}
