package org.vouchsafe.input.zip;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/**
 * A zip of hundreds of thousands of small documents, read one after the other in the order of its directory. Unlike {@link Archive} it keeps
 * nothing of an entry beyond its name, so that a large dump fits a small memory. Not thread-safe.
 */
public final class Dump {
    private static final String ASK_AGAIN = "Get the file again from its source.";
    private final Allowance allowance;
    private final int largest;

    /**
     * A reader of dumps.
     *
     * @param allowance what may come out of all of it
     * @param largest bytes of one entry; a larger one is passed over with a problem
     */
    public Dump(Allowance allowance, int largest) {
        this.allowance = allowance;
        this.largest = largest;
    }

    /** Takes one entry. */
    public interface Receiver {
        void take(SourceFile entry) throws IOException;

        /**
         * Takes an entry that is too large to be held, piece by piece, whether it is sound shows only at its end.
         *
         * @return false when it cannot be read so
         */
        default boolean takeLarge(String name, InputStream entry) throws IOException {
            return false;
        }
    }

    /** The dump cannot be relied on as a whole: it is cut off, or more comes out of it than can be meant. What was taken of it is void. */
    public static final class Unsound extends IOException {
        private static final long serialVersionUID = 1L;

        public Unsound(String message) {
            super(message);
        }
    }

    /**
     * Hands over every wanted entry, named {@code dump!entry}. One that is damaged becomes a problem, and the others are read all the same.
     *
     * @throws Unsound with a sentence for the analyst
     */
    public void read(String name, Path file, Predicate<String> wanted, Receiver receiver, Problems problems) throws IOException {
        try (ZipFile zip = open(file)) {
            Set<Long> seen = new HashSet<>();
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                allowance.entry();
                if (!seen.add(mark(entry.getName()))) {
                    problems.error("DUPLICATE_ENTRY", Location.WHOLE_FILE,
                            "The file holds two entries named \"" + entry.getName() + "\"; the first was read.", ASK_AGAIN);
                } else if (!entry.isDirectory() && wanted.test(entry.getName())) {
                    Optional<SourceFile> read = entry(name, zip, entry, receiver, problems);
                    if (read.isPresent()) {
                        receiver.take(read.get());
                    }
                }
            }
        } catch (Allowance.Overdrawn e) {
            throw new Unsound(String.valueOf(e.getMessage()));
        }
    }

    /** What was taken of it counts only if it was what the directory says to its end. */
    private static boolean large(String shown, ZipEntry entry, InputStream in, Receiver receiver) throws IOException {
        try {
            var checked = new CheckedInputStream(in, new CRC32());
            if (!receiver.takeLarge(shown, checked)) {
                return false;
            }
            checked.transferTo(OutputStream.nullOutputStream());
            if (entry.getCrc() >= 0 && entry.getCrc() != checked.getChecksum().getValue()) {
                throw new Unsound("The entry \"" + entry.getName() + "\" is damaged: it is not what the directory of the file says.");
            }
            return true;
        } catch (ZipException | EOFException e) {
            throw new Unsound("The entry \"" + entry.getName() + "\" is damaged or was cut off.");
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new Unsound("The file is damaged or was cut off: its directory cannot be read.");
        }
    }

    // Half a million names would fill the memory; two of them meeting under one number of 64 bits does not happen.
    private static long mark(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ (long) name.length() << 48;
    }

    private Optional<SourceFile> entry(String name, ZipFile zip, ZipEntry entry, Receiver receiver, Problems problems)
            throws IOException {
        String shown = name + "!" + entry.getName();
        try (InputStream packed = zip.getInputStream(entry)) {
            if (packed == null) {
                throw new IOException("gone");
            }
            InputStream guarded = allowance.guarded(packed, () -> Math.max(entry.getCompressedSize(), 0));
            byte[] bytes = guarded.readNBytes(largest + 1);
            if (bytes.length > largest) {
                if (!large(shown, entry, new SequenceInputStream(new ByteArrayInputStream(bytes), guarded), receiver)) {
                    problems.error("TOO_LARGE", Location.WHOLE_FILE,
                            "The entry \"" + entry.getName() + "\" is larger than " + (largest >> 20)
                                    + " MiB and no list that could be read piece by piece; it was passed over.",
                            ASK_AGAIN);
                }
                return Optional.empty();
            }
            var crc = new CRC32();
            crc.update(bytes);
            if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
                throw new IOException("not what the directory says");
            }
            return Optional.of(new SourceFile(shown, bytes));
        } catch (Allowance.Overdrawn | Unsound e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (e instanceof java.util.concurrent.CancellationException cancelled) {
                throw cancelled;
            }
            problems.error("DAMAGED_ENTRY", Location.WHOLE_FILE,
                    "The entry \"" + entry.getName() + "\" is damaged or encrypted and could not be unpacked.", ASK_AGAIN);
            return Optional.empty();
        }
    }
}
