package org.vouchsafe.ui.shell.frame;

import javafx.beans.value.ObservableStringValue;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.session.ScreenId;

/**
 * A line of the rail.
 *
 * @param section title of the group it begins or belongs to; empty for the first group
 * @param badge count shown at the right, empty for none; null: never one
 */
public record RailEntry(ScreenId screen, String title, String icon, String section, @Nullable ObservableStringValue badge) {}
