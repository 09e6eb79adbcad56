package org.vouchsafe.domain.register;

/** What an entry of the register is; the names stand in the file. */
public enum RegisterKind {
    SUPPLIER, PRODUCT, RELEASE, DEPLOYMENT
}
