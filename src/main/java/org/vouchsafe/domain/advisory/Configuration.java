package org.vouchsafe.domain.advisory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/**
 * Products that have a flaw alone or only together, as the NVD says it (CVE API 2.0, {@code configurations[]}). A flat list of CPEs is one
 * configuration with one node joined by {@link Joined#ANY}. Several configurations of an advisory are alternatives.
 *
 * @param joined how its nodes belong together ({@code operator}; ANY where it is not written)
 */
public record Configuration(Joined joined, List<Node> nodes, Location location) {
    /** How parts belong together. */
    public enum Joined {
        /** One of them is enough (OR). */
        ANY,
        /** All of them are needed (AND). */
        ALL
    }

    /**
     * A group of products within a configuration.
     *
     * @param unclear why it cannot be told when the group is there, such as a negation or a criterion that is no CPE; null where it can
     */
    public record Node(Joined joined, List<CpeRange> cpes, @Nullable String unclear) {
        public Node {
            cpes = List.copyOf(cpes);
        }
    }

    public Configuration {
        nodes = List.copyOf(nodes);
    }
}
