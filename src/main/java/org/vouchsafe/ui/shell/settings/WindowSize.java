package org.vouchsafe.ui.shell.settings;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large the window is, in pixels of the toolkit, and whether it fills the screen. */
public record WindowSize(double width, double height, Extent extent) {
    /** Whether the window fills the screen. */
    public enum Extent {
        NORMAL, MAXIMISED
    }

    /** The size of the first start. */
    public static final WindowSize FIRST = new WindowSize(1440, 900, Extent.NORMAL);
    /** The smallest the screens are made for. */
    public static final WindowSize LEAST = new WindowSize(900, 600, Extent.NORMAL);

    /** What the title bar of most systems takes. */
    private static final double FRAME = 36;
    private static final Pattern TEXT = Pattern.compile("(\\d{3,5})x(\\d{3,5})(!?)");

    /**
     * The size that is seen whole on a screen with so much room, its frame included.
     *
     * @param width room for windows, in pixels of the toolkit
     * @param height the same from top to bottom
     */
    public WindowSize within(double width, double height) {
        return new WindowSize(Math.min(this.width, width), Math.min(this.height, height - FRAME), extent);
    }

    static WindowSize parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return FIRST;
        }
        double width = Math.max(LEAST.width, Double.parseDouble(matcher.group(1)));
        double height = Math.max(LEAST.height, Double.parseDouble(matcher.group(2)));
        return new WindowSize(width, height, matcher.group(3).isEmpty() ? Extent.NORMAL : Extent.MAXIMISED);
    }

    String text() {
        return String.format(Locale.ROOT, "%.0fx%.0f%s", width, height, extent == Extent.MAXIMISED ? "!" : "");
    }
}
