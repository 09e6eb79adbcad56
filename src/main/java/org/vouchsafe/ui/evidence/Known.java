package org.vouchsafe.ui.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.assurance.LockfileFacts;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.domain.signature.SignatureRecord;
import org.vouchsafe.ui.evidence.backing.Backed;
import org.vouchsafe.usecase.read.ComparedFiles;
import org.vouchsafe.usecase.read.HeldInventory;
import org.vouchsafe.usecase.read.ProvenanceRow;

/**
 * What is known of an item besides where it came from.
 *
 * @param compared comparisons of a source with a package that the item was part of, oldest first
 * @param message what a mail says of itself; null when it is none
 * @param backed as a file behind answers, or as answers
 */
public record Known(Signed signed, CameToBe cameToBe, List<HeldInventory> inventories, List<LockfileFacts> facts,
        List<ComparedFiles> compared,
        @Nullable Message message, Backed backed) {
    /** One of which nothing is known that has to do with answers. */
    public Known(Signed signed, CameToBe cameToBe, List<HeldInventory> inventories, List<LockfileFacts> facts, List<ComparedFiles> compared,
            @Nullable Message message) {
        this(signed, cameToBe, inventories, facts, compared, message, Backed.NOTHING);
    }

    /**
     * Of signatures.
     *
     * @param on what is known of those on the item; null when it is not signed
     * @param history what was known of them in turn, oldest first
     * @param signs the files it signs, empty while it waits for them; null when it is no signature of other files
     */
    public record Signed(@Nullable SignatureRecord on, List<SignatureRecord> history, @Nullable List<EvidenceId> signs) {
        public Signed {
            history = List.copyOf(history);
            signs = signs == null ? null : List.copyOf(signs);
        }
    }

    /**
     * Of provenance.
     *
     * @param says what the item says of how others came to be
     * @param about what others say of how the item came to be
     */
    public record CameToBe(List<ProvenanceRow> says, List<ProvenanceRow> about) {
        public CameToBe {
            says = List.copyOf(says);
            about = List.copyOf(about);
        }
    }

    public Known {
        inventories = List.copyOf(inventories);
        facts = List.copyOf(facts);
        compared = List.copyOf(compared);
    }
}
