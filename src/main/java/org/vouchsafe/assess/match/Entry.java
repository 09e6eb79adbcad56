package org.vouchsafe.assess.match;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.match.name.Called;
import org.vouchsafe.assess.match.name.OtherNames;
import org.vouchsafe.assess.version.AffectedVersions;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Component;

/** One thing an advisory calls affected, prepared for many comparisons. */
sealed interface Entry permits PackageEntry, ConfigurationEntry {
    /**
     * What a component is compared by, worked out once for all entries.
     *
     * @param others names by which it may be something it is not identified as
     * @param beside what else is listed, for entries that are affected only together with something
     */
    record Candidate(Component component, List<Called> others, Collection<Component> beside) {
        static Candidate of(Component component, Collection<Component> beside) {
            return new Candidate(component, OtherNames.of(component), beside);
        }
    }

    /** How the component stands to this entry. */
    Match match(Candidate candidate);

    /** How a component stands to this entry that has only names in common with it; asked when no entry matched it for certain by an identifier of that kind. */
    Match possible(Candidate candidate);

    /** True when this purl is the entry's package, whatever its version. */
    boolean names(Purl purl);

    /** The versions that the entry calls affected; empty where it is not about a package. */
    Optional<AffectedVersions> versions();
}
