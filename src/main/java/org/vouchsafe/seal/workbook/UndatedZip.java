package org.vouchsafe.seal.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A zip in which every entry bears the same date. The library dates entries by the clock when it saves, so that the same workbook would have other bytes
 * two seconds later.
 */
final class UndatedZip {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    // Midnight on 1 February 1980, as in containers: time, then date (APPNOTE.TXT, 4.4.6).
    private static final int NO_DATE = (0 << 9 | 2 << 5 | 1) << 16;

    private UndatedZip() {}

    /** Puts the one date in; sizes and places stay. A zip so large that it has the long form is left as it is. */
    static byte[] of(byte[] zip) {
        try {
            return undated(zip);
        } catch (IllegalArgumentException e) {
            return zip;
        }
    }

    private static byte[] undated(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_SIZE;
        demand(end >= 0 && bytes.getInt(end) == END);
        int at = bytes.getInt(end + 16);
        for (int left = bytes.getShort(end + 10) & 0xffff; left > 0; left--) {
            demand(at >= 0 && at + CENTRAL_SIZE <= end && bytes.getInt(at) == CENTRAL);
            int local = bytes.getInt(at + 42);
            demand(local >= 0 && local + 14 <= end && bytes.getInt(local) == LOCAL);
            bytes.putInt(at + 12, NO_DATE);
            bytes.putInt(local + 10, NO_DATE);
            at += CENTRAL_SIZE + (bytes.getShort(at + 28) & 0xffff) + (bytes.getShort(at + 30) & 0xffff)
                    + (bytes.getShort(at + 32) & 0xffff);
        }
        return bytes.array();
    }

    private static void demand(boolean held) {
        if (!held) {
            throw new IllegalArgumentException("no plain zip");
        }
    }
}
