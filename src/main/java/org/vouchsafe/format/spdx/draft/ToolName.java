package org.vouchsafe.format.spdx.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tool as SPDX writes it, {@code name-version}.
 *
 * @param version null when there is none
 */
public record ToolName(String name, @Nullable String version) {
    private static final Pattern SHAPE = Pattern.compile("(.+?)[-_/ @:]+(v?\\d[^\\s]*)");

    public static ToolName of(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        return shape.matches() ? new ToolName(shape.group(1), shape.group(2)) : new ToolName(text.strip(), null);
    }
}
