package org.vouchsafe.report.pdf.layout;

import java.util.List;
import org.vouchsafe.report.pdf.type.Glyphs;

/** A finished line. */
record Line(List<Bit> bits, float width, float leading) {
    Line {
        bits = List.copyOf(bits);
    }

    /** Puts the line so that its top edge lies at that height. */
    void put(Flow flow, float x, float top) {
        float at = x;
        for (Bit bit : bits) {
            switch (bit) {
                case Bit.Text text -> text(flow, text, at, baseline(top, text.glyphs()));
                case Bit.Symbol symbol -> flow
                        .put(new Mark.Symbol(at, top - leading / 2 - symbol.size() * 0.52f, symbol.size(), symbol.sign(),
                                symbol.color()));
            }
            at += bit.width();
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
