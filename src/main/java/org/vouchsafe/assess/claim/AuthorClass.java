package org.vouchsafe.assess.claim;

/** Whose word a claim is towards one release; the class heard first comes first. */
public enum AuthorClass {
    /** The supplier of the release. */
    SUPPLIER,
    /** A third party that the workspace's policy accepts. */
    ACCEPTED,
    /** Anybody else: never counts. */
    OTHER
}
