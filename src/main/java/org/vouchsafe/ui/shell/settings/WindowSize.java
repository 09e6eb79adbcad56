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

    private static final Pattern TEXT = Pattern.compile("(\\d{3,5})x(\\d{3,5})(!?)");

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
