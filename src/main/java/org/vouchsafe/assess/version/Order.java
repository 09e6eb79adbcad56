package org.vouchsafe.assess.version;

/** How one version stands to another. That it cannot be told is an answer, not an error. */
public enum Order {
    BEFORE, SAME, AFTER, UNDECIDABLE;

    static Order of(int comparison) {
        return comparison < 0 ? BEFORE : comparison > 0 ? AFTER : SAME;
    }
}
