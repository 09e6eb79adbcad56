package org.vouchsafe.assess.comparison;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vouchsafe.assess.version.VersionScheme;
import org.vouchsafe.domain.inventory.Component;

/** The packages of one side with their versions. */
final class Packages {
    private static final String GENERIC = "generic";
    private final Map<String, Package> byKey = new HashMap<>();

    /**
     * A package with every version of it that is listed.
     *
     * @param type of its package URL; {@code generic} where it has none
     */
    record Package(String key, String name, String type, Map<String, Edition> editions) {
        VersionScheme scheme() {
            return VersionScheme.ofType(type);
        }
    }

    static Packages of(Collection<Listed> listings) {
        var packages = new Packages();
        listings.forEach(packages::include);
        return packages;
    }

    Map<String, Package> byKey() {
        return byKey;
    }

    /**
     * Gives packages without a package URL the key of the one package of that name on the other side that has one: generators differ in
     * whether they write it.
     */
    void adoptKeys(Packages other) {
        Map<String, List<Package>> named = new HashMap<>();
        other.byKey.values().stream().filter(each -> !byKey.containsKey(each.key()))
                .forEach(each -> named.computeIfAbsent(plain(each.name()), ignored -> new java.util.ArrayList<>(1)).add(each));
        for (Package each : List.copyOf(byKey.values())) {
            List<Package> alike = each.type().equals(GENERIC) && !other.byKey.containsKey(each.key())
                    ? named.getOrDefault(plain(each.name()), List.of())
                    : List.of();
            if (alike.size() == 1 && !byKey.containsKey(alike.getFirst().key())) {
                Package one = alike.getFirst();
                byKey.remove(each.key());
                byKey.put(one.key(), new Package(one.key(), one.name(), one.type(), each.editions()));
            }
        }
    }

    private void include(Listed listed) {
        Component component = listed.component();
        String type = component.purl() == null ? GENERIC : component.purl().type();
        String name = component.purl() != null ? component.purl().packageName().toString()
                : component.group() == null ? component.name() : component.group() + "/" + component.name();
        String key = component.purl() == null ? "name " + name : type + " " + name;
        String version = component.version() != null ? component.version() : component.purl() == null ? null : component.purl().version();
        byKey.computeIfAbsent(key, ignored -> new Package(key, name, type, new TreeMap<>())).editions()
                .computeIfAbsent(version == null ? "" : version, ignored -> new Edition(version, listed.place())).include(listed);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(':', '/');
    }
}
