package org.vouchsafe.usecase.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
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
import org.vouchsafe.usecase.Refused;

/**
 * Puts files in place together: each is first written whole beside its target, then all are moved. A reader sees the old file or the new
 * one, never half of one. Used once.
 */
public final class FileDrop implements AutoCloseable {
    private final Map<Path, Path> written = new LinkedHashMap<>();

    /**
     * Writes the bytes beside the target; nothing is to be seen under its name yet.
     *
     * @throws Refused when the folder does not exist or cannot be written
     */
    public void prepare(Path target, byte[] bytes) {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw new Refused(Refused.Kind.REQUEST, target + " is a folder. Name a file.");
        }
        try {
            // Not as a temporary file of the platform: that one only its owner could read, and a report is there to be read.
            Path temporary = folder.resolve("." + absolute.getFileName() + "." + UUID.randomUUID() + ".part");
            written.put(temporary, absolute);
            Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            throw new Refused(Refused.Kind.REQUEST, "The folder " + folder + " does not exist. Make it first, or choose another.", e);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, target + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Moves all of them to their targets. */
    public List<Path> place() {
        List<Path> placed = new ArrayList<>();
        written.forEach((temporary, target) -> {
            move(temporary, target);
            placed.add(target);
        });
        written.clear();
        return placed;
    }

    /** Removes what was prepared and not placed. */
    @Override
    public void close() {
        for (Path temporary : written.keySet()) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                throw new UncheckedIOException("The temporary file " + temporary + " could not be removed", e);
            }
        }
    }

    private static void move(Path temporary, Path target) {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            replace(temporary, target);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, target + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void replace(Path temporary, Path target) {
        try {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, target + " cannot be written: " + e.getMessage(), e);
        }
    }
}
