package org.vouchsafe.carrier.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.carrier.MemberPath;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.Spooled;

/** Reads a tar archive from front to back. Sizes are believed only as far as bytes come. Used once; not thread-safe. */
final class TarReading {
    static final int BLOCK = 512;
    /** Longer than any name or set of attributes. */
    private static final int LONGEST_NOTE = 1 << 20;
    private static final String ASK_AGAIN = "Ask the sender for the container again.";
    private final String container;
    private final Allowance allowance;
    private final Carrier.Receiver receiver;
    private final Problems problems;
    private final Set<String> seen = new HashSet<>();
    private @Nullable String longName;
    private @Nullable Long longSize;

    TarReading(String container, Allowance allowance, Carrier.Receiver receiver, Problems problems) {
        this.container = container;
        this.allowance = allowance;
        this.receiver = receiver;
        this.problems = problems;
    }

    /** Whether these first 512 bytes are a tar header: a block with a name and the right checksum. */
    static boolean isTar(byte[] block) {
        return block.length == BLOCK && block[0] != 0 && TarHeader.of(block).sound();
    }

    /** Hands over every file. */
    void read(InputStream in) throws IOException {
        for (byte[] block = in.readNBytes(BLOCK); block.length == BLOCK && !isBlank(block); block = in.readNBytes(BLOCK)) {
            allowance.entry();
            TarHeader header = TarHeader.of(block);
            long size = longSize == null ? header.size() : longSize;
            if (!header.sound() || size < 0) {
                problems.error("NOT_TAR", Location.WHOLE_FILE,
                        "The archive is damaged after " + seen.size() + (seen.size() == 1 ? " file" : " files")
                                + "; the rest was not read.",
                        ASK_AGAIN);
                return;
            }
            try {
                entry(header, size, in);
                // Content is filled up to whole blocks.
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            } catch (EOFException e) {
                problems.error("NOT_TAR", Location.WHOLE_FILE, "The archive was cut off within \"" + MemberPath.shown(name(header)) + "\".",
                        ASK_AGAIN);
                return;
            }
        }
    }

    private String name(TarHeader header) {
        return longName == null ? header.name() : longName;
    }

    private void entry(TarHeader header, long size, InputStream in) throws IOException {
        switch (header.type()) {
            case 'L' -> longName = note(in, size).replace("\0", "");
            case 'x' -> attributes(note(in, size));
            case 'K', 'g' -> in.skipNBytes(size);
            case '1', '2' -> {
                problems.warning("LINK", Location.WHOLE_FILE,
                        "The entry \"" + MemberPath.shown(name(header)) + "\" is a link to another file, and links are not followed.",
                        "Ask the sender for the file itself if it belongs to what was sent.");
                pass(in, size);
            }
            case '0', '\0', '7' -> {
                if (name(header).endsWith("/")) {
                    pass(in, size);
                } else {
                    file(name(header), size, in);
                }
            }
            case '5' -> pass(in, size);
            default -> {
                problems.warning("NOT_A_FILE", Location.WHOLE_FILE,
                        "The entry \"" + MemberPath.shown(name(header)) + "\" is neither a plain file nor a folder; it was passed over.",
                        "Ask the sender how the container was made if it should hold a file there.");
                pass(in, size);
            }
        }
    }

    private void file(String name, long size, InputStream in) throws IOException {
        Optional<String> path = MemberPath.of(name, problems);
        if (path.isEmpty()) {
            pass(in, size);
        } else if (!seen.add(path.get())) {
            problems.error("DUPLICATE_ENTRY", Location.WHOLE_FILE,
                    "The container holds two entries named \"" + path.get() + "\"; the first was read.", "Ask the sender which one holds.");
            pass(in, size);
        } else {
            var content = new Part(in, size);
            try (Spooled spooled = Spooled.of(container + "!" + path.get(), content)) {
                if (content.left > 0) {
                    throw new EOFException();
                }
                forget();
                receiver.take(new Member(path.get(), spooled.file(), Member.Role.PACKED));
            }
        }
    }

    private void pass(InputStream in, long size) throws IOException {
        forget();
        in.skipNBytes(size);
    }

    private void forget() {
        longName = null;
        longSize = null;
    }

    private String note(InputStream in, long size) throws IOException {
        byte[] note = in.readNBytes((int) Math.min(size, LONGEST_NOTE));
        in.skipNBytes(size - note.length);
        return TarHeader.decoded(note, 0, note.length);
    }

    /** Records of the form {@code length key=value\n} (POSIX.1-2017 pax, "pax Extended Header"). */
    private void attributes(String records) {
        for (String line : records.split("\n")) {
            int space = line.indexOf(' ');
            int equals = line.indexOf('=', space + 1);
            if (space > 0 && equals > 0) {
                String value = line.substring(equals + 1);
                switch (line.substring(space + 1, equals)) {
                    case "path" -> longName = value;
                    case "size" -> longSize = value.matches("\\d{1,15}") ? Long.valueOf(value) : Long.valueOf(-1);
                    default -> {
                    }
                }
            }
        }
    }

    private static boolean isBlank(byte[] block) {
        for (byte each : block) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** The next bytes of a stream, which stays open. */
    private static final class Part extends InputStream {
        private final InputStream in;
        private long left;

        Part(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(target, from, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
