package org.vouchsafe.assess.version.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.assess.version.VersionScheme;
import org.vouchsafe.assess.version.declared.Term.Op;

/**
 * Ranges as intervals: Maven (POM reference, "Dependency Version Requirement Specification") and NuGet ("Version ranges"). A version by itself is the one Maven takes
 * where nothing else is asked for, and the lowest one NuGet takes.
 */
final class IntervalReading {
    private static final Pattern INTERVAL = Pattern
            .compile("([\\[(])\\s*([^,\\[\\]()]*?)\\s*(,?)\\s*([^,\\[\\]()]*?)\\s*([\\])])\\s*,?\\s*");

    private IntervalReading() {}

    static Optional<VersionSet> maven(String range) {
        if (range.endsWith(".+")) {
            // Gradle's prefixes.
            return floating(range.substring(0, range.length() - 2), VersionScheme.MAVEN);
        }
        return range.startsWith("[") || range.startsWith("(") ? intervals(range, VersionScheme.MAVEN)
                : range.chars().anyMatch(Character::isDigit) && !range.contains("${")
                        ? Optional.of(new VersionSet(VersionScheme.MAVEN, List.of(List.of(new Term(Op.EQUAL, range)))))
                        : range.matches("LATEST|RELEASE|\\+|latest\\..*") ? Optional.of(VersionSet.all(VersionScheme.MAVEN))
                                : Optional.empty();
    }

    static Optional<VersionSet> nuget(String range) {
        if (range.startsWith("[") || range.startsWith("(")) {
            return intervals(range, VersionScheme.NUGET);
        }
        int star = range.indexOf('*');
        if (star >= 0) {
            return star == 0 ? Optional.of(VersionSet.all(VersionScheme.NUGET))
                    : floating(range.substring(0, star).replaceAll("[.-]+$", ""), VersionScheme.NUGET);
        }
        return range.chars().anyMatch(Character::isDigit) && range.matches("[0-9A-Za-z.+-]+")
                ? Optional.of(new VersionSet(VersionScheme.NUGET, List.of(List.of(new Term(Op.GREATER_OR_EQUAL, range)))))
                : Optional.empty();
    }

    private static Optional<VersionSet> floating(String prefix, VersionScheme scheme) {
        return Numbers.of(prefix).map(numbers -> new VersionSet(scheme,
                List.of(List.of(new Term(Op.GREATER_OR_EQUAL, numbers.lowest()), new Term(Op.LESS, numbers.beyond())))));
    }

    private static Optional<VersionSet> intervals(String range, VersionScheme scheme) {
        var alternatives = new ArrayList<List<Term>>();
        Matcher each = INTERVAL.matcher(range);
        int at = 0;
        while (at < range.length()) {
            if (!each.find(at) || each.start() != at) {
                return Optional.empty();
            }
            var terms = new ArrayList<Term>();
            String low = each.group(2);
            String high = each.group(4);
            if (each.group(3).isEmpty()) {
                // One version in brackets is that version and no other; the two groups share it between them.
                terms.add(new Term(Op.EQUAL, low + high));
            } else {
                if (!low.isEmpty()) {
                    terms.add(new Term(each.group(1).equals("[") ? Op.GREATER_OR_EQUAL : Op.GREATER, low));
                }
                if (!high.isEmpty()) {
                    terms.add(new Term(each.group(5).equals("]") ? Op.LESS_OR_EQUAL : Op.LESS, high));
                }
            }
            alternatives.add(terms);
            at = each.end();
        }
        return Optional.of(new VersionSet(scheme, alternatives));
    }
}
