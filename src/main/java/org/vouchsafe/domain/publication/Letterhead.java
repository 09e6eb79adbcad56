package org.vouchsafe.domain.publication;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What reports of a workspace look like: who writes them, in which colour.
 *
 * @param organisation who writes; empty: none is named, and the program's name stands there
 * @param lines further lines under the name, such as an address; empty when there are none
 * @param footer a line at the foot of each page; empty when there is none
 * @param accent colour of headings and lines as {@code #rrggbb}; empty: the program's own
 * @param logo null when there is none
 */
public record Letterhead(String organisation, String lines, String footer, String accent, @Nullable Logo logo) {
    /** Nothing was set. */
    public static final Letterhead NONE = new Letterhead("", "", "", "", null);
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** True when that is a colour as this record wants it. */
    public static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    /**
     * A picture.
     *
     * @param mimeType {@code image/png} or {@code image/jpeg}
     * @param description what is seen on it, for readers who do not see
     */
    // The bytes of a file; nobody compares logos.
    @SuppressWarnings("ArrayRecordComponent")
    public record Logo(String mimeType, String description, byte[] bytes) {}
}
