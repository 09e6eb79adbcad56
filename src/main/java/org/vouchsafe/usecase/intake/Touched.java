package org.vouchsafe.usecase.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.position.Positions;

/**
 * The positions an import can change, as they were before it did: claims and advisories touch those they name, an inventory or a line of
 * the register may touch any. Not thread-safe.
 */
final class Touched {
    private final Positions positions;
    private final Set<String> ids = new HashSet<>();
    private final List<PositionRow> before = new ArrayList<>();
    private boolean all;

    Touched(Positions positions) {
        this.positions = positions;
    }

    /** Remembers the positions this file can change; must be called before it is recorded. */
    void by(ReadFile file, ReadTx tx) {
        if (all) {
            return;
        }
        Set<String> named = new HashSet<>();
        file.result().advisories().forEach(advisory -> {
            named.add(advisory.id());
            named.addAll(advisory.aliases());
        });
        for (ClaimDocument document : file.result().claimDocuments()) {
            document.claims().forEach(claim -> named.addAll(claim.vulnerabilityIds()));
            // A newer version of a document also silences what only the older one said.
            if (document.documentKey() != null) {
                named.addAll(tx.claims().namedByVersions(document.documentKey()));
            }
        }
        if (file.kind() == DocumentKind.SIGNATURE || file.kind() == DocumentKind.PROVENANCE) {
            // What it signs may come to count, or cease to.
            byAnything(tx);
        } else if (!file.result().inventories().isEmpty() || !file.result().register().isEmpty()) {
            byAnything(tx);
        } else {
            // What an earlier file of this import named was remembered then, with all it is joined with; a hundred claims about one advisory ask once.
            Set<String> unknown = named.stream().map(AdvisoryIds::key).filter(each -> !ids.contains(each)).collect(Collectors.toSet());
            if (!unknown.isEmpty()) {
                remember(positions.towards(tx, Viewpoint.LATEST, unknown));
            }
        }
        named.forEach(id -> ids.add(AdvisoryIds.key(id)));
    }

    /** Remembers all positions; for acts that can change any. */
    void byAnything(ReadTx tx) {
        if (!all) {
            remember(positions.within(tx, Viewpoint.LATEST));
            all = true;
        }
    }

    /** The positions as they were. */
    List<PositionRow> before() {
        return List.copyOf(before);
    }

    /** The same positions as they are now. */
    List<PositionRow> after(ReadTx tx) {
        if (all) {
            return positions.within(tx, Viewpoint.LATEST).rows();
        }
        return ids.isEmpty() ? List.of() : positions.towards(tx, Viewpoint.LATEST, ids).rows();
    }

    // What is known as touched was remembered before it changed and must not be overwritten with what it became since.
    private void remember(PositionSet now) {
        Set<String> known = Set.copyOf(ids);
        now.rows().stream().filter(row -> !isAny(row, known)).forEach(before::add);
        now.rows().forEach(row -> {
            ids.add(AdvisoryIds.key(row.position().advisory()));
            row.position().aliases().forEach(alias -> ids.add(AdvisoryIds.key(alias)));
        });
    }

    private static boolean isAny(PositionRow row, Set<String> known) {
        return known.contains(AdvisoryIds.key(row.position().advisory()))
                || row.position().aliases().stream().anyMatch(alias -> known.contains(AdvisoryIds.key(alias)));
    }
}
