package org.vouchsafe.assess.fact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.register.SupplierId;

/**
 * A VEX document as a fact, without its statements.
 *
 * @param documentKey see ClaimDocument; documents with the same key are versions of one another
 * @param bomSerial serial number of the BOM that is this very document, when it is one (CycloneDX with analysis); null otherwise
 * @param namedSupplier the supplier named at import; speaks for a document without an author
 * @param signature what was known of its signature when it was received
 * @param namedVersions versions of products that its statements name, also those about other advisories; empty where it was never placed, since
 *     only then it is asked
 * @param judgements what became known of it since, in any order
 * @param placements where options or the analyst put the document; empty when nowhere
 */
public record ClaimDocumentFact(EvidenceId evidence, String format, @Nullable String documentKey, @Nullable String documentVersion,
        boolean draft, @Nullable Author author, @Nullable Instant documentTime, @Nullable String bomSerial,
        @Nullable SupplierId namedSupplier,
        SignatureVerdict signature, Instant receivedAt, Recorded recorded, @Nullable Recorded withdrawn, List<Placement> placements,
        List<SignatureJudged> judgements, Set<String> namedVersions) {
    public ClaimDocumentFact {
        placements = List.copyOf(placements);
        judgements = List.copyOf(judgements);
        namedVersions = Set.copyOf(namedVersions);
    }

    /** One of which only the statements that are given with it are known. */
    public ClaimDocumentFact(EvidenceId evidence, String format, @Nullable String documentKey, @Nullable String documentVersion,
            boolean draft, @Nullable Author author, @Nullable Instant documentTime, @Nullable String bomSerial,
            @Nullable SupplierId namedSupplier, SignatureVerdict signature, Instant receivedAt, Recorded recorded,
            @Nullable Recorded withdrawn, List<Placement> placements, List<SignatureJudged> judgements) {
        this(evidence, format, documentKey, documentVersion, draft, author, documentTime, bomSerial, namedSupplier, signature, receivedAt,
                recorded, withdrawn, placements, judgements, Set.of());
    }

    /** The same with the versions of products that its statements name, about whatever advisory. */
    public ClaimDocumentFact naming(Set<String> versions) {
        return new ClaimDocumentFact(evidence, format, documentKey, documentVersion, draft, author, documentTime, bomSerial, namedSupplier,
                signature, receivedAt, recorded, withdrawn, placements, judgements, versions);
    }

    /** The same, withdrawn there; what was withdrawn before stays so. */
    ClaimDocumentFact withdrawnAt(Recorded at) {
        return withdrawn != null ? this
                : new ClaimDocumentFact(evidence, format, documentKey, documentVersion, draft, author, documentTime, bomSerial,
                        namedSupplier,
                        signature, receivedAt, recorded, at, placements, judgements);
    }

    /** The same with these placements and this named supplier. */
    ClaimDocumentFact movedTo(List<Placement> others, @Nullable SupplierId named) {
        return new ClaimDocumentFact(evidence, format, documentKey, documentVersion, draft, author, documentTime, bomSerial, named,
                signature, receivedAt, recorded, withdrawn, others, judgements, namedVersions);
    }
}
