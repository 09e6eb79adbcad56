package org.vouchsafe.store.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.inventory.HeaderPack;

/** The refs by which claims name listings, in the file they stand in or in a BOM they link to. */
final class NamedListings {
    private final Map<EvidenceId, List<String>> own = new HashMap<>();
    private final Map<String, List<String>> linked = new HashMap<>();

    NamedListings(List<ClaimFact> claims) {
        claims.forEach(this::add);
    }

    private void add(ClaimFact claim) {
        if (claim.claim().target() instanceof ClaimTarget.OfBom bom && bom.ref() != null) {
            String serial = HeaderPack.serialKey(bom.serialNumber());
            if (serial == null) {
                own.computeIfAbsent(claim.document().evidence(), ignored -> new ArrayList<>()).add(bom.ref());
            } else {
                linked.computeIfAbsent(serial, ignored -> new ArrayList<>()).add(bom.ref());
            }
        }
    }

    /** Those in one inventory. */
    List<String> in(EvidenceId evidence, @Nullable String serial) {
        var named = new ArrayList<>(own.getOrDefault(evidence, List.of()));
        if (serial != null) {
            named.addAll(linked.getOrDefault(serial, List.of()));
        }
        return named;
    }

    /** The serial numbers of the BOMs to which claims link. */
    static Set<String> serials(List<ClaimFact> claims) {
        Set<String> serials = new HashSet<>();
        for (ClaimFact each : claims) {
            String serial = each.claim().target() instanceof ClaimTarget.OfBom bom ? HeaderPack.serialKey(bom.serialNumber()) : null;
            if (serial != null) {
                serials.add(serial);
            }
        }
        return serials;
    }
}
