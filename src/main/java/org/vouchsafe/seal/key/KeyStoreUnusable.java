package org.vouchsafe.seal.key;

import org.jspecify.annotations.Nullable;

/** A key file cannot be used; the message says why and what to do, fit for the user. */
public final class KeyStoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyStoreUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
