package org.vouchsafe.usecase.incident.indicator;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.problem.Location;

/**
 * Takes the bytes of a document of any size and notes the first place of each indicator in it. Lines are looked at one by one; of a line that does not
 * end, pieces that overlap. UTF-16 is told by its byte order mark; anything else is looked at as UTF-8.
 */
final class TextScan extends OutputStream {
    private static final int PIECE = 1 << 18;
    private static final int OVERLAP = 1 << 12;
    private static final int BLOCK = 1 << 18;
    private final List<Sought> sought;
    private final Anchors anchors;
    private final Map<String, Location> found = new LinkedHashMap<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
    private Charset charset = StandardCharsets.UTF_8;
    private int number = 1;
    private int passed;
    private long taken;
    private int first;
    private int before;

    TextScan(List<Sought> sought) {
        this.sought = sought;
        this.anchors = new Anchors(sought);
    }

    @Override
    public void write(int value) {
        int octet = value & 0xff;
        if (taken == 0) {
            first = octet;
        } else if (taken == 1 && (first == 0xff && octet == 0xfe || first == 0xfe && octet == 0xff)) {
            charset = first == 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            line.reset();
            taken++;
            return;
        }
        taken++;
        line.write(octet);
        boolean wide = !charset.equals(StandardCharsets.UTF_8);
        if (octet == '\n' && !wide || wide && line.size() % 2 == 0 && endsLine(octet)) {
            look();
            line.reset();
            number++;
            passed = 0;
        } else if (line.size() >= PIECE && line.size() % 2 == 0) {
            look();
            byte[] piece = line.toByteArray();
            line.reset();
            line.write(piece, piece.length - OVERLAP, OVERLAP);
            passed += piece.length - OVERLAP;
        }
        before = octet;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int at = from;
        // The first two bytes may say that each character takes two.
        for (; at < from + length && taken < 2; at++) {
            write(bytes[at]);
        }
        while (at < from + length) {
            int end = Math.min(from + length, at + BLOCK);
            if (!charset.equals(StandardCharsets.UTF_8) || !pass(Arrays.copyOfRange(bytes, at, end))) {
                for (; at < end; at++) {
                    write(bytes[at]);
                }
            }
            at = end;
        }
    }

    /** Passes over a block in which no indicator can stand; of its last line the end is kept, for one may begin there. */
    private boolean pass(byte[] block) {
        byte[] together = together(block);
        if (anchors.mayStandIn(together)) {
            return false;
        }
        int last = -1;
        for (int i = line.size(); i < together.length; i++) {
            if (together[i] == '\n') {
                number++;
                last = i;
            }
        }
        int keep = Math.max(last + 1, together.length - OVERLAP);
        passed = last >= 0 ? keep - last - 1 : passed + keep;
        line.reset();
        line.write(together, keep, together.length - keep);
        taken += block.length;
        return true;
    }

    private byte[] together(byte[] block) {
        byte[] before = line.toByteArray();
        byte[] together = Arrays.copyOf(before, before.length + block.length);
        System.arraycopy(block, 0, together, before.length, block.length);
        return together;
    }

    private boolean endsLine(int octet) {
        return charset.equals(StandardCharsets.UTF_16LE) ? before == '\n' && octet == 0 : before == 0 && octet == '\n';
    }

    private void look() {
        if (found.size() == sought.size() || line.size() < 4) {
            return;
        }
        byte[] bytes = line.toByteArray();
        if (charset.equals(StandardCharsets.UTF_8) && !anchors.mayStandIn(bytes)) {
            return;
        }
        String text = Fanging.searchable(new String(bytes, charset));
        for (Sought each : sought) {
            int at = found.containsKey(each.indicator()) ? -1 : each.in(text);
            if (at >= 0) {
                found.put(each.indicator(), new Location.LineColumn(number, passed + at + 1));
            }
        }
    }

    /** The first place of each that stands in it. */
    Map<String, Location> found() {
        look();
        return Map.copyOf(found);
    }
}
