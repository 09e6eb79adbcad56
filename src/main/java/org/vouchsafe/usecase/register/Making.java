package org.vouchsafe.usecase.register;

/** What is done with a name the register does not have. */
public enum Making {
    /** Refused, with the nearest names: most often it is mistyped. */
    KNOWN_ONLY,
    /** Added to the register: whoever says it means something new. */
    MAKE_NEW
}
