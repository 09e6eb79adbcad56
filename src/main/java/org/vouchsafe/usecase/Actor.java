package org.vouchsafe.usecase;

import org.vouchsafe.assess.claim.product.Folded;

/** Who acts, for the log: a name as the person wants to be known to an auditor. */
public record Actor(String name) {
    /** True when that name is this person's, whatever the case of its letters and the space around it. */
    public boolean isNamed(String other) {
        return Folded.same(name, other);
    }
}
