package org.vouchsafe.seal.supplied.json;

import java.util.List;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.envelope.Envelope;
import org.vouchsafe.input.envelope.EnvelopeReading;
import org.vouchsafe.seal.supplied.key.Conclusion;
import org.vouchsafe.seal.supplied.key.Primitive;
import org.vouchsafe.seal.supplied.key.SignatureReading;

/** The signatures of a DSSE envelope over its payload. An envelope carries no key, so it is judged by those held. */
public final class EnvelopeSignature {
    private final Limits limits;
    private final Conclusion conclusion;

    public EnvelopeSignature(Limits limits, Conclusion conclusion) {
        this.limits = limits;
        this.conclusion = conclusion;
    }

    /** What can be said of each signature. */
    public List<SignatureReading> read(SourceFile file) {
        var problems = new Problems(file.name(), limits);
        var envelope = new EnvelopeReading(limits).read(file, problems);
        if (envelope.isEmpty() || problems.has("DUPLICATE_KEY") || problems.has("BAD_ENVELOPE")) {
            return List.of(SignatureReading.broken(null, problems.has("DUPLICATE_KEY")
                    ? "The envelope holds a key twice in one object, so what was signed and what a program reads may be two things."
                    : "The envelope is damaged."));
        }
        if (envelope.get().signatures().isEmpty()) {
            return List.of(SignatureReading.broken(null, "The envelope carries no signature."));
        }
        byte[] signed = envelope.get().signedBytes();
        return envelope.get().signatures().stream().map(each -> read(each, signed)).toList();
    }

    private SignatureReading read(Envelope.Signature signature, byte[] signed) {
        return conclusion.byHeldKeys(signature.keyId(), held -> true,
                held -> Primitive.anyFits(held.publicKey(), signed, signature.value()));
    }
}
