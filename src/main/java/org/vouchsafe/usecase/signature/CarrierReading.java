package org.vouchsafe.usecase.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Carriage;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.domain.signature.SignatureCarrier.Attachment;
import org.vouchsafe.domain.signature.SignatureCarrier.Hint;
import org.vouchsafe.domain.signature.SignatureFinding;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.seal.supplied.SuppliedSignatures;
import org.vouchsafe.seal.supplied.key.Circumstances;
import org.vouchsafe.seal.supplied.key.Keyring;
import org.vouchsafe.seal.supplied.key.SignatureReading;
import org.vouchsafe.seal.supplied.key.SignatureReading.Fit;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.register.RegisterIndex;

/** What one carrier of signatures says of the files it can be about, by the keys held now. Not thread-safe. */
final class CarrierReading {
    private final ReadTx tx;
    private final RegisterIndex register;
    private final List<TrustedKey> keys;
    private final SuppliedSignatures judge;

    CarrierReading(ReadTx tx, Limits limits) {
        this.tx = tx;
        this.register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        this.keys = tx.signatures().keys(Viewpoint.LATEST);
        this.judge = new SuppliedSignatures(new Keyring(keys), limits);
    }

    /** A carrier with what it carries. */
    private record Opened(Evidence evidence, SignatureCarrier carrier, SourceFile file) {}

    Evidence evidence(EvidenceId id) {
        return tx.evidence().find(id, Viewpoint.LATEST).orElseThrow(() -> new IllegalArgumentException("No evidence " + id));
    }

    /**
     * For every file the carrier can be about, what it says of it; an empty list where it is not about that file after all.
     *
     * @param only a list of checksums is asked about this file alone; null: about all it lists
     */
    Map<EvidenceId, List<SignatureFinding>> of(EvidenceId id, @Nullable Evidence only) {
        SignatureCarrier carrier = tx.signatures().carrier(id).orElse(null);
        Evidence evidence = evidence(id);
        if (carrier == null) {
            return Map.of();
        }
        if (evidence.withdrawn() != null) {
            return released(id, carrier);
        }
        if (carrier.method() == SignatureMethod.CHECKSUMS) {
            return checksums(evidence, carrier, only);
        }
        var opened = new Opened(evidence, carrier, source(evidence));
        Map<EvidenceId, List<SignatureFinding>> said = new LinkedHashMap<>();
        if (carrier.attachment() == Attachment.EMBEDDED) {
            said.put(id, findings(opened, evidence, judge.embedded(carrier.method(), opened.file(), around(evidence, evidence))));
            // What was taken out of a signed envelope is signed with it.
            for (Carriage each : tx.carriers().in(id, Viewpoint.LATEST)) {
                Evidence inside = evidence(each.evidence());
                said.put(inside.id(), inside.withdrawn() != null ? List.of()
                        : findings(opened, inside, judge.embedded(carrier.method(), opened.file(), around(inside, evidence))));
            }
        }
        said.putAll(beside(opened));
        return said;
    }

    /** A withdrawn carrier says nothing any more. */
    private Map<EvidenceId, List<SignatureFinding>> released(EvidenceId id, SignatureCarrier carrier) {
        Map<EvidenceId, List<SignatureFinding>> said = new LinkedHashMap<>();
        said.put(id, List.of());
        tx.carriers().in(id, Viewpoint.LATEST).forEach(each -> said.put(each.evidence(), List.of()));
        candidates(evidence(id), carrier).forEach(each -> said.put(each.id(), List.of()));
        return said;
    }

    private Map<EvidenceId, List<SignatureFinding>> beside(Opened opened) {
        Map<EvidenceId, List<SignatureReading>> readings = new LinkedHashMap<>();
        List<Evidence> candidates = candidates(opened.evidence(), opened.carrier());
        Set<EvidenceId> together = tx.deliveries().beside(opened.evidence().id());
        for (Evidence each : candidates) {
            List<SignatureReading> over = judge.detached(opened.carrier().method(), source(each), opened.file(),
                    around(each, opened.evidence()));
            readings.put(each.id(), over.isEmpty() && together.contains(each.id()) ? judge.disowning(source(each), opened.file()) : over);
        }
        Set<EvidenceId> about = new HashSet<>(new Nearest(tx, opened.evidence().id()).among(readings));
        // What it came with it is judged against, whatever else it fits: a forgery must not pass for a file that nobody signed.
        about.addAll(together);
        Map<EvidenceId, List<SignatureFinding>> said = new LinkedHashMap<>();
        for (Evidence each : candidates) {
            said.put(each.id(),
                    about.contains(each.id()) ? findings(opened, each, readings.getOrDefault(each.id(), List.of())) : List.of());
        }
        return said;
    }

    /** Files of a name or digest the carrier gives, unless it came from another supplier than they. */
    private List<Evidence> candidates(Evidence carrier, SignatureCarrier carried) {
        var found = new TreeMap<EvidenceId, Evidence>();
        for (Hint each : carried.hints()) {
            if (each.name() != null) {
                tx.evidence().named(each.name()).forEach(one -> found.put(one.id(), one));
            }
            if (each.digest() != null && each.digest().length() == 64) {
                tx.evidence().withBytes(new Sha256(each.digest())).stream().filter(one -> one.withdrawn() == null)
                        .forEach(one -> found.put(one.id(), one));
            }
        }
        SupplierId sender = tx.evidence().namedSupplier(carrier.id());
        found.values().removeIf(each -> {
            SupplierId other = tx.evidence().namedSupplier(each.id());
            return sender != null && other != null && !sender.equals(other);
        });
        tx.deliveries().everBeside(carrier.id()).stream().map(this::evidence)
                .filter(each -> each.withdrawn() == null && concerns(carried, each.name())).forEach(each -> found.put(each.id(), each));
        found.remove(carrier.id());
        return List.copyOf(found.values());
    }

    /** A list says of a file what its entries of that name say; a list of one thing is about what it came with. */
    private static boolean concerns(SignatureCarrier carried, String name) {
        return carried.method() != SignatureMethod.CHECKSUMS || carried.hints().size() == 1 || carried.hints().stream()
                .anyMatch(each -> name.equalsIgnoreCase(each.name()));
    }

    /** Whether some signature in the carrier, or some checksum, goes with the bytes of the file. */
    boolean fits(EvidenceId id, EvidenceId file) {
        SignatureCarrier carrier = tx.signatures().carrier(id).orElseThrow();
        Evidence evidence = evidence(id);
        Evidence other = evidence(file);
        if (carrier.method() == SignatureMethod.CHECKSUMS) {
            var sums = new Checksums(evidence, null);
            byte[] bytes = tx.evidence().bytes(file);
            return carrier.hints().stream().anyMatch(each -> sums.agrees(each, bytes));
        }
        return fits(judge.detached(carrier.method(), source(other), source(evidence), around(other, evidence)));
    }

    private Map<EvidenceId, List<SignatureFinding>> checksums(Evidence list, SignatureCarrier carried, @Nullable Evidence only) {
        Map<EvidenceId, List<SignatureFinding>> said = new LinkedHashMap<>();
        var sums = new Checksums(list, tx.signatures().latest(list.id(), Viewpoint.LATEST).orElse(null));
        for (Hint each : carried.hints()) {
            boolean concerned = only == null || only.name().equalsIgnoreCase(each.name()) || only.sha256().hex().equals(each.digest());
            if (concerned) {
                var one = new SignatureCarrier(carried.method(), carried.attachment(), List.of(each));
                checksum(sums, each, candidates(list, one), said);
            }
        }
        return said;
    }

    private void checksum(Checksums sums, Hint entry, List<Evidence> candidates, Map<EvidenceId, List<SignatureFinding>> said) {
        boolean any = candidates.stream().anyMatch(each -> sums.agrees(entry, tx.evidence().bytes(each.id())));
        EvidenceId nearest = candidates.stream().map(Evidence::id).min(Nearest.to(sums.list().id())).orElse(null);
        Set<EvidenceId> together = tx.deliveries().beside(sums.list().id());
        for (Evidence each : candidates) {
            boolean agrees = sums.agrees(entry, tx.evidence().bytes(each.id()));
            // A file of that name with other bytes was changed only if the file that was meant is not held as well, or if it came with the list.
            boolean meant = agrees || !any && each.id().equals(nearest) && each.name().equals(entry.name())
                    || together.contains(each.id()) && !fits(sums.list().id(), each.id());
            if (meant) {
                SignatureFinding finding = sums.finding(entry, agrees);
                said.put(each.id(), List.of(owned(finding, each)));
            } else {
                said.putIfAbsent(each.id(), List.of());
            }
        }
    }

    private List<SignatureFinding> findings(Opened opened, Evidence signed, List<SignatureReading> readings) {
        List<SignatureFinding> findings = new ArrayList<>();
        for (SignatureReading each : readings) {
            var proof = each.verdict() == SignatureVerdict.PASSED ? each.proof() : null;
            findings.add(owned(new SignatureFinding(opened.carrier().method(), opened.evidence().id(), each.verdict(),
                    each.key() == null ? null : each.key().id(), each.signer(), proof == null ? null : proof.at(),
                    proof == null ? null : proof.by(), each.reasons()), signed));
        }
        return findings;
    }

    /** A key counts only for whom it is held. */
    private SignatureFinding owned(SignatureFinding finding, Evidence signed) {
        TrustedKey key = keys.stream().filter(each -> each.id().equals(finding.key())).findFirst().orElse(null);
        if (finding.verdict() != SignatureVerdict.PASSED || key == null) {
            return finding;
        }
        Authorship author = Authorship.of(tx, signed, register);
        List<String> reasons = new ArrayList<>(finding.reasons());
        if (author.isUnknown() || author.owns(key)) {
            String held = "The key is held for " + holder(key) + ".";
            if (!reasons.contains(held)) {
                reasons.add(1, held);
            }
            return with(finding, SignatureVerdict.PASSED, reasons);
        }
        reasons.addFirst("The key is held for " + holder(key) + ", but the file speaks for " + author.words() + ".");
        return with(finding, SignatureVerdict.INDETERMINATE, reasons);
    }

    private static SignatureFinding with(SignatureFinding finding, SignatureVerdict verdict, List<String> reasons) {
        return new SignatureFinding(finding.method(), finding.carrier(), verdict, finding.key(), finding.signer(), finding.provenAt(),
                finding.provenBy(), reasons);
    }

    private String holder(TrustedKey key) {
        SupplierId supplier = key.supplier() == null ? null : register.portfolio().successors().of(key.supplier());
        return register.portfolio().suppliers().stream().filter(each -> each.id().equals(supplier)).map(Supplier::name).findFirst()
                .orElse(key.author() == null ? "everybody" : key.author());
    }

    private Circumstances around(Evidence signed, Evidence carrier) {
        Instant since = signed.recorded().at().isAfter(carrier.recorded().at()) ? signed.recorded().at() : carrier.recorded().at();
        return new Circumstances(since, Authorship.of(tx, signed, register).keys(keys));
    }

    private SourceFile source(Evidence evidence) {
        return new SourceFile(evidence.name(), tx.evidence().bytes(evidence.id()));
    }

    /** Whether some reading shows that bytes and signature go together. */
    static boolean fits(List<SignatureReading> readings) {
        return readings.stream().anyMatch(each -> each.fit() == Fit.FITS);
    }
}
