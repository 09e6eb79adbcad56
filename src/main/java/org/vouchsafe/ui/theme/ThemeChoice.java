package org.vouchsafe.ui.theme;

/** What the user wants: as the system has it, or one of the two always. */
public enum ThemeChoice {
    SYSTEM, LIGHT, DARK
}
