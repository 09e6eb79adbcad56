package org.vouchsafe.domain.questionnaire.review;

/** How good what bears an answer out is, worst first (facts of the rubric: none, poor, fair, good, excellent). */
public enum EvidenceQuality {
    /** Nothing is said and nothing is held. */
    NONE(60, "nothing but the answer itself"),
    /** A policy, or somebody's statement. */
    POOR(40, "a statement or policy"),
    /** A report or a screenshot. */
    FAIR(25, "a report or document that is held"),
    /** The configuration, as seen in the system. */
    GOOD(10, "configuration or inventory that is held and was read"),
    /** Somebody tested it. Only a person can say so; no machine check does. */
    EXCELLENT(0, "tested");

    private final int points;
    private final String words;

    EvidenceQuality(int points, String words) {
        this.points = points;
        this.words = words;
    }

    /** What it takes from the confidence, in hundredths. */
    public int points() {
        return points;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
