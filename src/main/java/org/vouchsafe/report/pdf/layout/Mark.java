package org.vouchsafe.report.pdf.layout;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.pdf.type.Glyphs;
import org.vouchsafe.report.pdf.type.Picture;
import org.vouchsafe.report.pdf.type.Sign;

/** Something placed on a sheet. Points; the origin is the lower left corner of the sheet. What has no tag is decoration to a screen reader. */
public sealed interface Mark {
    /** Text. */
    record Words(float x, float baseline, Glyphs glyphs, @Nullable Tag tag) implements Mark {}

    /** A state's shape inside a square of that size. */
    record Symbol(float x, float y, float size, Sign sign, Color color) implements Mark {}

    /** A horizontal line. */
    record Rule(float x, float y, float length, float thickness, Color color) implements Mark {}

    /** A filled rectangle. */
    record Box(float x, float y, float width, float height, Color color) implements Mark {}

    /** The outline of a rectangle. */
    record Frame(float x, float y, float width, float height, float thickness, Color color) implements Mark {}

    /** A straight line. */
    record Stroke(float x, float y, float toX, float toY, float thickness, Color color) implements Mark {}

    /** A picture, scaled to that size. */
    record Image(float x, float y, float width, float height, Picture picture) implements Mark {}

    /** A mark that belongs to a figure rather than to the decoration. */
    record Drawn(Tag figure, Mark mark) implements Mark {}

    /** A rectangle that leads to an anchor. */
    record Link(float x, float y, float width, float height, String target, String words, Tag tag) implements Mark {}

    /** A place that links lead to. */
    record Anchor(String name, float y) implements Mark {}

    /** An entry of the outline; level 1 for sections, 2 below them. */
    record Bookmark(String title, int level, float y) implements Mark {}
}
