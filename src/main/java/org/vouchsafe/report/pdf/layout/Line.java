package org.vouchsafe.report.pdf.layout;

import java.util.List;
import org.vouchsafe.report.pdf.type.Direction;
import org.vouchsafe.report.pdf.type.Glyphs;

/** A finished line. */
public record Line(List<Bit> bits, float width, float leading) {
    public Line {
        bits = List.copyOf(bits);
    }

    /** Puts the line so that its top edge lies at that height. */
    public void put(Flow flow, float x, float top) {
        float at = x;
        for (int i = 0; i < bits.size();) {
            int end = endOfStretch(i);
            float right = at + (float) bits.subList(i, end).stream().mapToDouble(Bit::width).sum();
            float next = right;
            // What runs from the right keeps its order in the file and in reading; only the places are dealt out from the right.
            for (Bit bit : bits.subList(i, end)) {
                right -= bit.width();
                put(flow, bit, end - i == 1 ? at : right, top);
            }
            at = next;
            i = end;
        }
    }

    private int endOfStretch(int from) {
        int end = from;
        while (end < bits.size() && bits.get(end) instanceof Bit.Text text && text.glyphs().direction() == Direction.FROM_RIGHT) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private void put(Flow flow, Bit bit, float x, float top) {
        switch (bit) {
            case Bit.Text text -> text(flow, text, x, baseline(top, text.glyphs()));
            case Bit.Symbol symbol -> flow
                    .put(new Mark.Symbol(x, top - leading / 2 - symbol.size() * 0.52f, symbol.size(), symbol.sign(), symbol.color()));
        }
    }

    /** The baseline that centres the capitals in the line (the capitals of Inter are 0.727 of the size high). */
    private float baseline(float top, Glyphs glyphs) {
        return top - leading / 2 - 0.3635f * glyphs.size();
    }

    private void text(Flow flow, Bit.Text text, float x, float baseline) {
        flow.put(new Mark.Words(x, baseline, text.glyphs(), text.tag()));
        Bit.Target link = text.link();
        if (link != null && text.tag() != null) {
            flow.put(new Mark.Link(x, baseline - 2, text.width(), text.glyphs().size() + 2, link.anchor(), link.words(), text.tag()));
        }
    }
}
