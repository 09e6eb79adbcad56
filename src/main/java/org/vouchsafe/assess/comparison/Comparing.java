package org.vouchsafe.assess.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.comparison.Packages.Package;
import org.vouchsafe.assess.version.Order;
import org.vouchsafe.assess.version.VersionScheme;
import org.vouchsafe.domain.comparison.Aspect;
import org.vouchsafe.domain.comparison.AspectChange;
import org.vouchsafe.domain.comparison.ComponentChange;
import org.vouchsafe.domain.comparison.ComponentChange.Kind;

/** Compares the listings of two sides, package by package. Pure. */
public final class Comparing {
    private static final Comparator<ComponentChange> SHOWN = Comparator.comparing(ComponentChange::kind)
            .thenComparing(ComponentChange::component).thenComparing(each -> String.valueOf(each.before()))
            .thenComparing(each -> String.valueOf(each.after()));
    private final List<ComponentChange> changes = new ArrayList<>();
    private int unchanged;

    private Comparing() {}

    /** What differs, in the order of kinds and names, and how many versions are listed alike. */
    public record Result(List<ComponentChange> changes, int unchanged) {}

    /** Compares. Several listings of the same version of a package count as one. */
    public static Result of(Collection<Listed> before, Collection<Listed> after) {
        Packages old = Packages.of(before);
        Packages fresh = Packages.of(after);
        old.adoptKeys(fresh);
        fresh.adoptKeys(old);
        Set<String> keys = new LinkedHashSet<>(old.byKey().keySet());
        keys.addAll(fresh.byKey().keySet());
        var comparing = new Comparing();
        for (String key : keys) {
            comparing.compare(old.byKey().get(key), fresh.byKey().get(key));
        }
        comparing.changes.sort(SHOWN);
        return new Result(List.copyOf(comparing.changes), comparing.unchanged);
    }

    private void compare(@Nullable Package old, @Nullable Package fresh) {
        Package any = old != null ? old : fresh;
        if (any == null) {
            throw new IllegalStateException("A package is on neither side");
        }
        Map<String, Edition> was = old == null ? Map.of() : old.editions();
        Map<String, Edition> is = fresh == null ? Map.of() : fresh.editions();
        for (Map.Entry<String, Edition> each : was.entrySet()) {
            Edition other = is.get(each.getKey());
            if (other != null) {
                alike(any, each.getValue(), other);
            }
        }
        List<Edition> gone = ordered(any.scheme(), was, is);
        List<Edition> come = ordered(any.scheme(), is, was);
        // The latest of both sides answer one another; what is left over at the lower end was only added or only removed.
        int pairs = Math.min(gone.size(), come.size());
        for (int i = 0; i < pairs; i++) {
            replaced(any, gone.get(gone.size() - 1 - i), come.get(come.size() - 1 - i));
        }
        gone.subList(0, gone.size() - pairs).forEach(each -> changes.add(new ComponentChange(Kind.REMOVED, any.name(), each.version(),
                null, List.of(), each.place(), null)));
        come.subList(0, come.size() - pairs).forEach(each -> changes.add(new ComponentChange(Kind.ADDED, any.name(), null, each.version(),
                each.hasInstallScript() ? List.of(script()) : List.of(), null, each.place())));
    }

    private static List<Edition> ordered(VersionScheme scheme, Map<String, Edition> of, Map<String, Edition> without) {
        var only = new ArrayList<Edition>();
        of.forEach((version, edition) -> {
            if (!without.containsKey(version)) {
                // Few versions of a package are ever listed; putting each in its place needs no order that is total.
                int at = 0;
                while (at < only.size() && isLater(scheme, edition, only.get(at))) {
                    at++;
                }
                only.add(at, edition);
            }
        });
        return only;
    }

    private static boolean isLater(VersionScheme scheme, Edition one, Edition other) {
        return one.version() != null && (other.version() == null || scheme.compare(one.version(), other.version()) == Order.AFTER);
    }

    private void alike(Package of, Edition was, Edition is) {
        List<AspectChange> aspects = Aspects.ofSameVersion(was, is);
        if (aspects.isEmpty()) {
            unchanged++;
        } else {
            changes.add(new ComponentChange(Kind.SAME_VERSION, of.name(), was.version(), is.version(), aspects, was.place(), is.place()));
        }
    }

    private void replaced(Package of, Edition was, Edition is) {
        changes.add(new ComponentChange(kind(of.scheme(), was.version(), is.version()), of.name(), was.version(), is.version(),
                Aspects.ofOtherVersion(was, is), was.place(), is.place()));
    }

    private static Kind kind(VersionScheme scheme, @Nullable String was, @Nullable String is) {
        if (was == null || is == null) {
            return Kind.OTHER_VERSION;
        }
        return switch (scheme.compare(is, was)) {
            case AFTER -> Kind.UPGRADED;
            case BEFORE -> Kind.DOWNGRADED;
            case SAME, UNDECIDABLE -> Kind.OTHER_VERSION;
        };
    }

    private static AspectChange script() {
        return new AspectChange(Aspect.INSTALL_SCRIPT, null, "yes");
    }
}
