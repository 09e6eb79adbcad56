package org.vouchsafe.ui.theme;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets typographic features in a font file, because the toolkit has no switch for them: figures become tabular, and contextual alternates
 * and ligatures are taken away (an id such as 2x9r must not be drawn as 2×9r). Works on the OpenType tables "cmap" and "GSUB" (OpenType
 * specification 1.9); a font it cannot read is given back as it was.
 */
final class FontFeatures {
    private static final List<String> UNWANTED = List.of("calt", "liga", "clig", "dlig");
    private static final int SINGLE_SUBSTITUTION = 1;
    private static final int EXTENSION = 7;

    private final ByteBuffer font;
    private final Map<String, Integer> tables = new HashMap<>();

    private FontFeatures(byte[] bytes) {
        font = ByteBuffer.wrap(bytes);
        int count = u16(4);
        for (int i = 0; i < count; i++) {
            int record = 12 + 16 * i;
            tables.put(tag(record), font.getInt(record + 8));
        }
    }

    /** The font with tabular figures and without ligatures. */
    static byte[] forReading(byte[] original) {
        byte[] bytes = original.clone();
        try {
            FontFeatures features = new FontFeatures(bytes);
            features.apply();
            return bytes;
        } catch (IndexOutOfBoundsException e) {
            return original;
        }
    }

    private void apply() {
        Integer gsub = tables.get("GSUB");
        Integer cmap = tables.get("cmap");
        if (gsub == null || cmap == null) {
            return;
        }
        int features = gsub + u16(gsub + 6);
        int lookups = gsub + u16(gsub + 8);
        Map<Integer, Integer> tabular = new HashMap<>();
        for (int i = 0; i < u16(features); i++) {
            int record = features + 2 + 6 * i;
            String tag = tag(record);
            int feature = features + u16(record + 4);
            if (tag.equals("tnum")) {
                for (int j = 0; j < u16(feature + 2); j++) {
                    collect(lookups + u16(lookups + 2 + 2 * u16(feature + 4 + 2 * j)), tabular);
                }
            } else if (UNWANTED.contains(tag)) {
                font.putShort(feature + 2, (short) 0);
            }
        }
        mapFigures(cmap, tabular);
    }

    /** Reads a lookup of single substitutions, directly or through extensions. */
    private void collect(int lookup, Map<Integer, Integer> into) {
        for (int i = 0; i < u16(lookup + 4); i++) {
            int subtable = lookup + u16(lookup + 6 + 2 * i);
            int type = u16(lookup);
            if (type == EXTENSION) {
                type = u16(subtable + 2);
                subtable += font.getInt(subtable + 4);
            }
            if (type == SINGLE_SUBSTITUTION) {
                int[] covered = coverage(subtable + u16(subtable + 2));
                for (int j = 0; j < covered.length; j++) {
                    int to = u16(subtable) == 1 ? (covered[j] + u16(subtable + 4)) & 0xFFFF : u16(subtable + 6 + 2 * j);
                    into.putIfAbsent(covered[j], to);
                }
            }
        }
    }

    private int[] coverage(int at) {
        int count = u16(at + 2);
        int[] glyphs = new int[0];
        if (u16(at) == 1) {
            glyphs = new int[count];
            for (int i = 0; i < count; i++) {
                glyphs[i] = u16(at + 4 + 2 * i);
            }
            return glyphs;
        }
        for (int i = 0; i < count; i++) {
            int first = u16(at + 4 + 6 * i);
            int length = u16(at + 6 + 6 * i) - first + 1;
            int start = glyphs.length;
            glyphs = Arrays.copyOf(glyphs, start + length);
            for (int j = 0; j < length; j++) {
                glyphs[start + j] = first + j;
            }
        }
        return glyphs;
    }

    /** Lets the characters 0 to 9 lead to the tabular glyphs in every character map of format 4 or 12. */
    private void mapFigures(int cmap, Map<Integer, Integer> tabular) {
        for (int i = 0; i < u16(cmap + 2); i++) {
            int map = cmap + font.getInt(cmap + 8 + 8 * i);
            switch (u16(map)) {
                case 4 -> mapFormat4(map, tabular);
                case 12 -> mapFormat12(map, tabular);
                default -> {
                    // Other formats serve characters we do not touch.
                }
            }
        }
    }

    private void mapFormat4(int map, Map<Integer, Integer> tabular) {
        int segments = u16(map + 6) / 2;
        for (int s = 0; s < segments; s++) {
            int end = u16(map + 14 + 2 * s);
            int start = u16(map + 16 + 2 * segments + 2 * s);
            int deltaAt = map + 16 + 4 * segments + 2 * s;
            int rangeAt = map + 16 + 6 * segments + 2 * s;
            int range = u16(rangeAt);
            if (range != 0) {
                for (int c = Math.max('0', start); c <= Math.min('9', end); c++) {
                    int glyphAt = rangeAt + range + 2 * (c - start);
                    Integer to = tabular.get(u16(glyphAt));
                    if (to != null) {
                        font.putShort(glyphAt, to.shortValue());
                    }
                }
            } else if (start == '0' && end == '9') {
                Integer to = tabular.get(('0' + u16(deltaAt)) & 0xFFFF);
                if (to != null && consecutive(tabular, '0' + u16(deltaAt), 10)) {
                    font.putShort(deltaAt, (short) (to - '0'));
                }
            }
        }
    }

    private void mapFormat12(int map, Map<Integer, Integer> tabular) {
        int groups = font.getInt(map + 12);
        for (int g = 0; g < groups; g++) {
            int at = map + 16 + 12 * g;
            int from = font.getInt(at);
            int count = font.getInt(at + 4) - from + 1;
            int glyph = font.getInt(at + 8);
            if (from >= '0' && from + count - 1 <= '9' && consecutive(tabular, glyph, count)) {
                font.putInt(at + 8, tabular.getOrDefault(glyph, glyph));
            }
        }
    }

    /** True when so many glyphs in a row have tabular forms that also stand in a row: only then can a run be moved as a whole. */
    private static boolean consecutive(Map<Integer, Integer> tabular, int first, int count) {
        Integer start = tabular.get(first & 0xFFFF);
        for (int i = 0; i < count; i++) {
            Integer next = tabular.get((first + i) & 0xFFFF);
            if (start == null || next == null || next != start + i) {
                return false;
            }
        }
        return true;
    }

    private int u16(int at) {
        return font.getShort(at) & 0xFFFF;
    }

    private String tag(int at) {
        byte[] tag = new byte[4];
        font.get(at, tag);
        return new String(tag, StandardCharsets.US_ASCII);
    }
}
