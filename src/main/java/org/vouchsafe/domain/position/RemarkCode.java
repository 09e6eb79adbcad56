package org.vouchsafe.domain.position;

/** What else is to be said of a position: why a claim did not count, or that a decision goes against the evidence. */
public enum RemarkCode {
    REJECTED_CLAIM, THIRD_PARTY, PARTIAL_CLAIM, OLDER_THAN_RELEASE, INSTALL_TIME_EXECUTION, UNJUSTIFIED_CLAIM, UNSIGNED_CLAIM,
    UNCORROBORATED_CLAIM, AGAINST_EVIDENCE
}
