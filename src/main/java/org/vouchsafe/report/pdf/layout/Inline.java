package org.vouchsafe.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.pdf.type.Direction;
import org.vouchsafe.report.pdf.type.EastAsian;
import org.vouchsafe.report.pdf.type.Face;
import org.vouchsafe.report.pdf.type.Glyphs;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Sign;
import org.vouchsafe.report.pdf.type.Style;
import org.vouchsafe.report.pdf.type.Typefaces;
import org.vouchsafe.report.words.Words;

/** Turns runs into atoms: stretches that are not broken as long as they fit a line. */
final class Inline {
    /** A date stays on one line. */
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\\d{4})\\b");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Z]{2,}-[A-Za-z0-9-]{1,21}[.,;:)]?");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40,}");
    private static final int HASH_GROUP = 16;
    private static final int LONG_WORD = 26;
    private static final int SHORT_PLACE = 10;

    private final Typefaces typefaces;

    Inline(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /**
     * What stays together.
     *
     * @param blank follows it on the same line; null where it may be broken without one
     * @param after whether the line ends there
     */
    record Atom(List<Bit> bits, float width, Bit.@Nullable Text blank, After after) {}

    /** What comes after an atom. */
    enum After {
        MAY_BREAK, MUST_BREAK
    }

    /**
     * The atoms of runs.
     *
     * @param block the place of the block in the reading order; null for what is repeated for the eye only
     */
    List<Atom> atoms(List<Run> runs, Style style, @Nullable Tag block) {
        Collector out = new Collector();
        Spans spans = new Spans(block, runs.stream().anyMatch(Inline::stands));
        for (Run run : runs) {
            run(out, run, style, spans);
        }
        return out.finish();
    }

    /** True for a run that has an element of its own in the reading order, so that what is around it needs one, too. */
    private static boolean stands(Run run) {
        return switch (run) {
            case Document.EvidenceRef ignored -> true;
            case Document.Text text -> Direction.isMixed(text.text());
            case Document.Strong strong -> Direction.isMixed(strong.text());
            case Document.Code code -> Direction.isMixed(code.text());
            case Document.StateRun ignored -> false;
            case Document.EvidenceEntry ignored -> false;
            case Document.Break ignored -> false;
        };
    }

    private void run(Collector out, Run run, Style style, Spans spans) {
        switch (run) {
            case Document.Text text -> words(out, text.text(), style, spans::of, null);
            case Document.Strong strong -> words(out, strong.text(), style.in(Face.SEMIBOLD), spans::of, null);
            case Document.Code code -> words(out, code.text(), mono(style), spans::of, null);
            case Document.EvidenceEntry entry -> words(out, entry.evidence().toString(), mono(style), spans::of, null);
            case Document.Break _ -> out.endLine();
            case Document.StateRun state -> state(out, state, style, spans);
            case Document.EvidenceRef ref -> reference(out, ref, style, spans);
        }
    }

    /** Monospace looks larger than Inter at the same size. */
    private static Style mono(Style style) {
        return style.in(Face.MONO).sized(style.size() * 0.94f);
    }

    private void reference(Collector out, Document.EvidenceRef ref, Style style, Spans spans) {
        Tag tag = spans.link("Evidence " + ref.evidence());
        String place = ref.place();
        // A short place ("line 14") stays with its id.
        String shown = place == null ? "[" + ref.evidence() + "]"
                : place.length() <= SHORT_PLACE ? "[" + ref.evidence() + ",\u00A0" + place.replace(' ', '\u00A0') + "]"
                        : "[" + ref.evidence() + ", " + place + "]";
        words(out, shown, style.in(Palette.ACCENT), ignored -> tag,
                new Bit.Target(Anchors.evidence(ref.evidence().toString()), "Evidence " + ref.evidence()));
    }

    private void state(Collector out, Document.StateRun run, Style style, Spans spans) {
        Style strong = style.in(Face.SEMIBOLD).in(Palette.of(run.state()));
        out.keep(new Bit.Symbol(Sign.of(run.state()), Palette.of(run.state()), style.size() * 0.82f));
        // A no-break space keeps "Not affected" on one line, with its sign.
        words(out, Words.of(run.state()).replace(' ', '\u00A0'), strong, spans::of, null);
        if (run.contradicted()) {
            words(out, ", ", style, spans::of, null);
            out.keep(new Bit.Symbol(Sign.NOT_EQUAL, Palette.CONTRADICTION, style.size() * 0.82f));
            words(out, run.state() == State.UNKNOWN ? "contradiction" : "open contradiction", strong.in(Palette.CONTRADICTION), spans::of,
                    null);
        }
    }

    private void words(Collector out, String text, Style style, Function<Glyphs, @Nullable Tag> place, Bit.@Nullable Target link) {
        int before = -1;
        for (Glyphs glyphs : typefaces.set(DATE.matcher(text).replaceAll("$1\u00A0$2\u00A0$3").replace(" UTC", "\u00A0UTC"), style)) {
            int from = 0;
            Tag tag = place.apply(glyphs);
            String all = glyphs.text();
            // Where the font changes, between Latin and East Asian words, no character inside a stretch tells that the line may end.
            if (before >= 0 && !all.isEmpty() && EastAsian.breaksBetween(before, all.codePointAt(0))) {
                out.breakHere(null);
            }
            before = all.isEmpty() ? before : all.codePointBefore(all.length());
            boolean hash = style.face() == Face.MONO && HASH.matcher(all).matches();
            for (int i = 0; i < all.length(); i++) {
                boolean blank = all.charAt(i) == ' ';
                if (blank || (hash ? (i + 1) % HASH_GROUP == 0 : mayBreakAfter(all, i, style.face()))) {
                    int end = blank ? i : i + 1;
                    if (end > from) {
                        out.keep(new Bit.Text(part(glyphs, all.substring(from, end)), tag, link));
                    }
                    out.breakHere(blank ? new Bit.Text(glyphs.with(" "), tag, link) : null);
                    from = i + 1;
                }
            }
            if (from < all.length()) {
                out.keep(new Bit.Text(part(glyphs, all.substring(from)), tag, link));
            }
        }
    }

    private static Glyphs part(Glyphs whole, String text) {
        return whole.text().length() == text.length() ? whole : whole.with(text);
    }

    /** Identifiers break behind their separators; words behind a slash, or behind a hyphen between letters. */
    private static boolean mayBreakAfter(String text, int i, Face face) {
        if (i + 1 >= text.length() || text.charAt(i + 1) == ' ') {
            return false;
        }
        if (EastAsian.breaksBetween(text.codePointBefore(i + 1), text.codePointAt(i + 1)) && !Character.isHighSurrogate(text.charAt(i))) {
            return true;
        }
        char c = text.charAt(i);
        if (c == '›') {
            return true;
        }
        if (face == Face.MONO) {
            return isInLongWord(text, i) && ("/#?&=,;".indexOf(c) >= 0 || text.charAt(i + 1) == '@');
        }
        return (c == '/' && isInLongWord(text, i))
                || (c == '-' && i > 2 && i + 3 < text.length() && isWord(text, i - 3, i) && isWord(text, i + 1, i + 4)
                        && !isInIdentifier(text, i));
    }

    private static boolean isWord(String text, int from, int end) {
        return text.substring(from, end).chars().allMatch(Character::isLetter);
    }

    /** Ids of advisories, reports and incidents are read and compared as one. */
    private static boolean isInIdentifier(String text, int at) {
        int from = text.lastIndexOf(' ', at) + 1;
        int end = text.indexOf(' ', at);
        return IDENTIFIER.matcher(text.substring(from, end < 0 ? text.length() : end)).matches();
    }

    private static boolean isInLongWord(String text, int at) {
        int from = text.lastIndexOf(' ', at) + 1;
        int end = text.indexOf(' ', at);
        return (end < 0 ? text.length() : end) - from > LONG_WORD;
    }

    /** Collects bits until a break is allowed. */
    private static final class Collector {
        private final List<Atom> atoms = new ArrayList<>();
        private List<Bit> bits = new ArrayList<>();

        void keep(Bit bit) {
            bits.add(bit);
        }

        void breakHere(Bit.@Nullable Text blank) {
            if (bits.isEmpty()) {
                if (!atoms.isEmpty() && atoms.getLast().blank() == null && atoms.getLast().after() == After.MAY_BREAK) {
                    Atom last = atoms.removeLast();
                    atoms.add(new Atom(last.bits(), last.width(), blank, last.after()));
                }
                return;
            }
            atoms.add(new Atom(bits, (float) bits.stream().mapToDouble(Bit::width).sum(), blank, After.MAY_BREAK));
            bits = new ArrayList<>();
        }

        void endLine() {
            breakHere(null);
            if (!atoms.isEmpty()) {
                Atom last = atoms.removeLast();
                atoms.add(new Atom(last.bits(), last.width(), null, After.MUST_BREAK));
            }
        }

        List<Atom> finish() {
            breakHere(null);
            return atoms;
        }
    }
}
