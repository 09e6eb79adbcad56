package org.vouchsafe.report.pdf.type;

import java.awt.Color;
import org.vouchsafe.domain.publication.Letterhead;

/**
 * The colours a letterhead may change. States and labels keep theirs, whatever it says.
 *
 * @param headings of sections and what is below them
 * @param lines under headers of tables
 * @param accent of links and of the bar beside notes
 */
public record Theme(Color headings, Color lines, Color accent) {
    /** The program's own. */
    public static final Theme PLAIN = new Theme(Palette.INK, Palette.INK, Palette.ACCENT);

    /** That of a letterhead; the program's own where it names no colour. */
    public static Theme of(Letterhead letterhead) {
        if (!Letterhead.isColour(letterhead.accent())) {
            return PLAIN;
        }
        Color color = new Color(Integer.parseInt(letterhead.accent().substring(1), 16));
        return new Theme(color, color, color);
    }

    /** The colour something is painted in that was set in the program's own accent. */
    public Color painted(Color set) {
        return set.equals(Palette.ACCENT) ? accent : set;
    }
}
