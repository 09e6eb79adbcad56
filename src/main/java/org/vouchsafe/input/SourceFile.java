package org.vouchsafe.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The untrusted bytes of one file and its name for messages. What is read by formats is held whole (the limits bound it), and readers open
 * as many streams over it as they like; what is only kept or unpacked may lie on disk.
 */
public final class SourceFile {
    private final String name;
    private final byte @Nullable [] held;
    private final @Nullable Path path;
    private final long size;
    private final @Nullable Frame frame;

    private SourceFile(String name, byte @Nullable [] held, @Nullable Path path, long size, @Nullable Frame frame) {
        this.name = name;
        this.held = held;
        this.path = path;
        this.size = size;
        this.frame = frame;
    }

    /** A file in memory; {@code name} as the analyst knows it, for an entry of a container {@code container!entry}. */
    public SourceFile(String name, byte[] bytes) {
        this(name, bytes, null, bytes.length, null);
    }

    /** A file on disk, too large to be held. */
    public static SourceFile on(String name, Path path) throws IOException {
        return new SourceFile(name, null, path, Files.size(path), null);
    }

    /** The same bytes as a part of another file, where every place in them is told as a place in that. */
    public SourceFile framed(Frame within) {
        return new SourceFile(name, held, path, size, within);
    }

    /** The same bytes under another name. */
    public SourceFile named(String other) {
        return new SourceFile(other, held, path, size, frame);
    }

    public String name() {
        return name;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Where its places stand in the file it is part of; null when it is a file of its own. */
    public @Nullable Frame frame() {
        return frame;
    }

    /** The whole of it. Only for what is small enough to be read. */
    public byte[] bytes() {
        if (held != null) {
            return held;
        }
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first bytes, at most so many; none when they cannot be read. */
    public byte[] head(int most) {
        if (held != null) {
            return held.length <= most ? held : Arrays.copyOf(held, most);
        }
        try (InputStream in = open()) {
            return in.readNBytes(most);
        } catch (IOException | UncheckedIOException e) {
            return new byte[0];
        }
    }

    /** A fresh stream over the bytes. */
    public InputStream open() {
        if (held != null) {
            return new ByteArrayInputStream(held);
        }
        try {
            return Files.newInputStream(onDisk());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it lies on disk; null when it is held in memory. */
    public @Nullable Path path() {
        return path;
    }

    private Path onDisk() {
        if (path == null) {
            throw new IllegalStateException("Neither in memory nor on disk");
        }
        return path;
    }
}
