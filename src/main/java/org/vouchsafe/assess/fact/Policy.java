package org.vouchsafe.assess.fact;

import java.util.List;

/**
 * What a workspace demands before it believes (assessment.md).
 *
 * @param trustedAuthors names or namespaces of third parties whose word is accepted
 * @param floor how many of a hundred components an inventory must identify and give a version before absence is concluded from it; 0: no floor
 * @param registries hosts from which packages may come, lower case; starts empty. Facts of lockfiles are told under it; no state rests on it
 */
public record Policy(Absence absence, Claims claims, List<String> trustedAuthors, int floor, List<String> registries) {
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
        registries = List.copyOf(registries);
    }

    /** A policy that approves no registry. */
    public Policy(Absence absence, Claims claims, List<String> trustedAuthors, int floor) {
        this(absence, claims, trustedAuthors, floor, List.of());
    }

    /** A policy without a floor. */
    public Policy(Absence absence, Claims claims, List<String> trustedAuthors) {
        this(absence, claims, trustedAuthors, 0);
    }
}
