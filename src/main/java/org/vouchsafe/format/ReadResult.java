package org.vouchsafe.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.provenance.Provenance;
import org.vouchsafe.domain.questionnaire.ReturnedSheet;
import org.vouchsafe.domain.register.RegisterEntry;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.domain.signature.SignatureCarrier;

/**
 * What a reader found in one file; any list may be empty.
 *
 * @param formatAndVersion such as {@code CycloneDX JSON 1.6}
 * @param signals what it says of how urgent advisories are
 * @param provenance what it says of how files came to be
 * @param signature the signature it is or carries; null when there is no sign of one
 */
public record ReadResult(String formatAndVersion, List<InventoryDraft> inventories, List<ClaimDocument> claimDocuments,
        List<AdvisoryRecord> advisories, List<Signal> signals, List<RegisterEntry> register, List<ReturnedSheet> answers,
        List<Provenance> provenance, @Nullable SignatureCarrier signature, List<Problem> problems) {
    public ReadResult {
        inventories = List.copyOf(inventories);
        claimDocuments = List.copyOf(claimDocuments);
        advisories = List.copyOf(advisories);
        signals = List.copyOf(signals);
        register = List.copyOf(register);
        answers = List.copyOf(answers);
        provenance = List.copyOf(provenance);
        problems = List.copyOf(problems);
    }

    /** Nothing of provenance or signatures. */
    public ReadResult(String formatAndVersion, List<InventoryDraft> inventories, List<ClaimDocument> claimDocuments,
            List<AdvisoryRecord> advisories, List<RegisterEntry> register, List<ReturnedSheet> answers, List<Problem> problems) {
        this(formatAndVersion, inventories, claimDocuments, advisories, List.of(), register, answers, List.of(), null, problems);
    }

    /** The same, saying this of how urgent advisories are. */
    public ReadResult signalling(List<Signal> said) {
        return new ReadResult(formatAndVersion, inventories, claimDocuments, advisories, said, register, answers, provenance, signature,
                problems);
    }

    /** The same, saying this of how files came to be. */
    public ReadResult saying(List<Provenance> said) {
        return new ReadResult(formatAndVersion, inventories, claimDocuments, advisories, signals, register, answers, said, signature,
                problems);
    }

    /** The same, holding these answers. */
    public ReadResult answering(List<ReturnedSheet> held) {
        return new ReadResult(formatAndVersion, inventories, claimDocuments, advisories, signals, register, held, provenance, signature,
                problems);
    }

    /** The same with this signature. */
    public ReadResult signed(@Nullable SignatureCarrier carried) {
        return new ReadResult(formatAndVersion, inventories, claimDocuments, advisories, signals, register, answers, provenance, carried,
                problems);
    }

    /** The same with these inventories. */
    public ReadResult listing(List<InventoryDraft> drafts) {
        return new ReadResult(formatAndVersion, drafts, claimDocuments, advisories, signals, register, answers, provenance, signature,
                problems);
    }

    /** The same with these problems. */
    public ReadResult with(List<Problem> found) {
        return new ReadResult(formatAndVersion, inventories, claimDocuments, advisories, signals, register, answers, provenance, signature,
                found);
    }

    /** The same without statements on vulnerabilities. */
    public ReadResult withoutClaims() {
        return new ReadResult(formatAndVersion, inventories, List.of(), advisories, signals, register, answers, provenance, signature,
                problems);
    }

    /** Nothing but problems. */
    public static ReadResult unread(String formatAndVersion, List<Problem> problems) {
        return new ReadResult(formatAndVersion, List.of(), List.of(), List.of(), List.of(), List.of(), problems);
    }
}
