package org.vouchsafe.ui.shell.palette;

import org.vouchsafe.ui.command.Command;
import org.vouchsafe.usecase.read.SearchHit;

/** A line of the palette. */
public sealed interface PaletteEntry {
    /** Something to do. */
    record Doing(Command command) implements PaletteEntry {}

    /** Something to go to. */
    record Going(SearchHit hit) implements PaletteEntry {}
}
