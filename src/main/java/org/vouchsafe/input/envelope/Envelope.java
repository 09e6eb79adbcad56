package org.vouchsafe.input.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DSSE envelope: a document with the signatures over it (github.com/secure-systems-lab/dsse, "protocol").
 *
 * @param payloadType what the payload is, such as {@code application/vnd.in-toto+json}
 * @param payload the document, byte for byte
 */
public record Envelope(String payloadType, byte[] payload, List<Signature> signatures) {
    /** The type of an in-toto statement. */
    public static final String IN_TOTO = "application/vnd.in-toto+json";

    /**
     * One signature; nobody has verified it.
     *
     * @param keyId a hint at the key, as its maker wrote it; null when there is none
     */
    public record Signature(@Nullable String keyId, byte[] value) {}

    public Envelope {
        signatures = List.copyOf(signatures);
    }

    /** The bytes a signature of the envelope is made over: type and payload, each with its length. */
    public byte[] signedBytes() {
        byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(payload.length + type.length + 40);
        out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(type);
        out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(payload);
        return out.toByteArray();
    }
}
