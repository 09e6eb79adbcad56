package org.vouchsafe.usecase.signature;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.seal.supplied.key.SignatureReading;
import org.vouchsafe.store.ReadTx;

/**
 * Which of several files of one name a signature is about. The name alone does not tell: every release may bring a {@code sbom.json} and a
 * {@code sbom.json.asc}.
 */
record Nearest(ReadTx tx, EvidenceId carrier) {

    /** Those it fits; else the one it was found to be about before; else the one that came nearest to it. */
    Set<EvidenceId> among(Map<EvidenceId, List<SignatureReading>> readings) {
        Set<EvidenceId> fitting = readings.entrySet().stream().filter(each -> CarrierReading.fits(each.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!fitting.isEmpty()) {
            return fitting;
        }
        Set<EvidenceId> said = readings.entrySet().stream().filter(each -> !each.getValue().isEmpty()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<EvidenceId> before = said.stream().filter(this::wasAbout).collect(Collectors.toSet());
        return !before.isEmpty() ? before : said.stream().min(to(carrier)).map(Set::of).orElse(Set.of());
    }

    private boolean wasAbout(EvidenceId target) {
        return tx.signatures().latest(target, Viewpoint.LATEST)
                .filter(record -> record.findings().stream().anyMatch(each -> each.carrier().equals(carrier))).isPresent();
    }

    /** By the distance in the register: what comes together is recorded together. */
    static Comparator<EvidenceId> to(EvidenceId carrier) {
        return Comparator.comparingLong((EvidenceId each) -> Math.abs(each.value() - carrier.value()))
                .thenComparing(Comparator.reverseOrder());
    }
}
