package org.vouchsafe.domain.signature;

/** What a key held is good for; the names stand in the file. */
public enum KeyKind {
    /** A bare public key (RSA, EC, EdDSA). */
    PUBLIC_KEY,
    /** The certificate of the signer itself. */
    CERTIFICATE,
    /** An authority whose certificates are believed where they name the expected identity. */
    AUTHORITY,
    /** An authority whose time stamps are believed. */
    TIME_AUTHORITY,
    /** An OpenPGP certificate with its subkeys. */
    PGP,
    /** A minisign public key. */
    MINISIGN,
    /** A sigstore trusted root: certificate authorities, transparency logs and time-stamp authorities. */
    SIGSTORE_ROOT,
    /** An identity that sigstore's authority may certify for somebody; holds no key of its own. */
    SIGSTORE_IDENTITY
}
