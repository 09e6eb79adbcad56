package org.vouchsafe.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.cyclonedx.schema.SchemaValidation;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** Reads a generated CycloneDX file of N components (default 10,000) again and again, beside a bare streaming parse of the same bytes. */
public final class ReadCycloneDx {
    private static final int RUNS = 8;

    private ReadCycloneDx() {}

    /** First argument: number of components; second, {@code validate}: the schema check as well. */
    public static void main(String[] args) throws IOException {
        int components = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        var file = new SourceFile("generated.cdx.json", GeneratedBom.json(components, 1));
        System.out.printf(Locale.ROOT, "%,d components, %.1f MB%n", components, file.bytes().length / 1e6);
        var formats = new Formats(Limits.DEFAULT);
        for (int run = 1; run <= RUNS; run++) {
            long start = System.nanoTime();
            int tokens = bare(file);
            long bare = System.nanoTime();
            Format format = formats.recognise(file).orElseThrow();
            ReadResult result = format.read(file, ReadProgress.UNWATCHED);
            long read = System.nanoTime();
            System.out.printf(Locale.ROOT, "run %d: bare parse %,d ms (%,d tokens), read %,d ms (%,d members, %,d edges, %d problems)%n",
                    run,
                    (bare - start) / 1_000_000, tokens, (read - bare) / 1_000_000, result.inventories().getFirst().members().size(),
                    result.inventories().getFirst().edges().size(), result.problems().size());
        }
        System.out.printf(Locale.ROOT, "peak heap %,d MB%n", peak() >> 20);
        if (args.length > 1) {
            long start = System.nanoTime();
            int found = new SchemaValidation(Limits.DEFAULT).validate(file, "CycloneDX JSON", "1.6", ReadProgress.UNWATCHED).size();
            System.out.printf(Locale.ROOT, "schema check %,d ms, %d findings, peak heap %,d MB%n", (System.nanoTime() - start) / 1_000_000,
                    found,
                    peak() >> 20);
        }
    }

    private static int bare(SourceFile file) throws IOException {
        int tokens = 0;
        try (JsonParser parser = new JsonFactory().createParser(file.bytes())) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
    }
}
