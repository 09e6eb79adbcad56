package org.vouchsafe.domain.evidence;

/** What a file was recognised to be, by its content. */
public enum DocumentKind {
    INVENTORY, CLAIMS, INVENTORY_WITH_CLAIMS, ADVISORY, REGISTER, ANSWERS, SIGNATURE, PROVENANCE, DOCUMENT
}
