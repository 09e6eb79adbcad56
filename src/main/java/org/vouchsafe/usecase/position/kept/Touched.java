package org.vouchsafe.usecase.position.kept;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.register.ReleaseId;

/** Pairs of releases and names of advisories whose positions must be reached anew. Not thread-safe. */
final class Touched {
    private final Set<String> whole = new HashSet<>();
    private final Map<String, Set<ReleaseId>> pairs = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private final Set<ReleaseId> gone = new TreeSet<>();
    private boolean everything;

    /** Every position may be another. */
    void everything() {
        everything = true;
    }

    boolean isEverything() {
        return everything;
    }

    /** All releases towards these. */
    void everywhere(Collection<String> names) {
        names.forEach(each -> whole.add(AdvisoryIds.key(each)));
    }

    /** One release towards these. */
    void at(ReleaseId release, Collection<String> names) {
        names.forEach(each -> pairs.computeIfAbsent(AdvisoryIds.key(each), _ -> new TreeSet<>()).add(release));
    }

    /** All releases of which somebody says something about these. */
    void whereClaimed(Collection<String> names) {
        names.forEach(each -> claimed.add(AdvisoryIds.key(each)));
    }

    Set<String> claimed() {
        return claimed;
    }

    /** All that was known of a release is to be forgotten before it is reached anew. */
    void gone(Collection<ReleaseId> releases) {
        gone.addAll(releases);
    }

    Set<ReleaseId> gone() {
        return gone;
    }

    Set<String> whole() {
        return whole;
    }

    /** All names. */
    Set<String> names() {
        var names = new TreeSet<>(whole);
        names.addAll(pairs.keySet());
        names.addAll(claimed);
        return names;
    }

    /** The releases touched towards any of these names. */
    Set<ReleaseId> releases(Collection<String> names) {
        var releases = new TreeSet<ReleaseId>();
        names.forEach(each -> releases.addAll(pairs.getOrDefault(each, Set.of())));
        return releases;
    }
}
