package org.vouchsafe.input.envelope;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Base64 as documents carry it: either alphabet, with or without padding, with or without line ends. */
public final class Base64Text {
    private Base64Text() {}

    /** The bytes; empty when there is no text or it is not base64. */
    public static Optional<byte[]> decode(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String plain = text.replace("\r", "").replace("\n", "").replace(" ", "").replace('-', '+').replace('_', '/');
        try {
            return Optional.of(Base64.getDecoder().decode(plain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
