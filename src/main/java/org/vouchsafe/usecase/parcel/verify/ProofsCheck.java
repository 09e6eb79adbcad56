package org.vouchsafe.usecase.parcel.verify;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.store.proof.ProvedEntry;
import org.vouchsafe.store.proof.ProvedFact;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.parcel.PackageManifest.Decided;
import org.vouchsafe.usecase.parcel.PackageManifest.Original;
import org.vouchsafe.usecase.parcel.PackageManifest.Placed;
import org.vouchsafe.usecase.parcel.ProofsText.Proofs;

/** Does the audit log say of every original, placement and decision what the list says of it, and is each entry in the log under its root? */
final class ProofsCheck {
    private final PackageManifest manifest;
    private final Proofs proofs;
    private final Findings findings;
    private final Map<Long, Proved> facts = new HashMap<>();

    /** An opened fact with the entry it stands in. */
    private record Proved(ProvedEntry entry, ProvedFact fact) {
        /** A value of its first row. */
        @Nullable
        Object value(int place) {
            List<@Nullable Object> values = fact.rows().isEmpty() ? List.of() : fact.rows().getFirst().values();
            return place < values.size() ? values.get(place) : null;
        }

        boolean says(int place, @Nullable Object expected) {
            Object value = value(place);
            return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes).equals(expected) : Objects.equals(value, expected);
        }

        boolean isRecorded(Instant at, String by) {
            return Instant.EPOCH.plus(entry.micros(), ChronoUnit.MICROS).equals(at) && entry.entry().actor().equals(by);
        }

        boolean is(String kind, String table) {
            return fact.kind().equals(kind) && !fact.rows().isEmpty() && fact.rows().getFirst().table().equals(table);
        }
    }

    ProofsCheck(OpenedPackage opened, Findings findings) {
        this.manifest = opened.manifest();
        this.proofs = opened.proofs();
        this.findings = findings;
    }

    void run() {
        int before = findings.wrongs();
        if (proofs.size() != manifest.auditSize() || !proofs.root().equals(manifest.auditRoot())) {
            findings.wrong("The proofs are of another audit log than the list names.");
        }
        entries();
        manifest.originals().forEach(this::original);
        manifest.decisions().forEach(this::decision);
        if (findings.wrongs() == before) {
            findings.sound("The audit log (" + manifest.auditSize() + " entries, root " + manifest.auditRoot() + ") holds every original"
                    + (manifest.decisions().isEmpty() ? "" : " and decision") + ", recorded as the list says; " + proofs.entries().size()
                    + " inclusion proofs were computed.");
        }
    }

    private void entries() {
        Set<Long> leaves = new HashSet<>();
        for (ProvedEntry each : proofs.entries()) {
            if (!leaves.add(each.leaf()) || !each.factsFit() || !each.isWhole() || !proofs.root().equals(each.root(proofs.size()))) {
                findings.wrong("Entry " + (each.leaf() + 1) + " is not in the audit log under the stated root.");
                continue;
            }
            each.facts().stream().filter(fact -> fact.salt() != null).forEach(fact -> facts.put(fact.seq(), new Proved(each, fact)));
        }
        Proved first = facts.get(1L);
        if (first == null || !first.is("WORKSPACE", "workspace") || first.entry().leaf() != 0
                || !first.entry().leafHash().equals(manifest.workspace())) {
            findings.wrong("It is not shown which workspace the package comes from.");
        }
    }

    private void original(Original each) {
        Proved fact = facts.get(each.seq());
        String number = each.id().replaceFirst("^E-0*", "");
        boolean fits = fact != null && fact.is("EVIDENCE", "evidence") && fact.says(0, number(number)) && fact.says(2, each.name())
                && fact.says(3, each.sha256()) && fact.says(4, each.size()) && fact.says(6, each.format())
                && fact.says(7, each.receivedAt().toString()) && fact.says(8, each.from()) && fact.says(9, each.channel())
                && fact.says(10, each.why()) && fact.isRecorded(each.recordedAt(), each.recordedBy());
        if (!fits) {
            findings.wrong("The audit log does not show that " + each.id() + " (" + each.name() + ") was received as the list says.");
        }
        Placed place = each.place();
        if (place != null) {
            Proved placed = facts.get(place.seq());
            if (placed == null || !placed.is("PLACEMENT", "placement") || !placed.says(1, number(number)) || placed.value(2) == null) {
                findings.wrong("The audit log does not show that " + each.id() + " was placed at a release.");
            }
        }
    }

    private void decision(Decided each) {
        Proved fact = facts.get(each.seq());
        boolean fits = fact != null && fact.is("DECISION", "decision") && fact.says(3, each.advisory()) && fact.says(4, each.state())
                && fact.says(5, each.reason()) && fact.says(6, each.justification()) && fact.says(8, each.expires())
                && fact.isRecorded(each.decidedAt(), each.decidedBy());
        if (!fits) {
            findings.wrong("The audit log does not show the decision on " + each.supplier() + " " + each.product() + " " + each.release()
                    + " towards " + each.advisory() + " as the list says.");
        }
    }

    private static @Nullable Long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
