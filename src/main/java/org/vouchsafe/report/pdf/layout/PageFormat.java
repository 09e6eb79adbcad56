package org.vouchsafe.report.pdf.layout;

/** Paper sizes, in points. */
public enum PageFormat {
    A4(595.28f, 841.89f), LETTER(612, 792);

    private final float width;
    private final float height;

    PageFormat(float width, float height) {
        this.width = width;
        this.height = height;
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }
}
