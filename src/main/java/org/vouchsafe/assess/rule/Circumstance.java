package org.vouchsafe.assess.rule;

/** What else bears on a cell of the table. */
public enum Circumstance {
    /** The advisory reports malicious code. */
    MALICIOUS,
    /** The claim is {@code resolved_with_pedigree}, and each affected component's pedigree records a patch. */
    PATCHED,
    /** A listed component is the package by its purl, whether or not its version can be judged. */
    PURL_MATCHES,
    /** An inventory of an earlier release, in force or replaced since, listed an affected component. */
    AFFECTED_EARLIER
}
