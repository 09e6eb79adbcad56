package org.vouchsafe.seal;

import org.jspecify.annotations.Nullable;

/** Something could not be signed; the message says why. */
public final class SealFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SealFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
