package org.vouchsafe.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Components per second of processor time of every syntax of SPDX and of CycloneDX JSON, each beside a bare streaming parse of the same bytes, and the peak of
 * the heap. One syntax for each run of the program tells the peak of that syntax.
 */
public final class ReadInventories {
    /** Where results go, so that no work is left out as useless. */
    private static final AtomicLong SINK = new AtomicLong();

    private static final int RUNS = 5;

    private ReadInventories() {}

    /** First argument: number of components; second: a syntax of {@link GeneratedSpdx.Syntax} or {@code CYCLONEDX}. */
    public static void main(String[] args) throws IOException, XMLStreamException {
        int components = Integer.parseInt(args[0]);
        String syntax = args[1];
        byte[] bytes = syntax.equals("CYCLONEDX") ? GeneratedBom.json(components, 1)
                : GeneratedSpdx.of(GeneratedSpdx.Syntax.valueOf(syntax), components);
        var file = new SourceFile("generated", bytes);
        var formats = new Formats(Limits.DEFAULT);
        long best = Long.MAX_VALUE;
        long bestBare = Long.MAX_VALUE;
        int members = 0;
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        for (int run = 1; run <= RUNS; run++) {
            long start = cpu();
            bare(syntax, bytes);
            long bare = cpu();
            Format format = formats.recognise(file).orElseThrow();
            ReadResult result = format.read(file, ReadProgress.UNWATCHED);
            long read = cpu();
            members = result.inventories().getFirst().members().size();
            best = Math.min(best, read - bare);
            bestBare = Math.min(bestBare, bare - start);
        }
        System.out.printf(Locale.ROOT,
                "%-10s %,d members, %.1f MB: bare %,d ms, read %,d ms, %,.0f components/s, peak heap %,d MB of %,d%n", syntax,
                members, bytes.length / 1e6, bestBare / 1_000_000, best / 1_000_000, members / (best / 1e9), peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void bare(String syntax, byte[] bytes) throws IOException, XMLStreamException {
        switch (syntax) {
            case "CYCLONEDX", "JSON", "JSON_LD" -> {
                try (JsonParser parser = new JsonFactory().createParser(bytes)) {
                    while (parser.nextToken() != null) {
                        parser.currentToken();
                    }
                }
            }
            case "XML", "RDF" -> {
                XMLStreamReader parser = new WstxInputFactory().createXMLStreamReader(new ByteArrayInputStream(bytes));
                while (parser.hasNext()) {
                    parser.next();
                }
            }
            case "YAML" -> {
                var options = new LoaderOptions();
                options.setCodePointLimit(Integer.MAX_VALUE);
                var events = new ParserImpl(
                        new StreamReader(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)), options);
                while (!events.getEvent().is(Event.ID.StreamEnd)) {
                    events.peekEvent();
                }
            }
            default -> SINK.addAndGet(new String(bytes, StandardCharsets.UTF_8).lines().mapToLong(line -> line.indexOf(':')).sum());
        }
    }

    /** Processor time of this thread in nanoseconds, so that a busy machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
    }
}
