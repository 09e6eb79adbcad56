package org.vouchsafe.domain.quality;

import java.util.List;

/**
 * How an inventory answers one field. Counts are never averaged: what is declared unknown stays beside what is known.
 *
 * @param present how many give a value; for a field of the document 0 or 1
 * @param unknown who say that it is not known; for a field of the document the document itself
 * @param withheld who say that it is not told
 * @param missing who say nothing
 */
public record FieldAnswers(Field field, int present, List<Offender> unknown, List<Offender> withheld, List<Offender> missing) {
    public FieldAnswers {
        unknown = List.copyOf(unknown);
        withheld = List.copyOf(withheld);
        missing = List.copyOf(missing);
    }

    /** How many answer so. */
    public int count(Answer answer) {
        return switch (answer) {
            case PRESENT -> present;
            case DECLARED_UNKNOWN -> unknown.size();
            case WITHHELD -> withheld.size();
            case MISSING -> missing.size();
        };
    }

    /** How many were asked. */
    public int asked() {
        return present + unknown.size() + withheld.size() + missing.size();
    }

    /** True when the profile fails for it. */
    public boolean fallsShort() {
        return field.need() == Field.Need.REQUIRED && !missing.isEmpty();
    }
}
