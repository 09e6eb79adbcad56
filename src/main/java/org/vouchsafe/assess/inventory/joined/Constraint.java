package org.vouchsafe.assess.inventory.joined;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.version.declared.DeclaredRange;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Trait;

/** What constraints files say of the version of something that a requirements file asks for (pip, "constraints files"). */
public sealed interface Constraint {
    /** Nothing that could be relied on. */
    record None() implements Constraint {}

    /** It is this version, whatever is asked for. */
    record Pinned(ListedComponent by) implements Constraint {}

    /** It is a version that both admit. */
    record Narrowed(String range, ListedComponent by) implements Constraint {}

    /** No version would do: one of the two is not of this build. */
    record Contradicted(ListedComponent by) implements Constraint {}

    /** What these files say of something listed; what holds only under a condition is not relied on. */
    static Constraint on(ListedComponent listed, Collection<InventoryFact> constraining) {
        Purl purl = listed.component().purl();
        if (purl == null || !isOfRegistry(listed)) {
            return new None();
        }
        List<ListedComponent> entries = constraining.stream().flatMap(each -> each.candidates().stream())
                .filter(each -> !each.root() && isOfRegistry(each) && each.component().disagreement() == null && isNamed(each, purl))
                .toList();
        boolean conditional = entries.stream().anyMatch(Constraint::isConditional);
        List<ListedComponent> certain = entries.stream().filter(each -> !isConditional(each) && isLimit(each)).toList();
        if (certain.isEmpty()) {
            return new None();
        }
        String version = listed.component().version();
        if (version != null) {
            return certain.stream().filter(each -> !admits(each, version)).findFirst().<Constraint>map(Contradicted::new)
                    .orElseGet(None::new);
        }
        return open(listed.onlyRange(), certain, conditional);
    }

    private static Constraint open(@Nullable String asked, List<ListedComponent> certain, boolean conditional) {
        List<ListedComponent> exact = certain.stream().filter(each -> each.component().version() != null).toList();
        if (exact.isEmpty()) {
            var ranges = new ArrayList<String>();
            if (asked != null && !asked.isBlank()) {
                ranges.add(asked);
            }
            certain.forEach(each -> ranges.add(range(each)));
            return new Narrowed(ranges.stream().distinct().collect(Collectors.joining(", ")), certain.getFirst());
        }
        ListedComponent first = exact.getFirst();
        String version = String.valueOf(first.component().version());
        boolean fits = (asked == null || asked.isBlank() || DeclaredRange.of("pypi", asked).mayAdmit(version))
                && certain.stream().allMatch(each -> admits(each, version));
        // Another version under some condition: which of them was taken is not known.
        return !fits ? new Contradicted(first) : conditional ? new None() : new Pinned(first);
    }

    private static boolean admits(ListedComponent limit, String version) {
        return DeclaredRange.of("pypi", range(limit)).mayAdmit(version);
    }

    private static String range(ListedComponent limit) {
        String range = limit.particulars().declaredRange();
        return range == null ? "" : range;
    }

    private static boolean isLimit(ListedComponent each) {
        return !range(each).isBlank();
    }

    private static boolean isNamed(ListedComponent each, Purl purl) {
        Purl own = each.component().purl();
        return own != null && own.packageName().equals(purl.packageName());
    }

    /** What is taken from a repository, an address or a folder is not what a registry calls by that version. */
    private static boolean isOfRegistry(ListedComponent each) {
        Purl purl = each.component().purl();
        return purl != null && purl.qualifiers().isEmpty() && !each.particulars().traits().contains(Trait.FILE_SOURCE)
                && !each.particulars().traits().contains(Trait.GIT_SOURCE);
    }

    private static boolean isConditional(ListedComponent each) {
        return each.ref() == null || each.ref().indexOf(';') >= 0;
    }
}
