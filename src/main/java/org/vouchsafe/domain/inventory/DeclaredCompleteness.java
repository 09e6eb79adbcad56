package org.vouchsafe.domain.inventory;

/** What a document itself says about being complete (CycloneDX compositions, SPDX NOASSERTION relationships say nothing). */
public enum DeclaredCompleteness {
    COMPLETE, INCOMPLETE, UNSTATED
}
