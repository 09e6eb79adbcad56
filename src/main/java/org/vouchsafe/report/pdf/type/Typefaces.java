package org.vouchsafe.report.pdf.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/";
    /** Chinese, Japanese and Korean, in one weight. */
    private static final String EAST_ASIAN = "fonts/WenQuanZhengHei.ttf";
    /** What can be set letter by letter; other scripts need more than we do, and would come out wrong. */
    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.LATIN,
            UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.HEBREW, UnicodeScript.ARABIC, UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL);

    private static final int MOST_NAMED = 24;

    private final Map<Face, List<BaseFont>> chains = new EnumMap<>(Face.class);
    /** The last resort, with Arabic, Armenian, Georgian, East Asian and many signs; large, so loaded only when it is asked for. */
    private final Map<String, BaseFont> wide = new HashMap<>();
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

    /** Sets text: one piece per stretch of one font and direction. A character no font has is shown as its code point and remembered. */
    public List<Glyphs> set(String text, Style style) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        Direction[] directions = Direction.of(normal);
        Setting setting = new Setting(style);
        for (int i = 0; i < normal.length();) {
            int c = normal.codePointAt(i);
            Direction direction = directions[i];
            i += Character.charCount(c);
            String shown = Character.isWhitespace(c) || Character.isSpaceChar(c) ? c == 0xA0 ? "\u00A0" : " " : Character.toString(c);
            BaseFont font = isDrawable(c) ? fontFor(shown.codePointAt(0), style.face()) : null;
            if (font == null) {
                missing.add(c);
                setting.add(chain(style.face()).getFirst(), Direction.FROM_LEFT, String.format(Locale.ROOT, "‹U+%04X›", c));
            } else {
                setting.add(font, direction, shown);
            }
        }
        return setting.finish();
    }

    /** Collects characters until font or direction changes. */
    private static final class Setting {
        private final Style style;
        private final List<Glyphs> set = new ArrayList<>();
        private final StringBuilder stretch = new StringBuilder();
        private @Nullable BaseFont current;
        private Direction direction = Direction.FROM_LEFT;

        Setting(Style style) {
            this.style = style;
        }

        void add(BaseFont font, Direction towards, String shown) {
            // A blank inside words that run from the right is drawn with their font, so that they stay one stretch.
            BaseFont same = current != null && towards == Direction.FROM_RIGHT && direction == towards && shown.isBlank() ? current : font;
            if (!same.equals(current) || towards != direction) {
                close();
            }
            current = same;
            direction = towards;
            stretch.append(shown);
        }

        List<Glyphs> finish() {
            close();
            return set;
        }

        private void close() {
            if (current != null && !stretch.isEmpty()) {
                set.add(Glyphs.of(current, style, direction, stretch.toString()));
                stretch.setLength(0);
            }
        }
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
            if (shows(font, c)) {
                return font;
            }
        }
        if (EastAsian.is(c)) {
            BaseFont wideFont = wide.computeIfAbsent(EAST_ASIAN, name -> load(name, 10));
            return shows(wideFont, c) ? wideFont : null;
        }
        BaseFont last = face == Face.BOLD || face == Face.SEMIBOLD
                ? wide.computeIfAbsent("DejaVuSans-Bold.ttf", name -> load(DEJAVU + name, 9))
                : wide.computeIfAbsent("DejaVuSans.ttf", name -> load(DEJAVU + name, 8));
        return shows(last, c) ? last : null;
    }

    private static boolean shows(BaseFont font, int c) {
        return UnicodeScript.of(c) == UnicodeScript.ARABIC ? ArabicForms.canBeSet(c, font::charExists) : font.charExists(c);
    }

    /**
     * Controls and format characters (bidirectional overrides among them) draw nothing but change how a reader sees the rest, and scripts
     * that need more than a letter beside the other would come out wrong: all these are shown as code points instead.
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
        return SCRIPTS.contains(UnicodeScript.of(c));
    }

    /** What the reader should know: which characters no font could show. Empty when all were shown. */
    public List<String> notices() {
        if (missing.isEmpty()) {
            return List.of();
        }
        List<String> shown = missing.stream().limit(MOST_NAMED).map(Typefaces::named).toList();
        return List.of("No font at hand shows " + (missing.size() == 1 ? "this character" : "these " + missing.size() + " characters")
                + "; the PDF gives their code points instead: " + String.join(", ", shown) + (missing.size() > MOST_NAMED ? ", …" : "")
                + ". Workbook and JSON hold them as they are.");
    }

    /** {@code U+6C49 (Han)}; controls by their name, because there the script says nothing. */
    private static String named(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        String name = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED || script == UnicodeScript.UNKNOWN
                ? Objects.requireNonNullElse(Character.getName(c), "not a character")
                : script.name().replace('_', ' ');
        return "U+%04X (%s)".formatted(c, name.toLowerCase(Locale.ROOT));
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
