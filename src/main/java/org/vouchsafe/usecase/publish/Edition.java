package org.vouchsafe.usecase.publish;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;

/**
 * The program that writes a report.
 *
 * @param version as printed
 * @param rules digest over the rules of assessment as they are in this program; null where they cannot be listed
 */
public record Edition(String version, @Nullable Sha256 rules) {
    /** Name and version of the rules. */
    static final String RULES = "Vouchsafe assessment rules 1";

    /** The rules as they are kept beside a report, so that one can tell whether they changed. */
    String rulesInWords() {
        return rules == null ? RULES + " of program " + version : RULES + ", SHA-256 " + rules.hex();
    }
}
