package org.vouchsafe.usecase.read;

import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.provenance.Artefact;
import org.vouchsafe.domain.provenance.Provenance;

/**
 * What one statement says, and of what it speaks here.
 *
 * @param evidence the file it stands in
 * @param signature what is known of the signature on that file: without one, it is anybody's word
 */
public record ProvenanceRow(EvidenceId evidence, SignatureVerdict signature, Provenance provenance, List<Subject> subjects) {
    /**
     * A file the statement is about.
     *
     * @param originals files held with one of its digests
     * @param components where inventories list a component with one of its digests: {@code Northwind / Portal 2.1: axios 1.14.1}
     */
    public record Subject(Artefact artefact, List<EvidenceId> originals, List<String> components) {
        public Subject {
            originals = List.copyOf(originals);
            components = List.copyOf(components);
        }
    }

    public ProvenanceRow {
        subjects = List.copyOf(subjects);
    }

    /** The releases it speaks of, in words, through what they list or through the files placed at them. */
    public List<String> releases() {
        return subjects.stream().flatMap(each -> each.components().stream()).map(each -> each.substring(0, each.lastIndexOf(": ")))
                .distinct().sorted().toList();
    }
}
