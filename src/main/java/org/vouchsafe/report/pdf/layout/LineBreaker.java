package org.vouchsafe.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.pdf.type.Glyphs;
import org.vouchsafe.report.pdf.type.Style;
import org.vouchsafe.report.pdf.type.Typefaces;

/** Fills lines of a given width; an atom that is wider than a line is broken wherever the line ends, so that nothing is cut off. */
public final class LineBreaker {
    private final Inline inline;

    /** Sets in these fonts. */
    public LineBreaker(Typefaces typefaces) {
        this.inline = new Inline(typefaces);
    }

    /** Plain words as runs. */
    public static List<Run> plain(String text) {
        return List.of(new Document.Text(text));
    }

    /**
     * The lines of runs; at least one, which may be empty.
     *
     * @param block where they stand in the reading order; null for what is repeated or measured only
     */
    public List<Line> lines(List<Run> runs, Style style, float width, @Nullable Tag block) {
        return fill(inline.atoms(runs, style, block), style, width);
    }

    /** Width of the widest atom: below that a column would break words. */
    public float widestAtom(List<Run> runs, Style style) {
        return (float) inline.atoms(runs, style, null).stream().mapToDouble(Inline.Atom::width).max().orElse(0);
    }

    /** Width the runs take on one line. */
    public float width(List<Run> runs, Style style) {
        return (float) inline.atoms(runs, style, null).stream()
                .mapToDouble(atom -> atom.width() + (atom.blank() == null ? 0 : atom.blank().width())).sum();
    }

    private static List<Line> fill(List<Inline.Atom> atoms, Style style, float width) {
        List<Line> lines = new ArrayList<>();
        List<Bit> bits = new ArrayList<>();
        float x = 0;
        Bit.Text blank = null;
        for (Inline.Atom atom : atoms) {
            float before = blank == null ? 0 : blank.width();
            if (x > 0 && x + before + atom.width() > width + 0.01f) {
                lines.add(line(bits, style));
                bits.clear();
                x = 0;
            } else if (blank != null) {
                bits.add(blank);
                x += before;
            }
            for (Bit bit : atom.bits()) {
                Bit rest = bit;
                while (rest instanceof Bit.Text text && x + text.width() > width + 0.01f && (x > 0 || text.glyphs().text().length() > 1)) {
                    int cut = fitting(text.glyphs(), width - x, x == 0);
                    if (cut > 0) {
                        bits.add(text(text, text.glyphs().text().substring(0, cut)));
                    }
                    lines.add(line(bits, style));
                    bits.clear();
                    x = 0;
                    rest = text(text, text.glyphs().text().substring(cut));
                }
                bits.add(rest);
                x += rest.width();
            }
            blank = atom.blank();
            if (atom.after() == Inline.After.MUST_BREAK) {
                lines.add(line(bits, style));
                bits.clear();
                x = 0;
                blank = null;
            }
        }
        if (!bits.isEmpty() || lines.isEmpty()) {
            lines.add(line(bits, style));
        }
        return lines;
    }

    private static Bit.Text text(Bit.Text like, String text) {
        return new Bit.Text(like.glyphs().with(text), like.tag(), like.link());
    }

    /** How many characters fit; at least one on an empty line, so that every line makes progress. */
    private static int fitting(Glyphs glyphs, float width, boolean emptyLine) {
        String text = glyphs.text();
        int end = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            if (glyphs.widthOf(text.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return end == 0 && emptyLine ? Character.charCount(text.codePointAt(0)) : end;
    }

    private static Line line(List<Bit> bits, Style style) {
        List<Bit> joined = new ArrayList<>();
        for (Bit bit : bits) {
            if (bit instanceof Bit.Text text && !joined.isEmpty() && joined.getLast() instanceof Bit.Text before && before.joins(text)) {
                joined.removeLast();
                joined.add(new Bit.Text(before.glyphs().with(before.glyphs().text() + text.glyphs().text()), before.tag(), before.link()));
            } else {
                joined.add(bit);
            }
        }
        return new Line(joined, (float) joined.stream().mapToDouble(Bit::width).sum(), style.leading());
    }
}
