package org.vouchsafe.domain.publication;

import java.util.List;

/**
 * What a report said, kept beside it, so that years later it can be told apart what facts changed and what rules changed.
 *
 * @param rules name and version of the assessment rules, with their digest where it is known
 * @param program version of the program that applied them
 * @param states as they were printed, in that order; empty for a report that is about none
 */
public record ReportBasis(String rules, String program, List<KeptState> states) {
    public ReportBasis {
        states = List.copyOf(states);
    }
}
