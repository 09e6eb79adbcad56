package org.vouchsafe.domain.questionnaire.review;

/** What an answer can assert that evidence can bear out or contradict. */
public enum Subject {
    /** No release contains or installed an affected version. */
    AFFECTED_NOT_USED,
    /** Affected versions are gone from every supported release. */
    AFFECTED_REMOVED,
    /** Dependencies are pinned to exact versions. */
    EXACT_PINS,
    /** Install scripts are off. */
    INSTALL_SCRIPTS_OFF,
    /** Every release can be verified by a signature or checksum. */
    RELEASES_SIGNED,
    /** SBOMs are signed. */
    INVENTORIES_SIGNED,
    /** There is an SBOM for every release. */
    INVENTORY_PER_RELEASE,
    /** Every component has an identifier and an exact version. */
    COMPONENTS_IDENTIFIED,
    /** VEX statements are issued. */
    STATEMENTS_PUBLISHED,
    /** Every "not affected" carries a justification. */
    STATEMENTS_JUSTIFIED,
    /** Packages come only from approved registries. */
    APPROVED_REGISTRIES,
    /** Provenance is kept for what is shipped. */
    PROVENANCE_KEPT
}
