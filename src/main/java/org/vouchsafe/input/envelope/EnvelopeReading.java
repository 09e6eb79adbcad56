package org.vouchsafe.input.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;

/** Opens DSSE envelopes, alone or inside a sigstore bundle. */
public final class EnvelopeReading {
    private static final String BUNDLE_FIELD = "dsseEnvelope";
    private static final String ASK_AGAIN = "Ask the sender for the file again.";
    private final Limits limits;

    public EnvelopeReading(Limits limits) {
        this.limits = limits;
    }

    /** Whether the file is an envelope by itself. */
    public static boolean isEnvelope(Opening opening) {
        return opening.hasField("payloadType") && opening.hasField("payload") && opening.hasArray("signatures");
    }

    /** Whether the file is a sigstore bundle, whatever it holds. */
    public static boolean isBundle(Opening opening) {
        return opening.field("mediaType").filter(type -> type.startsWith("application/vnd.dev.sigstore.bundle")).isPresent()
                && opening.hasObject("verificationMaterial");
    }

    /** The envelope in a file of either kind; empty when it holds none, with a problem when it is damaged. */
    public Optional<Envelope> read(SourceFile file, Problems problems) {
        return new JsonReading(limits).tree(file, problems).map(root -> root.asObject()).flatMap(root -> in(root, problems));
    }

    /** The envelope in a document that is parsed already; empty when it holds none, with a problem when it is damaged. */
    public static Optional<Envelope> in(JsonObject root, Problems problems) {
        JsonObject at = root.has(BUNDLE_FIELD) ? root.object(BUNDLE_FIELD) : root;
        String type = at == null ? null : at.text("payloadType");
        if (at == null || type == null || !at.has("payload")) {
            return Optional.empty();
        }
        Optional<byte[]> payload = Base64Text.decode(at.text("payload"));
        if (payload.isEmpty()) {
            problems.error("BAD_ENVELOPE", at.location(), "The payload of the envelope is not base64.", ASK_AGAIN);
            return Optional.empty();
        }
        List<Envelope.Signature> signatures = new ArrayList<>();
        for (JsonObject each : at.objects("signatures")) {
            Optional<byte[]> value = Base64Text.decode(each.text("sig"));
            if (value.isPresent()) {
                String keyId = each.text("keyid");
                signatures.add(new Envelope.Signature(keyId == null || keyId.isBlank() ? null : keyId, value.get()));
            } else {
                problems.error("BAD_ENVELOPE", each.location(), "A signature of the envelope is not base64.", ASK_AGAIN);
            }
        }
        return Optional.of(new Envelope(type, payload.get(), signatures));
    }
}
