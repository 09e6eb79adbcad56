package org.vouchsafe.store.feed;

/** Whether two JSON documents differ only in the blanks between their parts: published lists write the same record with and without them. */
final class SameText {
    private final byte[] bytes;
    private int at;
    private boolean inText;

    private SameText(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean of(byte[] one, byte[] other) {
        var left = new SameText(one);
        var right = new SameText(other);
        int here = left.next();
        int there = right.next();
        while (here >= 0 && here == there) {
            here = left.next();
            there = right.next();
        }
        return here < 0 && there < 0;
    }

    /** The next byte that counts; -1 at the end. */
    private int next() {
        while (at < bytes.length) {
            byte each = bytes[at++];
            if (inText) {
                boolean escaped = each == '\\' && at < bytes.length;
                if (escaped) {
                    // What stands behind a backslash never ends the text.
                    return (each & 0xFF) << 8 | bytes[at++] & 0xFF;
                }
                inText = each != '"';
                return each & 0xFF;
            }
            if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
                inText = each == '"';
                return each & 0xFF;
            }
        }
        return -1;
    }
}
