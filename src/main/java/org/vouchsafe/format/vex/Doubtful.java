package org.vouchsafe.format.vex;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.input.Problems;

/** Documents of which nobody can tell whether they mean what was read. */
public final class Doubtful {
    private Doubtful() {}

    /** The document; where a member stands in it twice, other programs may read the other one, so that it is doubtful. */
    public static List<ClaimDocument> unlessDoubled(ClaimDocument read, Problems problems) {
        return problems.has("DUPLICATE_KEY") ? split(read) : List.of(read);
    }

    /**
     * What it clears as that of a draft, which does not count, and what it warns of, which does. As no version of its document it replaces none that
     * warns.
     */
    public static List<ClaimDocument> split(ClaimDocument read) {
        List<Claim> clearing = read.claims().stream().filter(each -> each.status().isClearing()).toList();
        List<Claim> warning = read.claims().stream().filter(each -> !each.status().isClearing()).toList();
        List<ClaimDocument> parts = new ArrayList<>();
        if (!clearing.isEmpty() || warning.isEmpty()) {
            parts.add(new ClaimDocument(read.format(), read.specVersion(), read.documentKey(), read.documentVersion(), true, read.author(),
                    read.documentTime(), clearing, read.details()));
        }
        if (!warning.isEmpty()) {
            parts.add(new ClaimDocument(read.format(), read.specVersion(), null, read.documentVersion(), read.draft(), read.author(),
                    read.documentTime(), warning, parts.isEmpty() ? read.details() : List.of()));
        }
        return parts;
    }
}
