package org.vouchsafe.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;

/** Inventories made up for tests and benchmarks: npm components with refs, places, hashes and a dependency graph below one root. */
public final class Drafts {
    private Drafts() {}

    /** An npm component as readers build it. */
    public static Component npm(@Nullable String namespace, String name, String version) {
        String canonical = "pkg:npm/" + (namespace == null ? "" : namespace.replace("@", "%40") + "/") + name + "@" + version;
        var purl = new Purl("npm", namespace, name, version, new TreeMap<>(), null, canonical);
        return new Component("library", purl, null, namespace, name, version, List.of(), null);
    }

    public static Component withHash(Component component, String hex) {
        return new Component(component.type(), component.purl(), component.cpe(), component.group(), component.name(), component.version(),
                List.of(
                        new Hash("SHA-256", hex)),
                component.disagreement());
    }

    public static InventoryHeader header(@Nullable String serial, String product, String version, int members) {
        return new InventoryHeader("CycloneDX JSON", "1.6", InventoryKind.BUILD, product, Instant.parse("2026-03-01T10:00:00Z"), serial, 1,
                "Northwind Systems", product, version, null,
                new Completeness(DeclaredCompleteness.UNSTATED, 0, 0, members - 1, Set.of("npm")), elements(serial));
    }

    private static Map<DocumentElement, Stated> elements(@Nullable String serial) {
        return serial == null ? Map.of()
                : Map.of(DocumentElement.TOOL, Stated.present("listing 2.1"), DocumentElement.AUTHOR,
                        Stated.unknown("NOASSERTION"));
    }

    /** A script at install time for the third, everything for each fourth, nothing for the others. */
    private static Particulars particulars(int member) {
        if (member == 2) {
            return Particulars.of(Set.of(Trait.INSTALL_SCRIPT));
        }
        return member % 4 != 3 ? Particulars.NONE
                : new Particulars(
                        Map.of(Element.LICENCE_DECLARED, Stated.present("MIT"), Element.SUPPLIER, Stated.withheld("withheld"), Element.HASH,
                                new Stated(Stated.Kind.DECLARED_UNKNOWN, null)),
                        "^1." + member, "https://registry.example/" + member + ".tgz", EnumSet.of(Trait.NO_INTEGRITY, Trait.EXTERNAL));
    }

    /** The components in order, the first of them root; {@code edges} as pairs of indexes. */
    public static InventoryDraft of(InventoryHeader header, List<Component> components, int[]... edges) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < components.size(); i++) {
            Component each = components.get(i);
            String ref = i == 0 ? "root" : each.purl() != null && i % 2 == 0 ? each.purl().canonical() : "ref-" + i;
            members.add(new Member(each, ref, new Location.JsonPointer("/components/" + i, 10 + 7 * i, 5), i % 3 == 0 ? Scope.REQUIRED
                    : Scope.UNSTATED, i == 3 ? List.of("CVE-2026-1", "*") : List.of(), particulars(i)));
        }
        var all = new ArrayList<Edge>();
        for (int[] each : edges) {
            all.add(new Edge(each[0], each[1]));
        }
        return new InventoryDraft(header, members, 0, all);
    }

    /** An inventory of so many components out of a pool of so many, all reachable, with about 2.5 edges each. */
    public static InventoryDraft random(Random random, int size, int pool, String product) {
        var components = new ArrayList<Component>();
        components.add(npm(null, product, "1.0." + random.nextInt(1000)));
        var taken = new java.util.HashSet<Integer>();
        while (components.size() < size) {
            // Some packages are everywhere, most are rare.
            int pick = (int) (pool * Math.pow(random.nextDouble(), 3));
            if (taken.add(pick)) {
                components.add(npm(pick % 5 == 0 ? "@scope" + pick % 40 : null, "package-" + pick / 3, "1." + pick % 3 + "." + pick % 7));
            }
        }
        var edges = new ArrayList<int[]>();
        for (int i = 1; i < size; i++) {
            edges.add(new int[] {random.nextInt(i) / 3, i});
            if (i + 1 < size) {
                edges.add(new int[] {i, i + 1 + random.nextInt(size - i - 1)});
            }
            if (i % 2 == 0) {
                edges.add(new int[] {random.nextInt(size), i});
            }
        }
        return of(header(new java.util.UUID(random.nextLong(), random.nextLong()).toString(), product, "1.0", size), components,
                edges.toArray(
                        new int[0][]));
    }
}
