package org.vouchsafe.ui.shell.frame;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.session.ScreenId;

/**
 * A line of the rail.
 *
 * @param section title of the group it begins or belongs to; empty for the first group
 * @param badge count shown at the right, empty for none; null: never one
 * @param loud true while the badge tells of something that is too late; null: it never does
 */
public record RailEntry(ScreenId screen, String title, String icon, String section, @Nullable ObservableStringValue badge,
        @Nullable ObservableBooleanValue loud) {
    /** A line whose badge, if any, never shouts. */
    public RailEntry(ScreenId screen, String title, String icon, String section, @Nullable ObservableStringValue badge) {
        this(screen, title, icon, section, badge, null);
    }
}
