package org.vouchsafe.assess.inventory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Requests.Asked;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;

/**
 * Whether a lockfile still is that of its project: when the project file asks for a package that the lockfile does not list, what that
 * package brings is listed nowhere, so nothing follows from what is absent.
 */
final class StaleLock {
    private static final int NAMED = 3;

    private StaleLock() {}

    /** Why it is not complete enough, in words that complete "because"; empty when nothing speaks against it. */
    static Optional<String> gap(InventoryFact lockfile, Collection<InventoryFact> inForce) {
        if (!lockfile.header().kind().isLockfile() || inForce.stream().noneMatch(each -> each.id().equals(lockfile.id()))) {
            return Optional.empty();
        }
        Set<PackageName> known = new HashSet<>(lockfile.requests().listed());
        // Parts of the project itself need not stand in its lockfile.
        inForce.stream().filter(each -> each.header().kind().isManifest()).map(each -> each.header().productPurl())
                .filter(Objects::nonNull).map(Purl::packageName).forEach(known::add);
        List<Asked> missing = inForce.stream()
                .filter(each -> !each.requests().asked().isEmpty() && Project.of(each, inForce).contains(lockfile))
                .flatMap(each -> each.requests().asked().stream()).filter(each -> !known.contains(each.name())).distinct().toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(words(missing));
    }

    private static String words(List<Asked> missing) {
        String named = missing.stream().limit(NAMED)
                .map(each -> name(each.name()) + " at " + each.place().location().text() + " of " + each.place().evidence())
                .collect(Collectors.joining(", "));
        String more = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "";
        return "its project's own file asks for " + named + more + ", which the lockfile does not list, so it is not the lockfile of that"
                + " project file, and what else would be installed is not known";
    }

    private static String name(PackageName name) {
        return name.namespace() == null ? name.name() : name.namespace() + "/" + name.name();
    }
}
