package org.vouchsafe.usecase.assurance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.domain.assurance.ComponentFact;
import org.vouchsafe.domain.assurance.FactKind;
import org.vouchsafe.domain.assurance.LockfileFacts;
import org.vouchsafe.domain.assurance.RegistryHost;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Citation;

/** Gathers the facts of one inventory. */
public final class FactGathering {
    /** How {@link LockfileFacts#silent()} says that a file tells nothing of install scripts. */
    public static final String SILENT_ABOUT_SCRIPTS = "It does not say which packages run scripts when they are installed.";
    /** How a sentence there ends that tells of how many components no registry is named. */
    public static final String SILENT_ABOUT_REGISTRIES = "it does not say from which registry they are taken.";
    private final EvidenceId evidence;
    private final Set<String> approved;
    private final Map<FactKind, List<ComponentFact>> facts = new EnumMap<>(FactKind.class);
    private final Map<String, Integer> hosts = new HashMap<>();

    private FactGathering(EvidenceId evidence, Set<String> approved) {
        this.evidence = evidence;
        this.approved = approved;
    }

    /** The facts of an inventory, under a policy that approves these hosts. */
    public static LockfileFacts of(EvidenceId evidence, InventoryDraft inventory, Set<String> approved) {
        var gathering = new FactGathering(evidence, approved);
        for (int i = 0; i < inventory.members().size(); i++) {
            gathering.add(inventory.members().get(i));
        }
        List<RegistryHost> registries = gathering.hosts.entrySet().stream()
                .map(each -> new RegistryHost(each.getKey(), each.getValue(), approved.contains(each.getKey())))
                .sorted(Comparator.comparingInt(RegistryHost::components).reversed().thenComparing(RegistryHost::host)).toList();
        int components = inventory.members().size() - (inventory.root() >= 0 ? 1 : 0);
        return new LockfileFacts(evidence, inventory.header(), components, gathering.facts, registries, Silence.of(inventory));
    }

    private void add(Member member) {
        for (Trait trait : member.particulars().traits()) {
            kind(trait).ifPresent(kind -> add(kind, member));
        }
        registry(member).ifPresent(host -> {
            hosts.merge(host, 1, Integer::sum);
            if (!approved.contains(host)) {
                add(FactKind.OTHER_REGISTRY, member);
            }
        });
    }

    /** The registry a component is taken from; a repository or a folder is none. */
    static Optional<String> registry(Member member) {
        String source = member.particulars().source();
        Set<Trait> traits = member.particulars().traits();
        return source == null || traits.contains(Trait.GIT_SOURCE) || traits.contains(Trait.FILE_SOURCE) ? Optional.empty()
                : RegistryHost.of(source);
    }

    private void add(FactKind kind, Member member) {
        String version = member.component().version();
        facts.computeIfAbsent(kind, none -> new ArrayList<>()).add(new ComponentFact(
                member.component().name() + (version == null ? "" : " " + version), member.particulars().declaredRange(),
                member.particulars().source(), new Citation(evidence, member.location())));
    }

    private static Optional<FactKind> kind(Trait trait) {
        return switch (trait) {
            case DRIFTING_RANGE -> Optional.of(FactKind.DRIFTING_RANGE);
            case EXACT_PIN -> Optional.of(FactKind.EXACT_PIN);
            case OVERRIDDEN -> Optional.of(FactKind.OVERRIDDEN);
            case INSTALL_SCRIPT -> Optional.of(FactKind.INSTALL_SCRIPT);
            case NO_INTEGRITY -> Optional.of(FactKind.NO_INTEGRITY);
            case GIT_SOURCE -> Optional.of(FactKind.GIT_SOURCE);
            case FILE_SOURCE -> Optional.of(FactKind.FILE_SOURCE);
            case BUNDLED -> Optional.of(FactKind.BUNDLED);
            case PATCHED -> Optional.of(FactKind.PATCHED);
            case YANKED -> Optional.of(FactKind.YANKED);
            case EXTERNAL -> Optional.empty();
        };
    }
}
