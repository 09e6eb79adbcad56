package org.vouchsafe.domain.governance;

import java.util.List;

/**
 * Something by which the next compromise would get in. Titles, controls and mappings are data ({@code resources/incidents/governance.json}).
 *
 * @param kind what is looked at
 * @param why it matters, in one sentence
 * @param controls what helps
 * @param mappings controls of catalogues, such as {@code E8 AC}, each with its title behind it where a catalogue has it
 */
public record Weakness(Kind kind, String title, String why, List<String> controls, List<String> mappings) {
    /** What is looked at. */
    public enum Kind {
        DRIFTING_RANGES, INSTALL_SCRIPTS, MISSING_INTEGRITY, UNAPPROVED_REGISTRIES, OTHER_SOURCES, ONE_AUTHOR, NO_LOCKFILE, NO_PROVENANCE
    }

    public Weakness {
        controls = List.copyOf(controls);
        mappings = List.copyOf(mappings);
    }
}
