package org.vouchsafe.report.pdf.layout;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.pdf.type.Direction;
import org.vouchsafe.report.pdf.type.Glyphs;

/**
 * Where the words of one block stand in the reading order: in the block itself, or, where links or words that run from the right stand among
 * them, in an element of their own each, because an element either holds words or groups others.
 */
final class Spans {
    private final @Nullable Tag block;
    private final boolean parted;
    private @Nullable Tag plain;

    /** @param block null for what is repeated or measured only */
    Spans(@Nullable Tag block, boolean parted) {
        this.block = block;
        this.parted = parted && block != null && !block.isWhole();
    }

    @Nullable
    Tag of(Glyphs glyphs) {
        if (block == null || !parted) {
            return block;
        }
        if (glyphs.direction() == Direction.FROM_RIGHT) {
            plain = null;
            return block.addSpoken(glyphs.text(), Direction.script(glyphs.text()));
        }
        if (plain == null) {
            plain = block.add("Span");
        }
        return plain;
    }

    @Nullable
    Tag link(String words) {
        plain = null;
        return block == null ? null : block.addLink(words);
    }
}
