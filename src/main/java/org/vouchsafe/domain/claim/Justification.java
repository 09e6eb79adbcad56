package org.vouchsafe.domain.claim;

import java.util.Locale;
import java.util.Optional;

/** The justifications CSAF and OpenVEX share, and one for a native word that has no equivalent among them. */
public enum Justification {
    COMPONENT_NOT_PRESENT, VULNERABLE_CODE_NOT_PRESENT, VULNERABLE_CODE_NOT_IN_EXECUTE_PATH,
    VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY, INLINE_MITIGATIONS_ALREADY_EXIST,
    /** A word of CycloneDX without an equivalent; the native word says which. */
    OTHER;

    /** The justification written with this word in CSAF and OpenVEX. */
    public static Optional<Justification> ofWord(String word) {
        for (Justification each : values()) {
            if (each != OTHER && each.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The word as CSAF and OpenVEX write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
