package org.vouchsafe.domain.comparison;

import java.util.List;

/**
 * How the files of a source and of what was built from it differ, each list in order of path.
 *
 * @param same files of the same path whose content is the same
 * @param unknown files of the same path of which one side gives no digest the other could be compared with
 * @param changed files of the same path with other content
 * @param onlyInArtefact what the source does not have: the place to look for what somebody added
 * @param generated those only in the artefact that builds usually make, each with the pattern that says so
 * @param onlyInSource what was left out
 */
public record FileComparison(int same, int unknown, List<String> changed, List<String> onlyInArtefact, List<Generated> generated,
        List<String> onlyInSource) {
    /** A file that a build usually makes. */
    public record Generated(String path, String pattern) {}

    public FileComparison {
        changed = List.copyOf(changed);
        onlyInArtefact = List.copyOf(onlyInArtefact);
        generated = List.copyOf(generated);
        onlyInSource = List.copyOf(onlyInSource);
    }

    /** True when nothing is in the artefact that cannot be traced to the source or to an ordinary build. */
    public boolean isExplained() {
        return changed.isEmpty() && onlyInArtefact.isEmpty();
    }
}
