package org.vouchsafe.assess.fact;

import java.util.List;

/**
 * What a workspace demands before it believes (assessment.md).
 *
 * @param trustedAuthors names or namespaces of third parties whose word is accepted
 * @param floor how many of a hundred components an inventory must identify and give a version before absence is concluded from it; 0: no floor
 */
public record Policy(Absence absence, Claims claims, List<String> trustedAuthors, int floor) {
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
        if (floor < 0 || floor > 100) {
            throw new IllegalArgumentException("A floor is a percentage, not " + floor);
        }
        trustedAuthors = List.copyOf(trustedAuthors);
    }

    /** A policy without a floor. */
    public Policy(Absence absence, Claims claims, List<String> trustedAuthors) {
        this(absence, claims, trustedAuthors, 0);
    }
}
