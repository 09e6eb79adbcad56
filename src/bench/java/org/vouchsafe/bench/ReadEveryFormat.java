package org.vouchsafe.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.xml.XmlReading;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a generated inventory of N megabytes (default 50) in one format, or in all, beside a bare pass over the same bytes: JSON tokens, XML
 * or YAML events, or for other text the lines. Says how many components a second and how much was alive after a collection at most.
 */
public final class ReadEveryFormat {
    private static final int RUNS = 3;

    private ReadEveryFormat() {}

    /** First argument: a format of {@link GeneratedList} or {@code all}; second: megabytes. */
    public static void main(String[] args) throws IOException {
        String wanted = args.length > 0 ? args[0] : "all";
        long bytes = (args.length > 1 ? Long.parseLong(args[1]) : 50) * 1_000_000;
        var alive = new AtomicLong();
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> ((NotificationEmitter) collector)
                .addNotificationListener(
                        (notification, nothing) -> alive.accumulateAndGet(afterCollection(notification.getUserData()), Math::max),
                        null, null));
        System.out.printf(Locale.ROOT, "heap at most %,d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        for (Map.Entry<String, Function<Integer, byte[]>> each : GeneratedList.formats().entrySet()) {
            if (wanted.equals("all") || wanted.equals(each.getKey())) {
                run(each.getKey(), new SourceFile("generated", GeneratedList.ofSize(each.getValue(), bytes)), alive);
            }
        }
    }

    private static void run(String name, SourceFile file, AtomicLong alive) throws IOException {
        long bestBare = Long.MAX_VALUE;
        long bestRead = Long.MAX_VALUE;
        var formats = new Formats(Limits.DEFAULT);
        Format format = formats.recognise(file).orElseThrow(() -> new IllegalStateException(name + " is not recognised"));
        System.gc();
        alive.set(0);
        int members = 0;
        String problems = "";
        try {
            for (int run = 0; run < RUNS; run++) {
                long start = processor();
                bare(name, file);
                long bare = processor();
                ReadResult result = format.read(file, ReadProgress.UNWATCHED);
                long read = processor();
                bestBare = Math.min(bestBare, bare - start);
                bestRead = Math.min(bestRead, read - bare);
                members = result.inventories().stream().mapToInt(each -> each.members().size()).sum();
                problems = result.problems().isEmpty() ? ""
                        : ", " + result.problems().size() + " problems: " + result.problems().getFirst().code();
            }
            System.out.printf(Locale.ROOT,
                    "%-15s %5.1f MB %,9d components  bare %,6d ms  read %,6d ms  %,9d components/s  alive at most %,4d MB%s%n",
                    name, file.bytes().length / 1e6, members, bestBare / 1_000_000, bestRead / 1_000_000,
                    (long) (members / (bestRead / 1e9)), alive.get() >> 20, problems);
        } catch (OutOfMemoryError e) {
            System.out.printf(Locale.ROOT, "%-15s %5.1f MB  OUT OF MEMORY%n", name, file.bytes().length / 1e6);
        }
    }

    /** Of this thread, so that other work on the machine does not count; nanoseconds. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long afterCollection(Object data) {
        var info = GarbageCollectionNotificationInfo.from((CompositeData) data);
        return info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> List.of("Eden", "Survivor", "Old", "Tenured").stream().anyMatch(pool.getKey()::contains))
                .map(Map.Entry::getValue).mapToLong(MemoryUsage::getUsed).sum();
    }

    private static long bare(String name, SourceFile file) throws IOException {
        String start = new String(file.bytes(), 0, 200, StandardCharsets.UTF_8);
        if (start.startsWith("{")) {
            return json(file);
        }
        return start.startsWith("<") ? xml(file) : name.equals("pnpm-9") || name.equals("spdx-yaml") ? yaml(file) : lines(file);
    }

    private static long json(SourceFile file) throws IOException {
        long tokens = 0;
        try (JsonParser parser = new JsonFactory().createParser(file.bytes())) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private static long xml(SourceFile file) throws IOException {
        long events = 0;
        try {
            XMLStreamReader at = new XmlReading(Limits.DEFAULT).open(file);
            while (at.hasNext()) {
                at.next();
                events++;
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return events;
    }

    private static long yaml(SourceFile file) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        var parser = new ParserImpl(new StreamReader(new StringReader(new String(file.bytes(), StandardCharsets.UTF_8))), options);
        long events = 0;
        while (parser.peekEvent() != null) {
            parser.getEvent();
            events++;
        }
        return events;
    }

    private static long lines(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8).lines().count();
    }
}
