package org.vouchsafe.format.nvd;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.Moments;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** Points in time as the NVD writes them: without a zone, and meant in UTC (NVD, "CVE API", lastModified). */
public final class NvdTimes {
    private NvdTimes() {}

    static @Nullable Instant of(JsonObject holder, String field, Problems problems) {
        String text = holder.text(field);
        JsonValue at = holder.get(field);
        if (text == null || at == null) {
            return null;
        }
        Instant plain = plain(text);
        return plain != null ? plain : Moments.parse(text, at.location(), problems);
    }

    /** The moment; null when it is not written so. */
    public static @Nullable Instant plain(String text) {
        try {
            return LocalDateTime.parse(text.strip()).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
