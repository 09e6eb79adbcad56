package org.vouchsafe.input.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.Spooled;

/**
 * A zip container. Its directory decides what it holds; entries are unpacked one by one, within one allowance for all of them, and checked
 * against the checksum the directory states. Not thread-safe.
 */
public final class Archive implements AutoCloseable {
    private static final String ASK_AGAIN = "Ask the sender for the file again.";
    private final ZipFile zip;
    private final SourceFile file;
    private final Allowance allowance;
    private final Map<String, ZipArchiveEntry> entries;

    private Archive(ZipFile zip, SourceFile file, Allowance allowance, Map<String, ZipArchiveEntry> entries) {
        this.zip = zip;
        this.file = file;
        this.allowance = allowance;
        this.entries = entries;
    }

    /** One entry of the directory. */
    public record Entry(String name, Sort sort) {}

    /** What sort of entry it is. */
    public enum Sort {
        FILE, FOLDER, LINK, ENCRYPTED,
        /** Packed in a way that is not read. */
        FOREIGN
    }

    /** Opens a container with an allowance of its own; empty, with a problem, when it is damaged or holds too many entries. */
    public static Optional<Archive> open(SourceFile file, Limits limits, Problems problems) {
        return open(file, new Allowance(limits, () -> {}), problems);
    }

    /** Opens a container; empty, with a problem, when it is damaged, holds too many entries, or entries that share their bytes. */
    public static Optional<Archive> open(SourceFile file, Allowance allowance, Problems problems) {
        try {
            return Optional.of(open(file, ZipFile.builder().setSeekableByteChannel(channel(file)).get(), allowance, problems));
        } catch (Allowance.Overdrawn e) {
            problems.error("TOO_MUCH", Location.WHOLE_FILE, e.getMessage() + " It was not unpacked.", ASK_AGAIN);
        } catch (Overlapping e) {
            problems.error("OVERLAPPING_ENTRIES", Location.WHOLE_FILE,
                    "The entries \"" + e.first + "\" and \"" + e.second + "\" share the same packed bytes; nothing was unpacked.",
                    "Do not open the file elsewhere; ask the sender about it.");
        } catch (java.util.concurrent.CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library throws unchecked exceptions of many kinds for damaged directories.
            problems.error("NOT_ZIP", Location.WHOLE_FILE, "The container is damaged and cannot be opened.", ASK_AGAIN);
        }
        return Optional.empty();
    }

    private static Archive open(SourceFile file, ZipFile zip, Allowance allowance, Problems problems) throws IOException {
        try {
            Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                allowance.entry();
                if (entries.putIfAbsent(entry.getName(), entry) != null) {
                    problems.error("DUPLICATE_ENTRY", Location.WHOLE_FILE,
                            "The container holds two entries named \"" + entry.getName() + "\"; the first was read.",
                            "Ask the sender which one holds.");
                }
            }
            refuseOverlap(Collections.list(zip.getEntries()));
            return new Archive(zip, file, allowance, entries);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static SeekableByteChannel channel(SourceFile file) throws IOException {
        return file.path() == null ? new SeekableInMemoryByteChannel(file.bytes()) : Files.newByteChannel(file.path());
    }

    /** Two entries over the same bytes are how a small file unpacks to a large one without any of them swelling much. */
    private static void refuseOverlap(List<ZipArchiveEntry> all) throws Overlapping {
        List<ZipArchiveEntry> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        for (int i = 1; i < ordered.size(); i++) {
            ZipArchiveEntry before = ordered.get(i - 1);
            if (before.getDataOffset() + Math.max(before.getCompressedSize(), 0) > ordered.get(i).getLocalHeaderOffset()) {
                throw new Overlapping(before.getName(), ordered.get(i).getName());
            }
        }
    }

    /** Whether nothing more can be unpacked, because too much was. */
    public boolean isSpent() {
        return allowance.isSpent();
    }

    /** The names of all entries, in the order of the directory. */
    public List<String> names() {
        return new ArrayList<>(entries.keySet());
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** All entries, in the order of the directory. */
    public List<Entry> entries() {
        return entries.values().stream().map(each -> new Entry(each.getName(), sort(each))).toList();
    }

    private Sort sort(ZipArchiveEntry entry) {
        if (entry.isDirectory()) {
            return Sort.FOLDER;
        }
        if (entry.isUnixSymlink()) {
            return Sort.LINK;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Sort.ENCRYPTED;
        }
        return zip.canReadEntryData(entry) ? Sort.FILE : Sort.FOREIGN;
    }

    /** Unpacks an entry into memory, named {@code container!entry}; empty when there is none, and with a problem when it cannot be. */
    public Optional<SourceFile> entry(String name, Problems problems) {
        Optional<Spooled> unpacked = unpack(name, problems);
        if (unpacked.isEmpty()) {
            return Optional.empty();
        }
        try (Spooled spooled = unpacked.get()) {
            if (spooled.file().size() > allowance.limits().fileBytes()) {
                problems.error("TOO_MUCH", Location.WHOLE_FILE, "The entry \"" + name + "\" is too large to be read.", ASK_AGAIN);
                return Optional.empty();
            }
            return Optional.of(new SourceFile(spooled.file().name(), spooled.file().bytes()));
        } catch (IOException e) {
            damaged(name, problems);
            return Optional.empty();
        }
    }

    /** Unpacks an entry, named {@code container!entry}; empty when there is none, and with a problem when it cannot be unpacked. */
    public Optional<Spooled> unpack(String name, Problems problems) {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            if (in == null) {
                throw new IOException("cannot be unpacked");
            }
            return Optional.of(checked(entry, in));
        } catch (Allowance.Overdrawn e) {
            problems.error("TOO_MUCH", Location.WHOLE_FILE, "Unpacking was given up at the entry \"" + name + "\". " + e.getMessage(),
                    "Do not open the file elsewhere; ask the sender about it.");
            return Optional.empty();
        } catch (java.util.concurrent.CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Damaged packed data shows itself in as many ways as there are decoders.
            damaged(name, problems);
            return Optional.empty();
        }
    }

    private Spooled checked(ZipArchiveEntry entry, InputStream in) throws IOException {
        var checked = new CheckedInputStream(in, new CRC32());
        Spooled spooled = allowance.unpack(file.name() + "!" + entry.getName(), checked, Math.max(entry.getCompressedSize(), 0));
        boolean asStated = entry.getCrc() < 0 || entry.getCrc() == checked.getChecksum().getValue();
        if (!asStated || entry.getSize() >= 0 && entry.getSize() != spooled.file().size()) {
            spooled.close();
            throw new IOException("not what the directory says");
        }
        return spooled;
    }

    private static void damaged(String name, Problems problems) {
        problems.error("NOT_ZIP", Location.WHOLE_FILE, "The entry \"" + name + "\" is damaged or encrypted and cannot be unpacked.",
                ASK_AGAIN);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Two entries claim the same bytes. */
    private static final class Overlapping extends IOException {
        private static final long serialVersionUID = 1L;
        private final String first;
        private final String second;

        Overlapping(String first, String second) {
            super("overlap");
            this.first = first;
            this.second = second;
        }
    }
}
