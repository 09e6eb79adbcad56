package org.vouchsafe.ui.session;

import org.jspecify.annotations.Nullable;

/**
 * Where to go: a screen, and what to show on it.
 *
 * @param key as in {@code SearchHit.key} for the screen's own kind of thing (supplier name, {@code supplier/product@version}, component id,
 *     advisory id, evidence number), or the key of an inbox item; null: the screen as it is
 */
public record Place(ScreenId screen, @Nullable String key) {
    /** The screen as it is. */
    public static Place of(ScreenId screen) {
        return new Place(screen, null);
    }
}
