package org.vouchsafe.usecase.review.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vouchsafe.domain.assurance.ComponentFact;
import org.vouchsafe.domain.assurance.RegistryHost;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;

/**
 * What a lockfile or project file says of how packages come in. An inventory never changes, so what was read of it is kept. Thread-safe.
 *
 * @param drifting direct dependencies that are asked for in a range
 * @param pinned how many direct dependencies are asked for in exactly one version
 */
record Dependencies(List<ComponentFact> drifting, int pinned, List<ComponentFact> scripts, Map<String, ComponentFact> hosts) {
    static final Dependencies NONE = new Dependencies(List.of(), 0, List.of(), Map.of());

    Dependencies {
        drifting = List.copyOf(drifting);
        scripts = List.copyOf(scripts);
        hosts = Map.copyOf(hosts);
    }

    /** Keeps what was read of inventories. */
    static final class Kept {
        private static final int MOST = 500;
        private final Map<InventoryId, Dependencies> known = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<InventoryId, Dependencies> eldest) {
                return size() > MOST;
            }
        };

        synchronized Dependencies of(ReadTx tx, InventoryRow row) {
            Dependencies held = known.get(row.id());
            if (held == null) {
                held = row.header().kind().ecosystem() == null ? NONE : read(row.evidence(), tx.inventories().read(row.id()));
                known.put(row.id(), held);
            }
            return held;
        }
    }

    static Dependencies read(EvidenceId evidence, InventoryDraft draft) {
        var direct = new BitSet();
        draft.edges().stream().filter(each -> each.from() == draft.root()).forEach(each -> direct.set(each.to()));
        // A project file names nothing but what the project itself asks for.
        boolean all = draft.header().kind().isManifest();
        List<ComponentFact> drifting = new ArrayList<>();
        List<ComponentFact> scripts = new ArrayList<>();
        Map<String, ComponentFact> hosts = new LinkedHashMap<>();
        int pinned = 0;
        for (int i = 0; i < draft.members().size(); i++) {
            Member member = draft.members().get(i);
            Function<Member, ComponentFact> fact = each -> fact(evidence, each);
            if (i != draft.root() && (all || direct.get(i))) {
                if (member.particulars().traits().contains(Trait.DRIFTING_RANGE)) {
                    drifting.add(fact.apply(member));
                } else if (member.particulars().traits().contains(Trait.EXACT_PIN)) {
                    pinned++;
                }
            }
            if (i != draft.root() && member.installScript()) {
                scripts.add(fact.apply(member));
            }
            host(member).ifPresent(host -> hosts.putIfAbsent(host, fact.apply(member)));
        }
        return new Dependencies(drifting, pinned, scripts, hosts);
    }

    private static java.util.Optional<String> host(Member member) {
        String source = member.particulars().source();
        var traits = member.particulars().traits();
        return source == null || traits.contains(Trait.FILE_SOURCE) || traits.contains(Trait.BUNDLED) ? java.util.Optional.empty()
                : RegistryHost.of(source);
    }

    private static ComponentFact fact(EvidenceId evidence, Member member) {
        String version = member.component().version();
        return new ComponentFact(member.component().name() + (version == null ? "" : " " + version), member.particulars().declaredRange(),
                member.particulars().source(), new Citation(evidence, member.location()));
    }
}
