package org.vouchsafe.domain.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A VEX document.
 *
 * @param format such as {@code OpenVEX}
 * @param documentKey what stays the same across versions of the document (CSAF publisher namespace + tracking id, OpenVEX @id, BOM serial);
 *     null when it has none
 * @param documentVersion as written; null when none
 * @param draft true when the document says that it is a draft: its claims do not count
 * @param author null when the document names none
 * @param details what else it says, in the order of the document
 */
public record ClaimDocument(String format, String specVersion, @Nullable String documentKey, @Nullable String documentVersion,
        boolean draft,
        @Nullable Author author, @Nullable Instant documentTime, List<Claim> claims, List<Detail> details) {
    public ClaimDocument {
        claims = List.copyOf(claims);
        details = List.copyOf(details);
    }

    /** One that says nothing besides its statements. */
    public ClaimDocument(String format, String specVersion, @Nullable String documentKey, @Nullable String documentVersion, boolean draft,
            @Nullable Author author, @Nullable Instant documentTime, List<Claim> claims) {
        this(format, specVersion, documentKey, documentVersion, draft, author, documentTime, claims, List.of());
    }
}
