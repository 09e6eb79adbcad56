package org.vouchsafe.domain.signature;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;

/**
 * What was found of one signature on a file.
 *
 * @param carrier the file the signature stands in; the signed file itself when it is embedded
 * @param key the key held that it was judged by; null when none was
 * @param signer who signed, as the key or the signature says; null when nothing says it
 * @param provenAt the latest moment at which it can have been made, where something proves one
 * @param provenBy what proves it, in words
 * @param reasons in plain words, the most important first
 */
public record SignatureFinding(SignatureMethod method, EvidenceId carrier, SignatureVerdict verdict, @Nullable TrustedKeyId key,
        @Nullable String signer, @Nullable Instant provenAt, @Nullable String provenBy, List<String> reasons) {
    public SignatureFinding {
        reasons = List.copyOf(reasons);
    }
}
