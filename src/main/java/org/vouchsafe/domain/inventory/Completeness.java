package org.vouchsafe.domain.inventory;

import java.util.Set;

/**
 * The facts from which it is judged whether an inventory is complete enough to conclude absence (assessment.md, step 1).
 *
 * @param declared what the document says
 * @param unreachable members (other than the root) that no path from the root reaches
 * @param withoutEntry members of which it is not said what they need: without a dependency entry of their own (CycloneDX), or with
 *     {@code NOASSERTION} in the place of one (SPDX); 0 for formats that have neither
 * @param members number of members without the root
 * @param purlTypes package types of its members, and for a lockfile its ecosystem; {@link #CPE} where a member has a CPE
 */
public record Completeness(DeclaredCompleteness declared, int unreachable, int withoutEntry, int members, Set<String> purlTypes) {
    /** Stands among the package types for components that a CPE names. */
    public static final String CPE = "cpe";

    public Completeness {
        purlTypes = Set.copyOf(purlTypes);
    }
}
