package org.vouchsafe.domain.claim;

/** Whether the document a claim stands in lets it be heard at all. */
public enum ClaimHearing {
    HEARD,
    /** The document says that it is a draft. */
    DRAFT,
    /** A newer version of the document is held. */
    REPLACED,
    /** The analyst withdrew the evidence. */
    WITHDRAWN
}
