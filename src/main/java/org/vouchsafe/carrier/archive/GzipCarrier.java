package org.vouchsafe.carrier.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.carrier.MemberPath;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.Spooled;

/** Something packed with gzip (RFC 1952): a tar archive, or one file. */
public final class GzipCarrier implements Carrier {
    private static final String NAME = "gzip file";
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.startsWith(0x1F, 0x8B, 8);
    }

    @Override
    public String read(SourceFile file, Allowance allowance, Receiver receiver, Problems problems) throws IOException {
        String format = NAME;
        try (var packed = new Counted(file.open()); InputStream in = unpacked(packed, allowance)) {
            in.mark(TarReading.BLOCK);
            byte[] first = in.readNBytes(TarReading.BLOCK);
            in.reset();
            if (TarReading.isTar(first)) {
                format = "tar archive, packed with gzip";
                new TarReading(file.name(), allowance, receiver, problems).read(in);
            } else {
                one(file, receiver, in);
            }
        } catch (Allowance.Overdrawn e) {
            problems.error("TOO_MUCH", Location.WHOLE_FILE, e.getMessage() + " The rest was not unpacked.",
                    "Do not open the file elsewhere; ask the sender about it.");
        } catch (Damaged | java.io.EOFException e) {
            problems.error("NOT_GZIP", Location.WHOLE_FILE,
                    "The packed file is damaged or was cut off; what could be unpacked is incomplete.",
                    "Ask the sender for the file again.");
        }
        return format;
    }

    private static InputStream unpacked(Counted packed, Allowance allowance) throws IOException {
        InputStream unpacked;
        try {
            unpacked = new GZIPInputStream(packed, 1 << 16);
        } catch (java.util.zip.ZipException e) {
            throw new Damaged(e);
        }
        allowance.entry();
        return new BufferedInputStream(allowance.guarded(new Unpacking(unpacked), () -> packed.count));
    }

    private static void one(SourceFile file, Receiver receiver, InputStream in) throws IOException {
        String name = name(file);
        // Counted already where the bytes come out of the packing.
        try (Spooled spooled = Spooled.of(file.name() + "!" + name, in)) {
            receiver.take(new Member(name, spooled.file(), Member.Role.PACKED));
        }
    }

    /** The name in the header, else the file's own without its ending. */
    private static String name(SourceFile file) {
        byte[] head = file.head(1 << 10);
        int at = 10;
        if (head.length > 12 && (head[3] & HAS_EXTRA) != 0) {
            at += 2 + (head[10] & 0xFF) + ((head[11] & 0xFF) << 8);
        }
        int end = at;
        while (end < head.length && head[end] != 0) {
            end++;
        }
        if (head.length > 10 && (head[3] & HAS_NAME) != 0 && end < head.length && end > at) {
            String written = new String(head, at, end - at, StandardCharsets.ISO_8859_1).replace('\\', '/');
            return MemberPath.shown(written.substring(written.lastIndexOf('/') + 1));
        }
        String own = file.name().substring(Math.max(file.name().lastIndexOf('/'), file.name().lastIndexOf('!')) + 1);
        if (own.endsWith(".unpacked")) {
            return own;
        }
        return own.toLowerCase(Locale.ROOT).endsWith(".gz") && own.length() > 3 ? own.substring(0, own.length() - 3) : own + ".unpacked";
    }

    /** What is wrong with the packing, told apart from what is wrong with a disk. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(IOException cause) {
            super(cause);
        }
    }

    private static final class Unpacking extends FilterInputStream {
        Unpacking(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            try {
                return super.read(target, from, length);
            } catch (java.util.zip.ZipException e) {
                throw new Damaged(e);
            }
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
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
