package org.vouchsafe.usecase.incident.weight;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.incident.room.Bearing;
import org.vouchsafe.store.ReadTx;

/** Tells what of the evidence can bear out a word. A claim stays a claim in whatever it is wrapped. */
public final class EvidenceWeight {
    private final Map<EvidenceId, Evidence> counting = new HashMap<>();
    private final Map<EvidenceId, Set<EvidenceId>> carried = new HashMap<>();
    private final Map<EvidenceId, String> senders;
    private final Set<String> domains;

    private EvidenceWeight(ReadTx tx, Collection<Evidence> all, Viewpoint viewpoint) {
        all.stream().filter(each -> each.withdrawn() == null).forEach(each -> counting.put(each.id(), each));
        tx.carriers().all(viewpoint).forEach(each -> carried.computeIfAbsent(each.carrier(), _ -> new HashSet<>()).add(each.evidence()));
        this.senders = tx.carriers().senders(viewpoint);
        this.domains = senders.isEmpty() ? Set.of()
                : tx.register().portfolio(viewpoint).suppliers().stream().flatMap(each -> each.domains().stream())
                        .map(each -> each.strip().toLowerCase(Locale.ROOT)).filter(each -> !each.isEmpty()).collect(Collectors.toSet());
    }

    /**
     * What bears something out of all that is held.
     *
     * @param all also what was withdrawn
     */
    public static Bearing of(ReadTx tx, Collection<Evidence> all, Viewpoint viewpoint) {
        var weight = new EvidenceWeight(tx, all, viewpoint);
        Set<EvidenceId> inventories = new HashSet<>();
        Set<EvidenceId> others = new HashSet<>();
        weight.counting.values().forEach(each -> {
            if (weight.bears(each, new HashSet<>())) {
                (each.kind() == DocumentKind.INVENTORY ? inventories : others).add(each.id());
            }
        });
        return new Bearing(inventories, others);
    }

    private boolean bears(@Nullable Evidence evidence, Set<EvidenceId> seen) {
        if (evidence == null || evidence.signature() == SignatureVerdict.FAILED || !seen.add(evidence.id())) {
            return false;
        }
        return switch (evidence.kind()) {
            // An inventory that carries claims is the claims' document: whoever cites it cites them.
            case CLAIMS, INVENTORY_WITH_CLAIMS, ANSWERS, ADVISORY, REGISTER, SIGNATURE -> false;
            case INVENTORY, PROVENANCE -> true;
            case DOCUMENT -> {
                Set<EvidenceId> inside = carried.getOrDefault(evidence.id(), Set.of());
                yield inside.isEmpty() ? !isSuppliersMail(evidence.id())
                        : inside.stream().anyMatch(each -> bears(counting.get(each), seen));
            }
        };
    }

    /** What a supplier writes in a mail is its word, whatever the file is called; what it sends with it is judged by itself. */
    private boolean isSuppliersMail(EvidenceId id) {
        String sender = senders.get(id);
        return sender != null && hosts(sender).stream().anyMatch(domains::contains);
    }

    /** The host of an address and those above it: {@code psirt.northwind.example}, {@code northwind.example}, {@code example}. */
    private static List<String> hosts(String sender) {
        String host = sender.substring(sender.lastIndexOf('@') + 1).replace(">", "").strip().toLowerCase(Locale.ROOT);
        String[] parts = host.split("\\.");
        return java.util.stream.IntStream.range(0, parts.length)
                .mapToObj(from -> String.join(".", java.util.Arrays.copyOfRange(parts, from, parts.length))).toList();
    }
}
