package org.vouchsafe.usecase.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.provenance.Artefact;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.inventory.Use;
import org.vouchsafe.store.signature.ProvenanceTable.Said;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.read.ProvenanceRow;
import org.vouchsafe.usecase.register.RegisterIndex;

/** What provenance says, and which originals, components and releases it speaks of: matched by digest, never by name. */
public final class ReadProvenance {
    private final Workspace workspace;

    public ReadProvenance(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What a file says of how others came to be; empty when it is no provenance. */
    public List<ProvenanceRow> in(EvidenceId evidence, Viewpoint viewpoint) {
        return rows(viewpoint).stream().filter(each -> each.evidence().equals(evidence)).toList();
    }

    /** What is said of how this file came to be. */
    public List<ProvenanceRow> about(EvidenceId evidence, Viewpoint viewpoint) {
        return rows(viewpoint).stream()
                .filter(each -> each.subjects().stream().anyMatch(subject -> subject.originals().contains(evidence))).toList();
    }

    /** Every statement that speaks of a release, by what it lists or by a file placed at it. */
    public List<ProvenanceRow> aboutRelease(String place, Viewpoint viewpoint) {
        return rows(viewpoint).stream().filter(each -> each.releases().contains(place)).toList();
    }

    private List<ProvenanceRow> rows(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var register = new RegisterIndex(tx.register().portfolio(viewpoint));
            return tx.provenance().all(viewpoint).stream().map(each -> row(tx, each, register, viewpoint)).toList();
        }));
    }

    private static ProvenanceRow row(ReadTx tx, Said said, RegisterIndex register, Viewpoint viewpoint) {
        SignatureVerdict signature = tx.evidence().find(said.evidence(), viewpoint).map(Evidence::signature)
                .orElse(SignatureVerdict.NONE);
        return new ProvenanceRow(said.evidence(), signature, said.provenance(), said.provenance().subjects().stream()
                .map(each -> subject(tx, each, register, viewpoint)).toList());
    }

    private static ProvenanceRow.Subject subject(ReadTx tx, Artefact artefact, RegisterIndex register, Viewpoint viewpoint) {
        List<EvidenceId> originals = new ArrayList<>();
        var places = new TreeSet<String>();
        String sha256 = artefact.digests().get("sha256");
        if (sha256 != null && sha256.matches("[0-9a-f]{64}")) {
            for (Evidence each : tx.evidence().withBytes(new Sha256(sha256))) {
                tx.evidence().find(each.id(), viewpoint).filter(one -> one.withdrawn() == null).ifPresent(one -> {
                    originals.add(one.id());
                    register.release(java.util.Optional.ofNullable(one.placedAt()).orElse(NOWHERE)).map(register::place)
                            .ifPresent(place -> places.add(place + ": " + one.id() + " " + one.name()));
                });
            }
        }
        for (String digest : artefact.digests().values()) {
            var components = digest.matches("[0-9a-f]{32,128}") ? tx.components().withHash(digest)
                    : List.<org.vouchsafe.domain.inventory.ComponentId>of();
            if (!components.isEmpty()) {
                tx.inventories().uses(components, viewpoint, Use.Paths.WITHOUT).forEach(use -> register
                        .release(java.util.Optional.ofNullable(use.release()).orElse(NOWHERE)).map(register::place)
                        .ifPresent(place -> places.add(place + ": " + words(tx.components().get(use.component())))));
            }
        }
        return new ProvenanceRow.Subject(artefact, originals, List.copyOf(places));
    }

    private static final org.vouchsafe.domain.register.ReleaseId NOWHERE = new org.vouchsafe.domain.register.ReleaseId(-1);

    private static String words(Component component) {
        return component.name() + (component.version() == null ? "" : " " + component.version());
    }
}
