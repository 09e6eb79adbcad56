package org.vouchsafe.domain.quality;

import org.vouchsafe.domain.problem.Location;

/**
 * Something wrong with an inventory whatever the profile.
 *
 * @param what one sentence
 */
public record Flaw(Kind kind, String what, Location place) {
    /** What is wrong. */
    public enum Kind {
        /** No path of the dependency graph leads there from the root. */
        FLOATING("Floating components", "Connect every component to the product through the dependency graph."),
        /** A dependency names something the file does not list. */
        DANGLING("Dependencies that lead nowhere", "List what the dependencies name, or take the reference out."),
        BAD_PURL("Invalid package URLs", "Write package URLs as the purl specification asks."),
        /** Its length is not one that its algorithm gives. */
        BAD_HASH("Impossible hashes", "Give the whole hash, in the length of its algorithm."),
        /** Its package URL says one thing, its name and version another. */
        DISAGREES("Components that contradict themselves", "Let package URL, name and version say the same.");

        private final String title;
        private final String fix;

        Kind(String title, String fix) {
            this.title = title;
            this.fix = fix;
        }

        /** As it is shown. */
        public String title() {
            return title;
        }

        /** One sentence to the supplier. */
        public String fix() {
            return fix;
        }
    }
}
