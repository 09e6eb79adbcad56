package org.vouchsafe.store.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.problem.Location;

/**
 * One listing as a block holds it.
 *
 * @param component id of the interned component
 * @param ownRef the document's id for it; null where it has none, or where it is the purl
 * @param refIsPurl true when the document calls it by its canonical purl, which is then not written again
 * @param targets listings it needs, ascending
 */
public record Listing(long component, @Nullable String ownRef, boolean refIsPurl, Location location, Scope scope, List<String> patches,
        Particulars particulars, int[] targets) {
    /** The document's own id for it; null where it has none. */
    public @Nullable String ref(Component identity) {
        return refIsPurl && identity.purl() != null ? identity.purl().canonical() : ownRef;
    }

    /** As it was read. */
    public Member member(Component identity) {
        return new Member(identity, ref(identity), location, scope, patches, particulars);
    }
}
