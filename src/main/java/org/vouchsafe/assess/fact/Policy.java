package org.vouchsafe.assess.fact;

import java.util.List;

/**
 * What a workspace demands before it believes (assessment.md).
 *
 * @param trustedAuthors names or namespaces of third parties whose word is accepted
 */
public record Policy(Absence absence, Claims claims, List<String> trustedAuthors) {
    /** When absence may be concluded from an inventory. */
    public enum Absence {
        STATED, GRAPH, ANY
    }

    /** Which clearing claims count. */
    public enum Claims {
        ALL, SIGNED, CORROBORATED
    }

    /** What holds in a new workspace. */
    public static final Policy DEFAULT = new Policy(Absence.GRAPH, Claims.ALL, List.of());

    public Policy {
        trustedAuthors = List.copyOf(trustedAuthors);
    }
}
