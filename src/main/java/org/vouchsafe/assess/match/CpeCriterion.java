package org.vouchsafe.assess.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.match.name.CpeName;
import org.vouchsafe.assess.version.Order;
import org.vouchsafe.assess.version.VersionScheme;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.advisory.CpeRange;
import org.vouchsafe.domain.inventory.Component;

/** One CPE match criterion: which names it means, and whether a version is in its range. CPE versions have no order of their own; the
 * generic one is used, but for OpenSSL, whose letters it cannot order. */
record CpeCriterion(CpeRange range, CpeName name, VersionScheme scheme) {

    /** Whether a version is meant. */
    enum Answer {
        YES, CANNOT_TELL, NO
    }

    static CpeCriterion of(CpeRange range) {
        boolean openssl = range.cpe().key().equals("a:openssl:openssl");
        return new CpeCriterion(range, CpeName.of(range.cpe()), openssl ? VersionScheme.OPENSSL : VersionScheme.GENERIC);
    }

    /** True when a listed name is this product, whatever its version. */
    boolean isProduct(Cpe listed) {
        return listed.key().equals(range.cpe().key()) && name.canMean(CpeName.of(listed));
    }

    /** The NVD writes {@code -} for the version of a platform where none is told: whatever its version, it has to be there. */
    boolean isPlatformOfAnyVersion() {
        return range.role() == CpeRange.Role.PLATFORM && range.start() == null && range.end() == null && name.version().equals("-");
    }

    /** How a component called by this name of the product stands to the range. */
    Match match(Component component, Cpe listed) {
        List<String> versions = versions(component, listed);
        if (versions.isEmpty()) {
            return meansAll() ? affected("every version is affected") : Comparison.undetermined(Match.By.CPE, "no version is given");
        }
        Match best = null;
        for (String each : versions) {
            Match match = match(each, listed);
            if (best != null && best.kind() != match.kind()) {
                return Comparison.undetermined(Match.By.CPE, "its CPE and its version field give different versions (%s)".formatted(
                        String.join(", ", versions)));
            }
            best = match;
        }
        return best == null ? Match.NONE : best;
    }

    private static Match affected(String because) {
        return new Match(Match.Kind.AFFECTED, Match.By.CPE, because);
    }

    private Match match(String version, Cpe listed) {
        return switch (contains(version, listed)) {
            case YES -> affected("version " + version + " is in the affected range (" + words() + ")");
            case CANNOT_TELL -> Comparison.undetermined(Match.By.CPE,
                    "version " + version + " cannot be compared with the versions the advisory names");
            case NO -> Comparison.outside(version, Match.By.CPE);
        };
    }

    /** Whether this version is meant; a name that stands for the product tells its update, too. */
    Answer contains(String version, @Nullable Cpe listed) {
        if (range.start() == null && range.end() == null) {
            return single(version, listed);
        }
        if (range.start() != null && range.end() != null && scheme.compare(range.start().version(), range.end().version()) == Order.AFTER) {
            // It ends before it begins: what is meant cannot be told.
            return Answer.CANNOT_TELL;
        }
        Answer within = within(version);
        // A criterion has a version of its own or a range; where it has both, only what lies in both or in neither is clear.
        return name.version().isEmpty() || single(version, listed) == within ? within : Answer.CANNOT_TELL;
    }

    private Answer within(String version) {
        return and(bound(range.start(), version, Order.AFTER), bound(range.end(), version, Order.BEFORE));
    }

    private boolean meansAll() {
        return range.start() == null && range.end() == null && name.version().isEmpty();
    }

    private Answer single(String version, @Nullable Cpe listed) {
        if (name.version().isEmpty()) {
            return Answer.YES;
        }
        if (name.version().equals("-")) {
            // The criterion says that there is no version, which a listed version neither is nor excludes.
            return Answer.CANNOT_TELL;
        }
        CpeName own = listed == null ? null : CpeName.of(listed);
        if (own != null && own.fullVersion().filter(each -> scheme.compare(each, version) == Order.SAME).isPresent()
                && name.coversVersion(own)) {
            return Answer.YES;
        }
        String wanted = name.fullVersion().orElse(name.version());
        if (wanted.indexOf('*') >= 0 || wanted.indexOf('?') >= 0) {
            return name.coversVersion(new CpeName(version, "", name.edition())) ? Answer.YES : Answer.NO;
        }
        return switch (scheme.compare(version, wanted)) {
            case SAME -> Answer.YES;
            case UNDECIDABLE -> Answer.CANNOT_TELL;
            case BEFORE, AFTER -> Answer.NO;
        };
    }

    private Answer bound(CpeRange.@Nullable Bound bound, String version, Order within) {
        if (bound == null) {
            return Answer.YES;
        }
        Order order = scheme.compare(version, bound.version());
        if (order == Order.UNDECIDABLE) {
            return Answer.CANNOT_TELL;
        }
        boolean inside = order == within || order == Order.SAME && bound.kind() == CpeRange.Bound.Kind.INCLUDING;
        return inside ? Answer.YES : Answer.NO;
    }

    private static Answer and(Answer one, Answer other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The version of the field and that of the name; both, where they differ. */
    private List<String> versions(Component component, Cpe listed) {
        var versions = new ArrayList<String>();
        String field = component.version();
        String own = CpeName.of(listed).fullVersion().orElse(null);
        if (field != null && !field.isBlank()) {
            versions.add(field.strip());
        }
        boolean same = own != null && field != null && scheme.compare(own, field.strip()) == Order.SAME;
        if (own != null && !same) {
            versions.add(own);
        }
        return versions.stream().distinct().toList();
    }

    /** The range in words. */
    String words() {
        CpeRange.Bound start = range.start();
        CpeRange.Bound end = range.end();
        if (start == null && end == null) {
            return name.version().isEmpty() ? "every version" : "version " + name.fullVersion().orElse(name.version());
        }
        String from = start == null ? "" : (start.kind() == CpeRange.Bound.Kind.INCLUDING ? "from " : "after ") + start.version();
        String to = end == null ? "" : (end.kind() == CpeRange.Bound.Kind.INCLUDING ? "up to " : "before ") + end.version();
        return (from + " " + to).strip();
    }
}
