package org.vouchsafe.input.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
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
    }

    /** The dump cannot be relied on as a whole: it is cut off, or more comes out of it than can be meant. What was taken of it is void. */
    public static final class Unsound extends IOException {
        private static final long serialVersionUID = 1L;

        Unsound(String message) {
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
                    Optional<SourceFile> read = entry(name, zip, entry, problems);
                    if (read.isPresent()) {
                        receiver.take(read.get());
                    }
                }
            }
        } catch (Allowance.Overdrawn e) {
            throw new Unsound(String.valueOf(e.getMessage()));
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

    private Optional<SourceFile> entry(String name, ZipFile zip, ZipEntry entry, Problems problems) throws IOException {
        String shown = name + "!" + entry.getName();
        try (InputStream packed = zip.getInputStream(entry)) {
            if (packed == null) {
                throw new IOException("gone");
            }
            byte[] bytes = allowance.guarded(packed, () -> Math.max(entry.getCompressedSize(), 0)).readNBytes(largest + 1);
            if (bytes.length > largest) {
                problems.error("TOO_LARGE", Location.WHOLE_FILE,
                        "The entry \"" + entry.getName() + "\" is larger than " + (largest >> 20) + " MiB; it was passed over.", ASK_AGAIN);
                return Optional.empty();
            }
            var crc = new CRC32();
            crc.update(bytes);
            if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
                throw new IOException("not what the directory says");
            }
            return Optional.of(new SourceFile(shown, bytes));
        } catch (Allowance.Overdrawn e) {
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
