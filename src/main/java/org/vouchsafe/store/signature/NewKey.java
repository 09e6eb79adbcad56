package org.vouchsafe.store.signature;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.domain.signature.KeyKind;

/** A key to be held from now on; the fields are those of {@link org.vouchsafe.domain.signature.TrustedKey}. */
public record NewKey(KeyKind kind, @Nullable SupplierId supplier, @Nullable String author, String name, String fingerprint, byte[] material,
        @Nullable String identity, @Nullable String issuer, String reason) {}
