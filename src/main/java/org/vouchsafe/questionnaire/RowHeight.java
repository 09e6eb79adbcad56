package org.vouchsafe.questionnaire;

/** How high a row must be. Spreadsheets differ in how they measure wrapped text and some do not measure it at all, so heights are given. */
final class RowHeight {
    private static final double LINE = 1.27;
    private static final double AIR = 8;
    /** Characters of ten points to a column's unit of width, on the safe side. */
    private static final double PER_UNIT = 1.17;
    private static final double USUAL_POINTS = 10;
    private double height;

    RowHeight(double least) {
        this.height = least;
    }

    /** Makes room for a text in a column so wide. */
    RowHeight holds(String text, double width, double points) {
        double needed = lines(text, (int) Math.max(4, width * PER_UNIT * USUAL_POINTS / points - 1)) * points * LINE + AIR;
        height = Math.max(height, Math.ceil(needed));
        return this;
    }

    /** In points; no more than a spreadsheet allows. */
    double points() {
        return Math.min(height, 400);
    }

    private static int lines(String text, int perLine) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines++;
            int used = 0;
            for (String word : paragraph.split(" ")) {
                if (used > 0 && used + word.length() > perLine) {
                    lines++;
                    used = 0;
                }
                used += word.length() + 1;
                // A word longer than the line is broken.
                lines += Math.max(0, (word.length() - 1) / perLine);
            }
        }
        return lines;
    }
}
