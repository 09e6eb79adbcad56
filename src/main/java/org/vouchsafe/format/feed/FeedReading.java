package org.vouchsafe.format.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.epss.EpssCsv;
import org.vouchsafe.format.kev.KevCsv;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.csv.CsvReading;
import org.vouchsafe.input.zip.Dump;

/**
 * Takes one file of a feed apart: a zip of documents, a document, a long list of them, a table; plain or packed with gzip. What kind it is
 * shows in its content; only within a zip names decide what is looked at, since lists of changes and the like lie beside the documents.
 * Memory does not grow with the size of the file.
 */
public final class FeedReading {
    private static final int HEAD = 64 << 10;
    /** One advisory; the largest known ones, with thousands of listed versions, have a few MiB. */
    private static final int DOCUMENT = 32 << 20;
    private static final int TABLE = 64 << 20;
    private static final long MIB = 1L << 20;
    private static final Limits.Unpacking UNPACKING = new Limits.Unpacking(5_000_000, 200, 64L * 1024 * MIB, 1);
    private final Limits limits;
    private final DocumentReading documents;

    public FeedReading(Limits limits) {
        this.limits = new Limits(limits.keptBytes(), limits.fileBytes(), limits.depth(), limits.textLength(), limits.numberLength(),
                limits.problems(), UNPACKING);
        this.documents = new DocumentReading(this.limits);
    }

    /** The file is not what it should be as a whole; nothing of it may be used. Its message is a sentence for the analyst. */
    public static final class Unusable extends IOException {
        private static final long serialVersionUID = 1L;

        public Unusable(String message) {
            super(message);
        }
    }

    /** What sort of file it is. */
    public enum Sort {
        /** A dump, a list or a table: a feed of its own. */
        COLLECTION,
        /** One advisory. */
        DOCUMENT,
        /** Neither: a list of changes, a signature, a note. */
        OTHER
    }

    /** What sort of file this is, by its beginning. */
    public static Sort sort(SourceFile file) {
        byte[] head = file.head(HEAD);
        String text = text(head);
        if (isZip(head) || isGzip(head) || isTable(text) || Shape.of(text) == Shape.LIST) {
            return Sort.COLLECTION;
        }
        return Shape.of(text) == Shape.DOCUMENT ? Sort.DOCUMENT : Sort.OTHER;
    }

    private static boolean isTable(String head) {
        return EpssCsv.isEpss(head) || KevCsv.isHeading(CsvReading.header(head));
    }

    /**
     * Reads the file.
     *
     * @param watch called for every document; throws when the user cancelled
     * @throws Unusable when the file is damaged as a whole, or unpacks to more than can be meant
     */
    public void read(SourceFile file, FeedReceiver receiver, Runnable watch, Problems problems) throws IOException {
        byte[] head = file.head(HEAD);
        var allowance = new Allowance(limits, watch);
        try {
            if (isZip(head) && file.path() != null) {
                Predicate<String> wanted = name -> name.toLowerCase(Locale.ROOT).endsWith(".json");
                new Dump(allowance, DOCUMENT).read(file.name(), file.path(), wanted, new Dump.Receiver() {
                    @Override
                    public void take(SourceFile entry) throws IOException {
                        entry(entry, receiver, problems);
                    }

                    @Override
                    public boolean takeLarge(String name, InputStream entry) throws IOException {
                        return list(name, entry, receiver, problems);
                    }
                }, problems);
            } else if (isGzip(head)) {
                try (var packed = new Counted(file.open());
                        InputStream in = allowance.guarded(new GZIPInputStream(packed, HEAD), packed::count)) {
                    stream(file.name(), in, receiver, watch, problems);
                }
            } else {
                try (InputStream in = file.open()) {
                    stream(file.name(), in, receiver, watch, problems);
                }
            }
        } catch (Dump.Unsound | Allowance.Overdrawn e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new Unusable("The packed file is damaged or was cut off.");
        }
    }

    private void entry(SourceFile entry, FeedReceiver receiver, Problems problems) throws IOException {
        if (Shape.of(text(entry.head(HEAD))) == Shape.LIST) {
            if (!new ListReading(limits, documents, DOCUMENT).read(entry.name(), entry.open(), receiver, () -> {}, problems)) {
                throw cutOff(entry.name());
            }
        } else {
            documents.read(entry, receiver, problems);
        }
    }

    /** A list too long to be held; false when it is none. */
    private boolean list(String name, InputStream in, FeedReceiver receiver, Problems problems) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        if (Shape.of(text(head)) != Shape.LIST) {
            return false;
        }
        int mark = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var all = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
        if (!new ListReading(limits, documents, DOCUMENT).read(name, all, receiver, () -> {}, problems)) {
            throw cutOff(name);
        }
        return true;
    }

    private static Dump.Unsound cutOff(String name) {
        return new Dump.Unsound("The entry " + name.substring(name.indexOf('!') + 1)
                + " is damaged or was cut off: its list does not go on to the end.");
    }

    private void stream(String name, InputStream in, FeedReceiver receiver, Runnable watch, Problems problems) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        int mark = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = text(head);
        InputStream all = new BufferedInputStream(new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in),
                HEAD);
        if (EpssCsv.isEpss(text)) {
            new ScoreReading(problems, watch).read(all, receiver);
        } else if (KevCsv.isHeading(CsvReading.header(text))) {
            new CatalogueTable(limits, documents).read(whole(name, all, TABLE), receiver, problems);
        } else if (Shape.of(text) == Shape.LIST) {
            if (!new ListReading(limits, documents, DOCUMENT).read(name, all, receiver, watch, problems)) {
                throw new Unusable("The file is damaged or was cut off: its list does not go on to the end.");
            }
        } else if (Shape.of(text) == Shape.DOCUMENT) {
            documents.read(whole(name, all, DOCUMENT), receiver, problems);
        } else {
            problems.error("UNKNOWN_FEED", Location.WHOLE_FILE, "This is no feed of a kind that is read.",
                    "Read are OSV, GitHub advisories, CISA KEV, EPSS, NVD 2.0 and CSAF.");
        }
    }

    private static SourceFile whole(String name, InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Unusable("It is larger than " + (most >> 20) + " MiB and no list that could be read piece by piece.");
        }
        return new SourceFile(name, bytes);
    }

    private static String text(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isZip(byte[] head) {
        return startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6);
    }

    private static boolean isGzip(byte[] head) {
        return startsWith(head, 0x1F, 0x8B, 8);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts the packed bytes that were read. */
    private static final class Counted extends java.io.FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
