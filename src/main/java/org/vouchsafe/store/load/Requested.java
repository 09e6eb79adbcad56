package org.vouchsafe.store.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Requests.Asked;
import org.vouchsafe.assess.match.MatchKeys;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.inventory.ComponentSets;
import org.vouchsafe.store.inventory.Listing;
import org.vouchsafe.store.sql.Session;

/** What project files of JavaScript ask for, and which sets list it. Each file and each name is looked up once. */
final class Requested {
    private static final InventoryKind ASKING = InventoryKind.manifest("npm");
    private static final String OPTIONAL = "optionalDependencies/";
    private static final String LISTED = "SELECT DISTINCT set_id FROM membership WHERE component = ?";
    private final Session session;
    private final Components components;
    private final ComponentSets sets;
    private final Map<Long, List<Asked>> bySet = new HashMap<>();
    private final Map<PackageName, Set<Long>> byName = new HashMap<>();

    Requested(Session session, Components components, ComponentSets sets) {
        this.session = session;
        this.components = components;
        this.sets = sets;
    }

    /** True for a project file of which it is known what else must be installed. */
    static boolean isAsking(InventoryFact fact) {
        return fact.header().kind().equals(ASKING);
    }

    /** What a project file needs installed from elsewhere; what is optional, a peer's or lies in a folder of its own may be missing. */
    List<Asked> asked(long set, EvidenceId evidence) {
        return bySet.computeIfAbsent(set, this::asked).stream()
                .map(each -> new Asked(each.name(), new Citation(evidence, each.place().location()))).toList();
    }

    private List<Asked> asked(long set) {
        List<Asked> asked = new ArrayList<>();
        Set<PackageName> optional = new HashSet<>();
        for (Listing each : sets.listings(set)) {
            Component component = components.get(each.component());
            Purl purl = component.purl();
            String ref = each.ref(component);
            if (purl != null && ref != null && ref.startsWith(OPTIONAL)) {
                optional.add(purl.packageName());
            } else if (purl != null && ref != null && (ref.startsWith("dependencies/") || ref.startsWith("devDependencies/"))
                    && !each.particulars().traits().contains(Trait.FILE_SOURCE)) {
                asked.add(new Asked(purl.packageName(), new Citation(new EvidenceId(0), each.location())));
            }
        }
        asked.removeIf(each -> optional.contains(each.name()));
        return List.copyOf(asked);
    }

    /** The sets that list any of these packages, each with those it lists. */
    Map<Long, Set<PackageName>> listed(Collection<PackageName> names) {
        Map<Long, Set<PackageName>> listed = new HashMap<>();
        for (PackageName name : names) {
            byName.computeIfAbsent(name, this::listing).forEach(set -> listed.computeIfAbsent(set, _ -> new HashSet<>()).add(name));
        }
        return listed;
    }

    private Set<Long> listing(PackageName name) {
        Set<Long> found = new HashSet<>();
        for (long component : components.withKeys(List.of(MatchKeys.ofPackage(name)))) {
            if (components.get(component).purls().stream().anyMatch(each -> each.packageName().equals(name))) {
                session.each(LISTED, row -> found.add(row.number(1)), component);
            }
        }
        return found;
    }
}
