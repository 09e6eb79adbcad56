package org.vouchsafe.usecase.signature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.domain.signature.SignatureFinding;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.domain.signature.SignatureRecord;
import org.vouchsafe.input.Limits;
import org.vouchsafe.store.WriteTx;

/**
 * Judges signatures within one change and records what became known. Verdicts are never changed: a new one is added when it differs from
 * the last. Not thread-safe.
 */
public final class Judging {
    /** Lists of checksums may list lists; nobody nests them deeper than this. */
    private static final int ROUNDS = 4;
    private final WriteTx tx;
    private final Limits limits;
    private @Nullable CarrierReading reading;

    public Judging(WriteTx tx, Limits limits) {
        this.tx = tx;
        this.limits = limits;
    }

    /** A file was recorded: it may carry a signature, and be signed by what came before it. */
    public void arrived(EvidenceId id, Optional<SignatureCarrier> carried) {
        carried.ifPresent(each -> tx.recordSignatures().carrier(id, each));
        Set<EvidenceId> carriers = new LinkedHashSet<>();
        carried.ifPresent(ignored -> carriers.add(id));
        Evidence evidence = tx.evidence().find(id, Viewpoint.LATEST).orElseThrow();
        carriers.addAll(candidates(evidence));
        judge(carriers, evidence);
    }

    /** Whom a file speaks for may have changed. */
    public void again(EvidenceId id) {
        Set<EvidenceId> carriers = new LinkedHashSet<>();
        tx.signatures().latest(id, Viewpoint.LATEST).ifPresent(each -> each.findings().forEach(one -> carriers.add(one.carrier())));
        judge(carriers, null);
    }

    /** A carrier came again, with files it is to be judged against. */
    void cameAgain(EvidenceId carrier) {
        judge(Set.of(carrier), null);
    }

    /** Keys came or went bad, or others speak for files than before: everything is judged anew. */
    public void everything() {
        judge(tx.signatures().carriers(), null);
    }

    /** Made when there is something to judge: most files are not signed, and keys and register need not be read for them. */
    private CarrierReading reading() {
        CarrierReading known = reading;
        if (known == null) {
            known = new CarrierReading(tx, limits);
            reading = known;
        }
        return known;
    }

    private Set<EvidenceId> candidates(Evidence evidence) {
        List<String> digests = Stream.of(evidence.sha256().hex()).toList();
        return tx.signatures().carriersFor(evidence.name(), digests);
    }

    /** @param arrived only this file is new to lists of checksums; null: all that they list may be judged differently */
    private void judge(Collection<EvidenceId> carriers, @Nullable Evidence arrived) {
        Collection<EvidenceId> round = carriers;
        Evidence only = arrived;
        for (int i = 0; i < ROUNDS && !round.isEmpty(); i++) {
            Set<EvidenceId> changed = new LinkedHashSet<>();
            for (EvidenceId each : inOrder(round)) {
                changed.addAll(judge(each, only == null || each.equals(only.id()) ? null : only));
            }
            // What a list of checksums is worth depends on the signatures over the list.
            round = changed.stream().filter(each -> tx.signatures().carrier(each)
                    .filter(carrier -> carrier.method() == SignatureMethod.CHECKSUMS).isPresent()).toList();
            only = null;
        }
    }

    /** Lists last: the signatures over them may be among the others. */
    private List<EvidenceId> inOrder(Collection<EvidenceId> carriers) {
        return carriers.stream().sorted(Comparator
                .comparing(
                        (EvidenceId each) -> tx.signatures().carrier(each).filter(c -> c.method() == SignatureMethod.CHECKSUMS).isPresent())
                .thenComparing(Comparator.naturalOrder())).toList();
    }

    /** Judges what one carrier says; gives the files of which something else is known now. */
    private Set<EvidenceId> judge(EvidenceId id, @Nullable Evidence only) {
        Map<EvidenceId, List<SignatureFinding>> said = new LinkedHashMap<>(reading().of(id, only));
        Set<EvidenceId> changed = new LinkedHashSet<>();
        said.forEach((target, findings) -> {
            if (renew(target, id, findings)) {
                changed.add(target);
            }
        });
        return changed;
    }

    private boolean renew(EvidenceId target, EvidenceId carrier, List<SignatureFinding> findings) {
        Optional<SignatureRecord> before = tx.signatures().latest(target, Viewpoint.LATEST);
        List<SignatureFinding> all = new ArrayList<>();
        before.ifPresent(record -> record.findings().stream().filter(each -> !each.carrier().equals(carrier)).forEach(all::add));
        all.addAll(findings);
        all.sort(Comparator.comparingInt((SignatureFinding each) -> rank(each.verdict())).thenComparing(SignatureFinding::carrier));
        if (before.map(record -> record.findings().equals(all)).orElse(all.isEmpty())) {
            return false;
        }
        tx.recordSignatures().verdict(target, verdict(all), all);
        return true;
    }

    /** One signature that holds is enough: a broken one beside it takes nothing from the bytes that were signed. */
    private static SignatureVerdict verdict(List<SignatureFinding> findings) {
        return findings.stream().map(SignatureFinding::verdict).min(Comparator.comparingInt(Judging::rank)).orElse(SignatureVerdict.NONE);
    }

    private static int rank(SignatureVerdict verdict) {
        return switch (verdict) {
            case PASSED -> 0;
            case FAILED -> 1;
            case INDETERMINATE -> 2;
            case NONE -> 3;
        };
    }
}
