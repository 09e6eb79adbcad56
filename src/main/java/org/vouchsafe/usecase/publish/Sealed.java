package org.vouchsafe.usecase.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rendered report, ready to leave.
 *
 * @param bytes of the report itself
 * @param container signed container that holds the report, to lie beside it; null when the report needs none
 * @param signer who signed; null when nobody did
 * @param notices what the user should know, in sentences
 */
public record Sealed(byte[] bytes, byte @Nullable [] container, @Nullable String signer, List<String> notices) {
    public Sealed {
        notices = List.copyOf(notices);
    }

    /** One whose signature is inside it. */
    static Sealed inside(byte[] bytes, String signer, List<String> notices) {
        return new Sealed(bytes, null, signer, notices);
    }
}
