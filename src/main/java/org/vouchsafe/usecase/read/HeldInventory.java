package org.vouchsafe.usecase.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.quality.InventoryQuality;

/**
 * An inventory that is held.
 *
 * @param file name of the file as it came
 * @param release the release it is attached to, as it is written; null while unplaced
 * @param parts other files that it goes on in
 */
public record HeldInventory(InventoryId id, EvidenceId evidence, String file, @Nullable String release, InventoryHeader header,
        InventoryQuality.Complete complete, Coverage coverage, AdvisoryData advisoryData, List<Part> parts) {
    public HeldInventory {
        parts = List.copyOf(parts);
    }

    /** What another file is for. */
    public enum Role {
        /** What it lists belongs to the list. */
        PART,
        /** It only says which versions may be taken. */
        CONSTRAINT,
        /** A document whose elements this one needs. */
        DOCUMENT
    }

    /**
     * A file that a list goes on in.
     *
     * @param called how the list calls it
     * @param place where it does
     * @param evidence what is held of it for the same release; null when nothing is, or it cannot be told which
     * @param components how many that lists; 0 when nothing is held
     * @param missing why nothing is held, in words that complete "because"; empty when something is
     */
    public record Part(Role role, String called, Location place, @Nullable EvidenceId evidence, int components, String missing) {
        /** {@code constraints.txt (line 2, column 1): E-004, 12 components}. */
        public String text() {
            return (role == Role.CONSTRAINT ? "versions as in " : "") + called + " (" + place.text() + "): "
                    + (evidence == null ? missing : evidence + ", " + components + (components == 1 ? " component" : " components"));
        }
    }

    /** For which of its package types advisory data is held, and for which none: no match there means nothing. */
    public record AdvisoryData(List<String> held, List<String> missing) {
        public AdvisoryData {
            held = List.copyOf(held);
            missing = List.copyOf(missing);
        }
    }

    /** Where it belongs, in words. */
    public String place() {
        return release == null ? "not placed" : release;
    }
}
