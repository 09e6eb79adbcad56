package org.vouchsafe.usecase.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimStanding;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.format.export.VexDraft;
import org.vouchsafe.input.purl.Purls;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.audit.Leaf;
import org.vouchsafe.usecase.claim.ClaimLine;

/** Turns positions into statements of ours. Valid only within one read of the store. */
final class Drafting {
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final Map<ReleaseId, @Nullable Purl> roots;
    private final Map<String, Claim> speaking = new HashMap<>();

    Drafting(ReadTx tx, Viewpoint viewpoint, List<ClaimLine> claims) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.roots = ReleasePurls.of(tx, viewpoint);
        for (ClaimLine line : claims) {
            for (ClaimLine.Reached each : line.reached()) {
                if (each.standing() == ClaimStanding.SPEAKS) {
                    speaking.put(key(each.supplier(), each.product(), each.release(), line.advisory()), line.claim());
                }
            }
        }
    }

    private static String key(String supplier, String product, String release, String advisory) {
        return String.join("\n", supplier, product, release, advisory);
    }

    /** When the workspace last became what the viewpoint sees, and how often it had changed by then. */
    record Edition(Instant time, long version, String origin) {}

    /** A decision that ran out changes positions without any change of the log, so it counts as a change on the day after its last. */
    Edition edition(LocalDate today) {
        Instant asOf = viewpoint.asOf();
        List<Leaf> leaves = tx.audit().leaves();
        long seen = leaves.stream().filter(each -> asOf == null || !each.recorded().at().isAfter(asOf)).count();
        List<Instant> ranOut = new ArrayList<>();
        LocalDate day = asOf == null ? today : LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        for (Decision each : tx.decisions().all()) {
            if (viewpoint.sees(each.recorded()) && each.expires() != null && each.expires().isBefore(day)) {
                ranOut.add(each.expires().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
        }
        Instant last = seen == 0 ? Instant.EPOCH : leaves.get((int) seen - 1).recorded().at();
        Instant changed = ranOut.stream().max(Instant::compareTo).filter(each -> each.isAfter(last)).orElse(last);
        return new Edition(changed, seen + ranOut.size(), leaves.isEmpty() ? "" : leaves.getFirst().leafHash());
    }

    /** The same for documents of the same workspace, author, format and scope. */
    static UUID id(String origin, List<String> scope) {
        return UUID.nameUUIDFromBytes((origin + "\n" + String.join("\n", scope)).getBytes(StandardCharsets.UTF_8));
    }

    /** One statement for a position. */
    VexDraft.Stated stated(PositionRow row, Instant time) {
        Position position = row.position();
        List<String> ids = new ArrayList<>(List.of(position.advisory()));
        position.aliases().stream().filter(each -> !ids.contains(each)).forEach(ids::add);
        Claim claim = speaking.get(key(row.supplier(), row.product(), row.release(), position.advisory()));
        Instant since = position.since() == null || position.since().at().isAfter(time) ? time : position.since().at();
        return new VexDraft.Stated(ids, position.state(), justification(position, claim), reason(position, claim),
                position.state() == State.AFFECTED ? action(row, claim) : null, since, product(row));
    }

    private VexDraft.Product product(PositionRow row) {
        String named = Purls.of("generic", row.supplier(), row.product(), row.release()).map(Purl::canonical)
                .orElse(row.supplier() + " " + row.product() + " " + row.release());
        Purl held = roots.get(row.releaseId());
        // An inventory may be placed at a release it gives another version; a product named with two versions contradicts itself.
        Purl root = held != null && held.version() != null && !held.version().equals(row.release()) ? null : held;
        return new VexDraft.Product(row.supplier(), row.product(), row.release(), named, root == null ? null : root.canonical());
    }

    private static @Nullable Justification justification(Position position, @Nullable Claim claim) {
        if (position.state() != State.NOT_AFFECTED) {
            return null;
        }
        Decision decision = position.decision();
        if (position.basis() == Basis.DECISION && decision != null) {
            return decision.justification() == null ? null : shared(Justification.ofWord(decision.justification()).orElse(null));
        }
        if (claim != null && claim.justification() != null && position.basis() != Basis.INVENTORY) {
            return shared(claim.justification());
        }
        return position.inventoryVerdict() == InventoryVerdict.ABSENT_COMPLETE ? Justification.COMPONENT_NOT_PRESENT
                : position.inventoryVerdict() == InventoryVerdict.PRESENT_UNAFFECTED ? Justification.VULNERABLE_CODE_NOT_PRESENT : null;
    }

    private static @Nullable Justification shared(@Nullable Justification justification) {
        return justification == Justification.OTHER ? null : justification;
    }

    private static String reason(Position position, @Nullable Claim claim) {
        var text = new StringBuilder(HowReached.of(position));
        boolean ofClaim = position.basis() == Basis.CLAIM || position.basis() == Basis.CORROBORATED;
        if (ofClaim && claim != null && position.state() == State.NOT_AFFECTED) {
            if (claim.justification() != null && claim.justification() != Justification.OTHER) {
                text.append(" Its justification is ").append(claim.justification().word().replace('_', ' ')).append('.');
            }
            if ((claim.justification() == null || claim.justification() == Justification.OTHER) && claim.nativeJustification() != null) {
                text.append(' ').append(claim.nativeJustification()).append('.');
            }
            if (claim.impactStatement() != null) {
                text.append(' ').append(claim.impactStatement().strip());
            }
        }
        return text.toString().strip();
    }

    private static String action(PositionRow row, @Nullable Claim claim) {
        String advised = claim == null ? null : claim.action();
        return advised == null || advised.isBlank()
                ? "No remedy is recorded. Ask " + row.supplier() + " for a release that is not affected."
                : Objects.requireNonNull(advised).strip();
    }
}
