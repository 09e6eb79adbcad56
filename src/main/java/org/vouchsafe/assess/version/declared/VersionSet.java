package org.vouchsafe.assess.version.declared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.assess.version.VersionScheme;

/**
 * The versions that a range admits: those for which all terms of one alternative hold. Pre-releases are taken by the order of versions alone, so that rather
 * more is admitted than an installer would take.
 */
record VersionSet(VersionScheme scheme, List<List<Term>> alternatives) {
    private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d{1,17})([^0-9]*)");

    VersionSet {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    static VersionSet all(VersionScheme scheme) {
        return new VersionSet(scheme, List.of(List.of()));
    }

    boolean contains(String version) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(each -> each.admits(version, scheme)));
    }

    /** Versions at which it begins, and what may follow an excluded beginning. */
    Set<String> bounds() {
        var bounds = new LinkedHashSet<String>();
        bounds.add("0");
        bounds.add("0.0.0");
        for (List<Term> all : alternatives) {
            for (Term each : all) {
                bounds.add(each.version());
                bounds.add(each.version() + ".1");
                Matcher last = LAST_NUMBER.matcher(each.version());
                if (last.matches()) {
                    bounds.add(last.group(1) + (Long.parseLong(last.group(2)) + 1) + last.group(3));
                }
            }
        }
        return bounds;
    }
}
