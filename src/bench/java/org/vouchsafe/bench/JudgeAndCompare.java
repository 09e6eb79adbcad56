package org.vouchsafe.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.about.About;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.lookup.WhereUsed;
import org.vouchsafe.wiring.Program;

/** Judges, compares and asks inventories of many components through the use cases the program itself runs. */
public final class JudgeAndCompare {
    private static final Actor ANALYST = new Actor("Benchmark");

    private JudgeAndCompare() {}

    /** Argument: number of components of an inventory (default 50,000). */
    public static void main(String[] args) throws IOException {
        int components = args.length > 0 ? Integer.parseInt(args[0]) : 50_000;
        Path folder = Files.createTempDirectory("vouchsafe-bench");
        try (UseCases use = new Program(About.of("benchmark")).workbench().workspaces().create(folder.resolve("bench.vouchsafe"),
                ANALYST)) {
            for (int i = 1; i <= 2; i++) {
                Path file = Files.write(folder.resolve("bom-" + i + ".cdx.json"), GeneratedBom.json(components, i));
                ImportOptions place = new ImportOptions("Bench Supplier", "Product", i + ".0", null, null, null, null,
                        ImportOptions.Mode.KEEP);
                use.importEvidence().importFiles(List.of(file), place, ANALYST, Progress.UNWATCHED);
            }
            String list = IntStream.range(0, 1_000).mapToObj(i -> "pkg:npm/%40group" + i % 50 + "/package-" + i)
                    .collect(Collectors.joining("\n"));
            for (int run = 1; run <= 5; run++) {
                measure("quality", () -> use.quality().of("E-001", Viewpoint.LATEST).getFirst().quality().components());
                measure("diff", () -> use.comparison().compare("E-001", "E-002", Viewpoint.LATEST).components().size());
                measure("list of 1,000", () -> use.where().findAll(list, WhereUsed.Paths.WITHOUT, Viewpoint.LATEST).found());
            }
        }
    }

    /** Processor time stands beside the time on the clock: on a busy machine only the former can be compared. */
    private static void measure(String what, IntSupplier work) {
        var thread = ManagementFactory.getThreadMXBean();
        long cpu = thread.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        int result = work.getAsInt();
        System.out.printf(Locale.ROOT, "%s (%,d): %,d ms, of processor %,d ms%n", what, result, (System.nanoTime() - start) / 1_000_000,
                (thread.getCurrentThreadCpuTime() - cpu) / 1_000_000);
    }
}
