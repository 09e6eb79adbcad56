package org.vouchsafe.usecase.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.domain.signature.SignatureCarrier.Hint;
import org.vouchsafe.domain.signature.SignatureFinding;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.domain.signature.SignatureRecord;
import org.vouchsafe.store.ReadTx;

/** The signatures and checksums of an import that failed, as problems of the files they are about. */
record FailedSignatures(ReadTx tx) {

    /**
     * By the path of the file that came; of a file that was held before, at the carrier that failed it.
     *
     * @param linked beside which files carriers were found to have come in this import
     */
    Map<String, List<Problem>> of(List<Arrival> came, Map<EvidenceId, Set<EvidenceId>> linked) {
        Map<String, List<Problem>> found = new LinkedHashMap<>();
        Set<EvidenceId> told = new LinkedHashSet<>();
        for (Arrival each : came) {
            told.add(each.id());
            problems(each.id(), each.path(), null).forEach(one -> found.computeIfAbsent(each.path(), path -> new ArrayList<>()).add(one));
        }
        for (Arrival each : came) {
            // What a carrier that was held says of files held before was told when it first came.
            for (EvidenceId target : each.before() == Arrival.Before.NEW ? targets(each.id())
                    : linked.getOrDefault(each.id(), Set.of())) {
                if (told.add(target)) {
                    problems(target, tx.evidence().find(target, Viewpoint.LATEST).map(Evidence::name).orElse(""), each.id())
                            .forEach(one -> found.computeIfAbsent(each.path(), path -> new ArrayList<>()).add(one));
                }
            }
        }
        return found;
    }

    /** The files held that a carrier may be about. */
    private Set<EvidenceId> targets(EvidenceId carrier) {
        Set<EvidenceId> found = new LinkedHashSet<>(tx.deliveries().beside(carrier));
        tx.signatures().carrier(carrier).ifPresent(carried -> carried.hints().stream().map(Hint::name).distinct().forEach(name -> {
            if (name != null) {
                tx.evidence().named(name).forEach(one -> found.add(one.id()));
            }
        }));
        return found;
    }

    /** @param by only what this carrier says; null: whatever says it */
    private List<Problem> problems(EvidenceId id, String file, @Nullable EvidenceId by) {
        SignatureRecord known = tx.signatures().latest(id, Viewpoint.LATEST).orElse(null);
        if (known == null) {
            return List.of();
        }
        // One that holds is enough for the bytes; a broken one beside it is worth a word all the same.
        Severity severity = known.verdict() == SignatureVerdict.FAILED ? Severity.ERROR : Severity.WARNING;
        List<Problem> problems = new ArrayList<>();
        for (SignatureFinding each : known.findings()) {
            if (each.verdict() == SignatureVerdict.FAILED && (by == null || by.equals(each.carrier()))) {
                problems.add(problem(severity, file, id, each));
            }
        }
        return problems;
    }

    private Problem problem(Severity severity, String file, EvidenceId id, SignatureFinding finding) {
        String carrier = finding.carrier().equals(id) ? "The signature in it"
                : "The " + finding.method().words() + " in " + finding.carrier() + " "
                        + tx.evidence().find(finding.carrier(), Viewpoint.LATEST)
                                .map(Evidence::name).orElse("");
        return new Problem(finding.method() == SignatureMethod.CHECKSUMS ? "CHECKSUM_FAILED" : "SIGNATURE_FAILED", severity, file,
                Location.WHOLE_FILE, carrier + " does not fit this file (" + id + "). " + String.join(" ", finding.reasons()),
                "Do not rely on the file. Ask the supplier, in a way you trust, whether it is theirs, and for file and signature anew.");
    }
}
