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
 * @param distributions of members that are packages of a distribution: type, namespace and distribution release as written, with a slash between
 *     ({@code deb/debian/debian-12}), empty where none is given; {@link #MANY} where not all are held
 */
public record Completeness(DeclaredCompleteness declared, int unreachable, int withoutEntry, int members, Set<String> purlTypes,
        Set<String> distributions) {
    /** Stands among the package types for components that a CPE names. */
    public static final String CPE = "cpe";

    /** Types of packages that distributions build, for each of their releases. */
    public static final Set<String> DISTRIBUTED = Set.of("deb", "rpm", "apk", "alpm");
    /** Stands among the distributions for others that are not known. */
    public static final String MANY = "*";
    private static final int MOST = 64;

    /** Of which no member is a package of a distribution. */
    public Completeness(DeclaredCompleteness declared, int unreachable, int withoutEntry, int members, Set<String> purlTypes) {
        this(declared, unreachable, withoutEntry, members, purlTypes, Set.of());
    }

    public Completeness {
        distributions = distributions.size() > MOST ? Set.of(MANY) : Set.copyOf(distributions);
        purlTypes = Set.copyOf(purlTypes);
    }

    /** The same, declared otherwise. */
    Completeness declaring(DeclaredCompleteness other) {
        return new Completeness(other, unreachable, withoutEntry, members, purlTypes, distributions);
    }
}
