package org.vouchsafe.assess.quality;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Stated;

/**
 * A listing as the profiles see it.
 *
 * @param related what is known of its dependencies
 */
record Listing(Member member, Related related) {
    /** What the graph says of a listing. */
    enum Related {
        /** It says what the component needs, or that it needs nothing. */
        STATED,
        /** The graph does not say what it needs. */
        SILENT
    }

    /** What the listing itself says. */
    @Nullable
    Stated element(Element element) {
        return member.particulars().elements().get(element);
    }
}
