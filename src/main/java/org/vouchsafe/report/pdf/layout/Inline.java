package org.vouchsafe.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.pdf.type.Face;
import org.vouchsafe.report.pdf.type.Glyphs;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Sign;
import org.vouchsafe.report.pdf.type.Style;
import org.vouchsafe.report.pdf.type.Typefaces;
import org.vouchsafe.report.words.Words;

/** Turns runs into atoms: stretches that are not broken as long as they fit a line. */
final class Inline {
    private final Typefaces typefaces;

    Inline(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** What stays together; {@code space} is the width of the blank behind it, 0 where it may be broken without one. */
    record Atom(List<Bit> bits, float width, float space) {}

    /**
     * The atoms of runs.
     *
     * @param block the place of the block in the reading order; null for what is repeated for the eye only
     */
    List<Atom> atoms(List<Run> runs, Style style, @Nullable Tag block) {
        Collector out = new Collector();
        boolean linked = runs.stream().anyMatch(each -> each instanceof Document.EvidenceRef);
        Tag plain = linked ? null : block;
        for (Run run : runs) {
            if (run instanceof Document.EvidenceRef ref) {
                plain = null;
                reference(out, ref, style, block);
                continue;
            }
            if (plain == null && block != null) {
                plain = block.add("Span");
            }
            run(out, run, style, plain);
        }
        return out.finish();
    }

    private void run(Collector out, Run run, Style style, @Nullable Tag tag) {
        switch (run) {
            case Document.Text text -> words(out, text.text(), style, tag, null);
            case Document.Strong strong -> words(out, strong.text(), style.in(Face.SEMIBOLD), tag, null);
            case Document.Code code -> words(out, code.text(), mono(style), tag, null);
            case Document.EvidenceEntry entry -> words(out, entry.evidence().toString(), mono(style), tag, null);
            case Document.StateRun state -> state(out, state, style, tag);
            case Document.EvidenceRef ignored -> throw new IllegalStateException("References are set by themselves");
        }
    }

    /** Monospace looks larger than Inter at the same size. */
    private static Style mono(Style style) {
        return style.in(Face.MONO).sized(style.size() * 0.94f);
    }

    private void reference(Collector out, Document.EvidenceRef ref, Style style, @Nullable Tag block) {
        Tag tag = block == null ? null : block.addLink("Evidence " + ref.evidence());
        String shown = ref.place() == null ? "[" + ref.evidence() + "]" : "[" + ref.evidence() + ", " + ref.place() + "]";
        words(out, shown, style.in(Palette.ACCENT), tag, new Bit.Target(anchor(ref.evidence().toString()), "Evidence " + ref.evidence()));
    }

    static String anchor(String evidence) {
        return "evidence-" + evidence;
    }

    private void state(Collector out, Document.StateRun run, Style style, @Nullable Tag tag) {
        Style strong = style.in(Face.SEMIBOLD).in(Palette.of(run.state()));
        out.keep(new Bit.Symbol(Sign.of(run.state()), Palette.of(run.state()), style.size() * 0.82f));
        // A no-break space keeps "Not affected" on one line, with its sign.
        words(out, Words.of(run.state()).replace(' ', '\u00A0'), strong, tag, null);
        if (run.contradicted()) {
            words(out, ", ", style, tag, null);
            out.keep(new Bit.Symbol(Sign.NOT_EQUAL, Palette.CONTRADICTION, style.size() * 0.82f));
            words(out, run.state() == State.UNKNOWN ? "contradiction" : "open contradiction", strong.in(Palette.CONTRADICTION), tag, null);
        }
    }

    private void words(Collector out, String text, Style style, @Nullable Tag tag, Bit.@Nullable Target link) {
        float space = 0;
        for (Glyphs glyphs : typefaces.set(text, style)) {
            if (space == 0) {
                space = typefaces.width(" ", style);
            }
            int from = 0;
            String all = glyphs.text();
            for (int i = 0; i < all.length(); i++) {
                boolean blank = all.charAt(i) == ' ';
                if (blank || mayBreakAfter(all, i, style.face())) {
                    int end = blank ? i : i + 1;
                    if (end > from) {
                        out.keep(new Bit.Text(part(glyphs, all.substring(from, end)), tag, link));
                    }
                    out.breakHere(blank ? space : 0);
                    from = i + 1;
                }
            }
            if (from < all.length()) {
                out.keep(new Bit.Text(part(glyphs, all.substring(from)), tag, link));
            }
        }
    }

    private static Glyphs part(Glyphs whole, String text) {
        return whole.text().length() == text.length() ? whole
                : new Glyphs(whole.font(), whole.size(), whole.color(), text, whole.font().getWidthPoint(text, whole.size()));
    }

    /** Identifiers break behind their separators; words behind a slash, or behind a hyphen between letters. */
    private static boolean mayBreakAfter(String text, int i, Face face) {
        if (i + 1 >= text.length() || text.charAt(i + 1) == ' ') {
            return false;
        }
        char c = text.charAt(i);
        if (c == '›') {
            return true;
        }
        if (face == Face.MONO) {
            return "/@:#?&=,;".indexOf(c) >= 0;
        }
        return (c == '/' || c == '-') && i > 0 && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
    }

    /** Collects bits until a break is allowed. */
    private static final class Collector {
        private final List<Atom> atoms = new ArrayList<>();
        private List<Bit> bits = new ArrayList<>();

        void keep(Bit bit) {
            bits.add(bit);
        }

        void breakHere(float space) {
            if (bits.isEmpty()) {
                if (!atoms.isEmpty() && atoms.getLast().space() == 0) {
                    Atom last = atoms.removeLast();
                    atoms.add(new Atom(last.bits(), last.width(), space));
                }
                return;
            }
            atoms.add(new Atom(bits, (float) bits.stream().mapToDouble(Bit::width).sum(), space));
            bits = new ArrayList<>();
        }

        List<Atom> finish() {
            breakHere(0);
            return atoms;
        }
    }
}
