package org.vouchsafe.usecase.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.usecase.Refused;

/**
 * Puts files in place together: each is first written whole beside its target, then all are moved. A reader sees the old file or the new
 * one, never half of one; unless {@link #settle} was called, closing brings back whatever was there before. Used once.
 */
public final class FileDrop implements AutoCloseable {
    private final Existing existing;
    private final Map<Path, Path> written = new LinkedHashMap<>();
    private final List<Path> stale = new ArrayList<>();
    private final List<Path> placed = new ArrayList<>();
    private final Map<Path, Path> aside = new LinkedHashMap<>();

    /** What is done where a file is there already. */
    public enum Existing {
        /** Nothing is written. */
        REFUSE,
        /** It is replaced: whoever asked has agreed. */
        REPLACE
    }

    public FileDrop(Existing existing) {
        this.existing = existing;
    }

    /**
     * Asks whether these may be written, before any work is done for them.
     *
     * @throws Refused naming those that are there already, where that is not agreed
     */
    public void demandFree(List<Path> targets) {
        if (existing == Existing.REPLACE) {
            return;
        }
        List<Path> there = targets.stream().filter(Files::exists).toList();
        if (!there.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, there.stream().map(Path::toString).collect(Collectors.joining(" and "))
                    + (there.size() == 1 ? " is" : " are") + " there already. Choose another name, or move what is there away first.");
        }
    }

    /**
     * Writes the bytes beside the target; nothing is to be seen under its name yet.
     *
     * @throws Refused when the folder does not exist or cannot be written
     */
    public void prepare(Path target, byte[] bytes) {
        prepare(target, out -> out.write(bytes));
    }

    /** Writes bytes, as many as there are. */
    public interface Writing {
        /** Writes all of them. */
        void to(OutputStream target) throws IOException;
    }

    /**
     * Lets a file of any size be written beside the target; nothing is to be seen under its name yet.
     *
     * @throws Refused when the folder does not exist or cannot be written
     */
    public void prepare(Path target, Writing content) {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw new Refused(Refused.Kind.REQUEST, target + " is a folder. Name a file.");
        }
        try {
            // Not as a temporary file of the platform: that one only its owner could read, and a report is there to be read.
            Path temporary = beside(absolute, ".part");
            written.put(temporary, absolute);
            try (var out = new BufferedOutputStream(
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                content.to(out);
            }
        } catch (NoSuchFileException e) {
            throw new Refused(Refused.Kind.REQUEST, "The folder " + folder + " does not exist. Make it first, or choose another.", e);
        } catch (IOException e) {
            throw cannotBeWritten(target, e);
        }
    }

    /** Where what was prepared for that target lies until it is placed. */
    public Path prepared(Path target) {
        Path absolute = target.toAbsolutePath();
        return written.entrySet().stream().filter(each -> each.getValue().equals(absolute)).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing was prepared for " + target));
    }

    /** What goes when the rest is placed: it belonged to what is replaced and would contradict what comes. */
    public void discard(Path target) {
        stale.add(target.toAbsolutePath());
    }

    /**
     * Moves all of them to their targets.
     *
     * @throws Refused when one is there already and that was not agreed, or cannot be written; then all is as it was
     */
    public List<Path> place() {
        demandFree(List.copyOf(written.values()));
        try {
            for (Map.Entry<Path, Path> each : written.entrySet()) {
                replace(each.getKey(), each.getValue());
            }
            for (Path target : stale) {
                remove(target);
            }
        } catch (Refused e) {
            bringBack();
            throw e;
        }
        written.clear();
        return List.copyOf(placed);
    }

    /** What was placed stays; what it replaced goes. */
    public void settle() {
        List<Path> copies = List.copyOf(aside.values());
        aside.clear();
        placed.clear();
        copies.forEach(FileDrop::delete);
    }

    /** Removes what was prepared and not placed, and brings back what was replaced and not settled. */
    @Override
    public void close() {
        bringBack();
        written.keySet().forEach(FileDrop::delete);
    }

    private void replace(Path temporary, Path target) {
        try {
            keepAside(target);
            move(temporary, target);
            placed.add(target);
        } catch (IOException e) {
            throw cannotBeWritten(target, e);
        }
    }

    private void remove(Path target) {
        try {
            keepAside(target);
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, target + " cannot be removed: " + FileFailure.words(e) + ".", e);
        }
    }

    // A second name for the same file, so that the first one never goes missing; file systems that know no such thing get a copy.
    private void keepAside(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (Files.isDirectory(target)) {
            throw new DirectoryNotEmptyException(target.toString());
        }
        Path copy = beside(target, ".was");
        aside.put(target, copy);
        try {
            Files.createLink(copy, target);
        } catch (UnsupportedOperationException | IOException _) {
            Files.copy(target, copy);
        }
    }

    private void bringBack() {
        for (Path each : placed) {
            if (!aside.containsKey(each)) {
                delete(each);
            }
        }
        placed.clear();
        aside.forEach((target, copy) -> {
            if (Files.exists(copy)) {
                try {
                    move(copy, target);
                    // Moving a file onto another name of itself leaves both.
                    Files.deleteIfExists(copy);
                } catch (IOException e) {
                    throw new UncheckedIOException(target + " could not be brought back; it is kept as " + copy, e);
                }
            }
        });
        aside.clear();
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ending);
    }

    private void move(Path from, Path to) throws IOException {
        if (existing == Existing.REFUSE && Files.exists(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " could not be removed", e);
        }
    }

    private static Refused cannotBeWritten(Path target, IOException e) {
        Refused.Kind kind = e instanceof FileAlreadyExistsException ? Refused.Kind.REQUEST : Refused.Kind.ENVIRONMENT;
        return new Refused(kind, target + " cannot be written: " + FileFailure.words(e) + ".", e);
    }
}
