package org.vouchsafe.report.pdf.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of one report, each with those that step in where it lacks a glyph. Fonts come from the class path, never from the machine, so
 * that a report has the same bytes everywhere. Not thread-safe; made anew for each report, because a font remembers what was set in it.
 */
public final class Typefaces {
    private static final String INTER = "com/formdev/flatlaf/fonts/inter/";
    private static final String MONO = "com/formdev/flatlaf/fonts/jetbrains_mono/";
    private static final String LIBERATION = "liberation/";

    private final Map<Face, List<BaseFont>> chains = new EnumMap<>(Face.class);
    private final TreeSet<Integer> missing = new TreeSet<>();

    public Typefaces() {
        BaseFont sans = load(LIBERATION + "LiberationSans-Regular.ttf", 1);
        BaseFont sansBold = load(LIBERATION + "LiberationSans-Bold.ttf", 2);
        BaseFont regular = load(INTER + "Inter-Regular.otf", 3);
        chains.put(Face.REGULAR, List.of(regular, sans));
        chains.put(Face.SEMIBOLD, List.of(load(INTER + "Inter-SemiBold.otf", 4), sansBold));
        chains.put(Face.BOLD, List.of(load(INTER + "Inter-Bold.otf", 5), sansBold));
        chains.put(Face.MONO,
                List.of(load(MONO + "JetBrainsMono-Regular.ttf", 6), load(LIBERATION + "LiberationMono-Regular.ttf", 7), sans));
    }

    private static BaseFont load(String resource, int seed) {
        try (InputStream in = Typefaces.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The font " + resource + " is missing from the program.");
            }
            String name = resource.substring(resource.lastIndexOf('/') + 1);
            BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
            // PDF/A-2 and later take a CIDSet only if it is complete; none is always right.
            font.setIncludeCidSet(false);
            font.setSecureRandom(new FixedPrefix(seed));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets text: one piece per stretch of one font. A character no font has is shown as its code point and remembered. */
    public List<Glyphs> set(String text, Style style) {
        List<Glyphs> set = new ArrayList<>();
        StringBuilder stretch = new StringBuilder();
        BaseFont current = null;
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < normal.length();) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            String shown = Character.isWhitespace(c) || Character.isSpaceChar(c) ? c == 0xA0 ? "\u00A0" : " " : Character.toString(c);
            BaseFont font = isDrawable(c) ? fontFor(shown.codePointAt(0), style.face()) : null;
            if (font == null) {
                missing.add(c);
                shown = "‹U+%04X›".formatted(c);
                font = chain(style.face()).getFirst();
            }
            if (current != null && !font.equals(current) && !stretch.isEmpty()) {
                set.add(glyphs(current, style, stretch));
            }
            current = font;
            stretch.append(shown);
        }
        if (current != null && !stretch.isEmpty()) {
            set.add(glyphs(current, style, stretch));
        }
        return set;
    }

    private static Glyphs glyphs(BaseFont font, Style style, StringBuilder stretch) {
        String text = stretch.toString();
        stretch.setLength(0);
        return Glyphs.of(font, style, text);
    }

    /** Width of text in points. */
    public float width(String text, Style style) {
        return (float) set(text, style).stream().mapToDouble(Glyphs::width).sum();
    }

    private List<BaseFont> chain(Face face) {
        return Objects.requireNonNull(chains.get(face), "every face has its fonts");
    }

    private @Nullable BaseFont fontFor(int c, Face face) {
        for (BaseFont font : chain(face)) {
            if (font.charExists(c)) {
                return font;
            }
        }
        return null;
    }

    /**
     * Controls and format characters (bidirectional overrides among them) draw nothing but change how a reader sees the rest, and scripts
     * that are written from the right or need shaping would come out wrong: all these are shown as code points instead.
     */
    private static boolean isDrawable(int c) {
        if (Character.isWhitespace(c)) {
            return true;
        }
        int type = Character.getType(c);
        if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED) {
            return false;
        }
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> false;
            default -> true;
        };
    }

    /** What the reader should know: which characters no font could show. */
    public List<String> notices() {
        if (missing.isEmpty()) {
            return List.of();
        }
        List<String> shown = missing.stream().limit(12).map("U+%04X"::formatted).toList();
        return List.of("No font at hand shows " + (missing.size() == 1 ? "this character" : "these " + missing.size() + " characters")
                + "; the PDF gives their code points instead: " + String.join(", ", shown) + (missing.size() > 12 ? ", …" : "") + ".");
    }

    /** Gives each font a prefix of its own that is the same in every run; the library asks a random source for it. */
    private static final class FixedPrefix extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final int seed;
        private int asked;

        FixedPrefix(int seed) {
            this.seed = seed;
        }

        @Override
        public double nextDouble() {
            return ((seed * 7 + asked++ * 5) % 26) / 26.0 + 0.01;
        }
    }
}
