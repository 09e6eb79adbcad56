package org.vouchsafe.report.pdf.layout;

import java.awt.Color;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.pdf.type.Glyphs;
import org.vouchsafe.report.pdf.type.Sign;

/** The smallest piece of a line. Widths in points. */
public sealed interface Bit {
    float width();

    /**
     * Text.
     *
     * @param tag where it stands in the reading order; null for text that is repeated for the eye only
     * @param link where it leads; null for plain text
     */
    record Text(Glyphs glyphs, @Nullable Tag tag, @Nullable Target link) implements Bit {
        @Override
        public float width() {
            return glyphs.width();
        }

        boolean joins(Text next) {
            return glyphs.isSetLike(next.glyphs) && Objects.equals(tag, next.tag) && Objects.equals(link, next.link);
        }
    }

    /** A state's shape with a little space behind it. */
    record Symbol(Sign sign, Color color, float size) implements Bit {
        @Override
        public float width() {
            return size + 2.5f;
        }
    }

    /** Where a link leads, and the words that say so. */
    record Target(String anchor, String words) {}
}
