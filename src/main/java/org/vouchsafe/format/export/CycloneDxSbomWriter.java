package org.vouchsafe.format.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Stated;

/**
 * An inventory as it was read, as CycloneDX 1.6. A rendering for other programs: the original is the evidence, and what no field of ours holds
 * is not in it. It never says more of its own completeness than the original did.
 */
public final class CycloneDxSbomWriter {
    private static final Set<String> TYPES = Set.of("application", "framework", "library", "container", "platform", "operating-system",
            "device", "device-driver", "firmware", "file", "machine-learning-model", "data", "cryptographic-asset");
    private static final Set<String> ALGORITHMS = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512", "SHA3-256", "SHA3-384",
            "SHA3-512", "BLAKE3");

    private CycloneDxSbomWriter() {}

    /**
     * The whole file.
     *
     * @param origin what it was made from, such as {@code E-041 portal.cdx.json}
     * @param program that writes it
     */
    public static byte[] write(InventoryDraft draft, String origin, String program) {
        InventoryHeader header = draft.header();
        List<JsonOut.Fields> components = new ArrayList<>();
        for (int i = 0; i < draft.members().size(); i++) {
            if (i != draft.root()) {
                components.add(component(draft.members().get(i), i));
            }
        }
        JsonOut.Fields metadata = JsonOut.object()
                .with("timestamp", header.documentTime() == null ? null : header.documentTime().toString())
                .with("tools", JsonOut.object().with("components",
                        List.of(JsonOut.object().with("type", "application").with("name", program))))
                .with("component", draft.root() < 0 ? null : component(draft.members().get(draft.root()), draft.root()))
                .with("supplier", header.supplierName() == null ? null : JsonOut.object().with("name", header.supplierName()))
                .with("properties", List.of(
                        JsonOut.object().with("name", "vouchsafe:rendered-from").with("value", origin),
                        JsonOut.object().with("name", "vouchsafe:original-format").with("value",
                                header.format() + " " + header.specVersion())));
        return JsonOut.bytes(JsonOut.object().with("bomFormat", "CycloneDX").with("specVersion", "1.6").with("version", 1)
                .with("metadata", metadata).with("components", components).with("dependencies", dependencies(draft))
                .with("compositions", compositions(draft)));
    }

    private static JsonOut.Fields component(Member member, int index) {
        Component component = member.component();
        return JsonOut.object().with("type", TYPES.contains(component.type()) ? component.type() : "library").with("bom-ref", ref(index))
                .with("supplier", supplier(member)).with("group", component.group()).with("name", component.name())
                .with("version", component.version()).with("scope", scope(member.scope()))
                .with("hashes", component.hashes().stream().filter(each -> ALGORITHMS.contains(each.algorithm())
                        && each.hasPossibleLength()).map(CycloneDxSbomWriter::hash).toList())
                .with("cpe", component.cpe() == null ? null : component.cpe().text())
                .with("purl", component.purl() == null ? null : component.purl().canonical());
    }

    private static String ref(int index) {
        return "c-" + index;
    }

    private static JsonOut.@Nullable Fields supplier(Member member) {
        Stated stated = member.particulars().elements().get(Element.SUPPLIER);
        return stated == null || stated.kind() != Stated.Kind.PRESENT ? null : JsonOut.object().with("name", stated.text());
    }

    private static @Nullable String scope(Scope scope) {
        return switch (scope) {
            case REQUIRED -> "required";
            case OPTIONAL, PEER, DEVELOPMENT -> "optional";
            case EXCLUDED -> "excluded";
            case UNSTATED -> null;
        };
    }

    private static JsonOut.Fields hash(Hash hash) {
        return JsonOut.object().with("alg", hash.algorithm()).with("content", hash.hex().toLowerCase(Locale.ROOT));
    }

    /** What nobody said of a component is not said here either: it gets no entry. */
    private static List<JsonOut.Fields> dependencies(InventoryDraft draft) {
        SortedMap<Integer, List<Object>> targets = new TreeMap<>();
        for (int i = 0; i < draft.members().size(); i++) {
            boolean told = draft.header().completeness().withoutEntry() == 0
                    || draft.members().get(i).particulars().elements().containsKey(Element.DEPENDENCIES);
            if (told || i == draft.root()) {
                targets.put(i, new ArrayList<>());
            }
        }
        for (Edge each : draft.edges()) {
            List<Object> list = targets.computeIfAbsent(each.from(), ignored -> new ArrayList<>());
            if (each.from() != each.to() && !list.contains(ref(each.to()))) {
                list.add(ref(each.to()));
            }
        }
        return targets.entrySet().stream().map(each -> JsonOut.object().with("ref", ref(each.getKey())).with("dependsOn", each.getValue()))
                .toList();
    }

    private static List<JsonOut.Fields> compositions(InventoryDraft draft) {
        DeclaredCompleteness declared = draft.header().completeness().declared();
        if (declared == DeclaredCompleteness.UNSTATED || draft.root() < 0) {
            return List.of();
        }
        return List.of(JsonOut.object().with("aggregate", declared == DeclaredCompleteness.COMPLETE ? "complete" : "incomplete")
                .with("assemblies", List.of(ref(draft.root()))));
    }
}
