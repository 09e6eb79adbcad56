package org.vouchsafe.report.pdf.type;

import java.awt.Color;
import org.openpdf.text.pdf.BaseFont;

/** Text of one font; every character has a glyph in it. Size and width in points. */
public record Glyphs(BaseFont font, float size, Color color, String text, float width) {

    /** This text followed by more of the same kind. */
    public Glyphs plus(String more) {
        String joined = text + more;
        return new Glyphs(font, size, color, joined, font.getWidthPoint(joined, size));
    }

    /** True when the other differs in nothing but its text. */
    public boolean isSetLike(Glyphs other) {
        return font == other.font && size == other.size && color.equals(other.color);
    }
}
