package org.vouchsafe.input.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/**
 * A zip container held in memory. Its directory decides what it holds; entries are unpacked one by one, within a budget for all of them
 * together and a limit on how far each may swell. Nothing is ever written to disk. Not thread-safe.
 */
public final class Archive {
    private static final String ASK_AGAIN = "Ask the sender for the file again.";
    private static final int CHUNK = 64 << 10;
    /** Small entries may swell as they like: a page of blanks packs a thousandfold. */
    private static final long HARMLESS = 4L << 20;

    private final ZipFile zip;
    private final SourceFile file;
    private final Limits limits;
    private final Map<String, ZipArchiveEntry> entries;
    private long budget;

    private Archive(ZipFile zip, SourceFile file, Limits limits, Map<String, ZipArchiveEntry> entries) {
        this.zip = zip;
        this.file = file;
        this.limits = limits;
        this.entries = entries;
        this.budget = limits.fileBytes() / 4;
    }

    /** Opens a container; empty, with a problem, when it is damaged or holds too many entries. */
    public static Optional<Archive> open(SourceFile file, Limits limits, Problems problems) {
        try {
            ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file.bytes())).get();
            Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entries.size() >= limits.entries()) {
                    problems.error("TOO_MUCH", Location.WHOLE_FILE, "The container holds more than " + limits.entries() + " entries.",
                            ASK_AGAIN);
                    return Optional.empty();
                }
                if (entries.putIfAbsent(entry.getName(), entry) != null) {
                    problems.error("DUPLICATE_ENTRY", Location.WHOLE_FILE,
                            "The container holds two entries named \"" + entry.getName() + "\"; the first was read.",
                            "Ask the sender which one holds.");
                }
            }
            return Optional.of(new Archive(zip, file, limits, entries));
        } catch (IOException | RuntimeException e) {
            // The library throws unchecked exceptions of many kinds for damaged directories.
            problems.error("NOT_ZIP", Location.WHOLE_FILE, "The container is damaged and cannot be opened.", ASK_AGAIN);
            return Optional.empty();
        }
    }

    /** The names of all entries, in the order of the directory. */
    public List<String> names() {
        return new ArrayList<>(entries.keySet());
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Unpacks an entry, named {@code container!entry}; empty when there is none, and with a problem when it cannot be unpacked. */
    public Optional<SourceFile> entry(String name, Problems problems) {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        long most = Math.min(budget, Math.max(HARMLESS, Math.max(entry.getCompressedSize(), 0) * limits.ratio()));
        try (InputStream in = zip.getInputStream(entry)) {
            if (in == null) {
                throw new IOException("cannot be unpacked");
            }
            var out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                out.write(chunk, 0, read);
                if (out.size() > most) {
                    problems.error("TOO_MUCH", Location.WHOLE_FILE, "The entry \"" + name + "\" swells beyond every measure when unpacked.",
                            "Do not open the file elsewhere; ask the sender about it.");
                    budget = 0;
                    return Optional.empty();
                }
            }
            budget -= out.size();
            return Optional.of(new SourceFile(file.name() + "!" + name, out.toByteArray()));
        } catch (IOException | RuntimeException e) {
            // Damaged packed data shows itself in as many ways as there are decoders.
            problems.error("NOT_ZIP", Location.WHOLE_FILE, "The entry \"" + name + "\" is damaged or encrypted and cannot be unpacked.",
                    ASK_AGAIN);
            return Optional.empty();
        }
    }
}
