package org.vouchsafe.store.signature;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.domain.signature.SignatureCarrier.Attachment;
import org.vouchsafe.domain.signature.SignatureFinding;
import org.vouchsafe.domain.signature.TrustedKeyId;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Session;

/** Records keys, carriers of signatures, and verdicts. */
public final class SignatureRecorder {
    private static final String NEXT_KEY = "SELECT max(id) + 1 FROM trusted_key";
    private final Session session;
    private final FactLog log;

    public SignatureRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Holds a key from now on. */
    public TrustedKeyId trust(NewKey key) {
        long id = session.number(NEXT_KEY).orElse(1);
        PendingFact fact = log.begin(FactKind.TRUSTED_KEY);
        fact.insert(SignatureRows.KEY, id, fact.seq(), key.kind().name(), key.supplier() == null ? null : key.supplier().value(),
                key.author(), key.name(), key.fingerprint(), key.material(), key.identity(), key.issuer(), key.reason()).end();
        return new TrustedKeyId(id);
    }

    /** The key went bad; {@code since} null: it never should have been believed. */
    public void distrust(TrustedKeyId key, @Nullable Instant since, String reason) {
        PendingFact fact = log.begin(FactKind.KEY_DISTRUST);
        fact.insert(SignatureRows.DISTRUST, fact.seq(), key.value(), since == null ? null : since.toString(), reason).end();
    }

    /** What was said of a key at this place in the log, that it is held or that it went bad, is taken back. */
    public void takeBack(long place) {
        PendingFact fact = log.begin(FactKind.KEY_REVERSAL);
        fact.insert(SignatureRows.REVERSAL, fact.seq(), place).end();
    }

    /** Notes that a file carries a signature. */
    public void carrier(EvidenceId evidence, SignatureCarrier carrier) {
        PendingFact fact = log.begin(FactKind.SIGNATURE_CARRIER);
        fact.insert(SignatureRows.CARRIER, evidence.value(), fact.seq(), carrier.method().name(),
                carrier.attachment() == Attachment.EMBEDDED ? 1 : 0);
        int ordinal = 0;
        for (SignatureCarrier.Hint hint : carrier.hints()) {
            fact.insert(SignatureRows.HINT, evidence.value(), ordinal++, hint.name(),
                    hint.digest() == null ? null : HexFormat.of().parseHex(hint.digest()));
        }
        fact.end();
    }

    /** From now on this is known of the signatures on a file. */
    public void verdict(EvidenceId evidence, SignatureVerdict verdict, List<SignatureFinding> findings) {
        PendingFact fact = log.begin(FactKind.SIGNATURE_VERDICT);
        fact.insert(SignatureRows.VERDICT, fact.seq(), evidence.value(), verdict.name(),
                new PackWriter().list(findings, FindingPack::write).bytes()).end();
    }
}
