package org.vouchsafe.assess.claim.product;

/** How exactly a claim names a release; the more exact is heard first. */
public enum Specificity {
    /** This release. */
    EXACT,
    /** A range of versions that holds it. */
    RANGE,
    /** The product, whatever the version. */
    PRODUCT
}
