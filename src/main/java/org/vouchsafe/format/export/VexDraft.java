package org.vouchsafe.format.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.Justification;

/**
 * A VEX document of ours before it is written in a format.
 *
 * @param statements ordered by advisory, then product; never empty
 */
public record VexDraft(Imprint imprint, List<Stated> statements) {
    public VexDraft {
        statements = List.copyOf(statements);
    }

    /** As what an organisation that is not the supplier may speak (CSAF 2.0, 3.2.1.8.1). There is no way to speak as the vendor. */
    public enum Category {
        COORDINATOR, DISCOVERER, OTHER, USER
    }

    /**
     * Whose document it is, and which.
     *
     * @param author the analyst's organisation
     * @param role in words, for formats that have no list of categories
     * @param namespace an address of the author's, for formats that need one; null where none was given
     * @param id stays the same for documents of the same scope by the same author
     * @param version grows with every change of the workspace
     * @param time the moment as of which it speaks
     * @param tlp a label of TLP 2.0; null for none
     */
    public record Imprint(String author, Category category, String role, @Nullable String namespace, UUID id, long version, Instant time,
            String title, String program, @Nullable String tlp) {}

    /**
     * One position.
     *
     * @param ids the id shown of the advisory, then the others
     * @param state UNKNOWN is said as "under investigation"
     * @param justification why it is not affected, in the words CSAF and OpenVEX share; null where none of them says it
     * @param reason in words, never blank
     * @param action what to do about it; never blank where it is affected
     * @param since when it became so
     */
    public record Stated(List<String> ids, State state, @Nullable Justification justification, String reason, @Nullable String action,
            Instant since, Product product) {
        public Stated {
            if (reason.isBlank() || state == State.AFFECTED && (action == null || action.isBlank())) {
                throw new IllegalArgumentException("A statement says how it was reached, and what to do where something is affected");
            }
            ids = List.copyOf(ids);
        }
    }

    /**
     * What it speaks of: one release.
     *
     * @param named supplier, product and version as a generic package URL
     * @param purl the package URL by which inventories know it; null when none is known
     */
    public record Product(String supplier, String name, String version, String named, @Nullable String purl) {
        /** {@code Supplier Product 2.0}. */
        public String fullName() {
            return supplier + " " + name + " " + version;
        }
    }

    /** A format that VEX documents are written in. */
    public interface Writer {
        /** The whole file. */
        byte[] write(VexDraft draft);
    }
}
