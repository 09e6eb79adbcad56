package org.vouchsafe.store.signature;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.SignatureFinding;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.domain.signature.TrustedKeyId;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** A finding as bytes. */
final class FindingPack {
    private FindingPack() {}

    static void write(PackWriter out, SignatureFinding finding) {
        @Nullable TrustedKeyId key = finding.key();
        out.word(finding.method()).number(finding.carrier().value()).word(finding.verdict()).number(key == null ? 0 : key.value())
                .text(finding.signer()).instant(finding.provenAt()).text(finding.provenBy()).texts(finding.reasons());
    }

    static SignatureFinding read(PackReader in) {
        SignatureMethod method = in.word(SignatureMethod.class);
        EvidenceId carrier = new EvidenceId(in.number());
        SignatureVerdict verdict = in.word(SignatureVerdict.class);
        long key = in.number();
        return new SignatureFinding(method, carrier, verdict, key == 0 ? null : new TrustedKeyId(key), in.textOrNull(), in.instantOrNull(),
                in.textOrNull(), in.texts());
    }
}
