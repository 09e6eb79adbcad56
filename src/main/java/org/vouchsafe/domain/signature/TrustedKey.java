package org.vouchsafe.domain.signature;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.register.SupplierId;

/**
 * A key (or identity) by which signatures are judged.
 *
 * @param supplier whose it is; null when it is somebody's who is no supplier, or everybody's
 * @param author whose it is when no supplier's, such as an accepted third party; null otherwise
 * @param name what the key says of itself, such as a certificate's subject or a user id
 * @param fingerprint SHA-256 of the key or certificate in hexadecimal, or the fingerprint its own format has
 * @param material the key, as its kind writes it; empty for an identity
 * @param identity whom a certificate must name; null where the key itself is the signer's
 * @param issuer who must have confirmed that identity (sigstore); null where nobody is asked for
 * @param distrust null while it is believed
 */
public record TrustedKey(TrustedKeyId id, KeyKind kind, @Nullable SupplierId supplier, @Nullable String author, String name,
        String fingerprint, byte[] material, @Nullable String identity, @Nullable String issuer, String reason, Recorded recorded,
        @Nullable Distrust distrust) {}
