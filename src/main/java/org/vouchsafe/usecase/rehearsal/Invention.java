package org.vouchsafe.usecase.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.lookup.WhereUsed;
import org.vouchsafe.usecase.read.ComponentRow;

/**
 * A compromise that never was, of a package that real inventories list: which version is malicious is made up, where it is used is not.
 *
 * @param versions said to be malicious
 * @param purls the same as package URLs, as inventories write them
 */
record Invention(String ecosystem, String packageName, List<String> versions, List<String> purls, Instant from, Instant to) {
    private static final int LOOKED_AT = 600;
    /** Ecosystems by the type of the package URL, as OSV names them. */
    private static final Map<String, String> ECOSYSTEMS = Map.of("npm", "npm", "pypi", "PyPI", "maven", "Maven", "nuget", "NuGet", "gem",
            "RubyGems", "composer", "Packagist", "golang", "Go");

    Invention {
        versions = List.copyOf(versions);
        purls = List.copyOf(purls);
    }

    /**
     * Chooses one.
     *
     * @param name a package by name or package URL; blank: any that is used
     * @throws Refused when no inventory lists such a package with a version
     */
    static Invention choose(UseCases copy, String name, RandomGenerator random, Instant now) {
        Map<String, List<ComponentRow>> packages = new TreeMap<>();
        for (ComponentRow each : copy.components().search(name.isBlank() ? "" : searched(name), LOOKED_AT, Viewpoint.LATEST)) {
            Purl purl = each.component().purl();
            if (purl != null && purl.version() != null && each.releases() > 0 && ECOSYSTEMS.containsKey(purl.type())
                    && (name.isBlank() || isCalled(purl, name.strip()))) {
                packages.computeIfAbsent(withoutVersion(purl), _ -> new ArrayList<>()).add(each);
            }
        }
        if (packages.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, name.isBlank()
                    ? "No inventory in this workspace lists a package with a version whose compromise could be invented. Import an inventory first."
                    : "No inventory lists a package '" + name.strip() + "' with a version. 'vouchsafe where NAME' shows what is listed.");
        }
        List<List<ComponentRow>> candidates = List.copyOf(packages.values());
        List<ComponentRow> rows = candidates.get(random.nextInt(candidates.size()));
        // The version that is used most: an incident about a version nobody has teaches nothing.
        ComponentRow chosen = rows.stream().max(Comparator.comparingInt(ComponentRow::releases)
                .thenComparing(each -> String.valueOf(each.component().version()))).orElseThrow();
        Purl purl = java.util.Objects.requireNonNull(chosen.component().purl());
        String version = java.util.Objects.requireNonNull(purl.version());
        Instant built = built(copy, purl.canonical(), random, now);
        return new Invention(java.util.Objects.requireNonNull(ECOSYSTEMS.get(purl.type())), osvName(purl), List.of(version),
                List.of(purl.canonical()), built.minus(Duration.ofHours(1)), built.plus(Duration.ofHours(2)));
    }

    private static String searched(String name) {
        String text = name.strip();
        int slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf(':'));
        return text.substring(slash + 1);
    }

    private static boolean isCalled(Purl purl, String name) {
        return name.equals(osvName(purl)) || name.equals(purl.name()) || name.equals(withoutVersion(purl));
    }

    private static String withoutVersion(Purl purl) {
        return "pkg:" + purl.type() + "/" + (purl.namespace() == null ? "" : purl.namespace() + "/") + purl.name();
    }

    /** As OSV writes names: a colon between group and artefact of Maven, a slash elsewhere. */
    private static String osvName(Purl purl) {
        return purl.namespace() == null ? purl.name() : purl.namespace() + (purl.type().equals("maven") ? ":" : "/") + purl.name();
    }

    /** When one of the builds that list it was made, so that the window in which it could be had is one in which something was built. */
    private static Instant built(UseCases copy, String purl, RandomGenerator random, Instant now) {
        List<Instant> times = copy.where().find(purl, WhereUsed.Paths.WITHOUT, Viewpoint.LATEST).stream().map(WhereRow::place)
                .map(each -> each.evidence().toString()).distinct().sorted().map(each -> made(copy, each))
                .filter(java.util.Objects::nonNull)
                .filter(each -> each.isBefore(now)).toList();
        return times.isEmpty() ? now.minus(Duration.ofDays(2)) : times.get(random.nextInt(times.size()));
    }

    private static @Nullable Instant made(UseCases copy, String evidence) {
        return copy.quality().of(evidence, Viewpoint.LATEST).stream().map(each -> each.header().documentTime())
                .filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }
}
