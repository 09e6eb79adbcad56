package org.vouchsafe.seal.pdf;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.SignerWords;
import org.vouchsafe.seal.Trust;
import org.vouchsafe.seal.key.Certificates;
import org.vouchsafe.seal.pdf.SealedPdf.Signer;
import org.vouchsafe.seal.pdf.revision.Sealing;
import org.vouchsafe.seal.revocation.Standing;
import org.vouchsafe.seal.stamp.StampToken;

/** What is to be said of a sealed PDF in which everything holds, and the verdict that follows: PASSED only when nothing is left open. */
final class SealWords {
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);
    private final SealedPdf sealed;
    private final Trust trust;
    private final List<String> reasons = new ArrayList<>(List.of("Nothing in the file was changed since it was signed."));
    private Verdict verdict = Verdict.PASSED;

    private SealWords(SealedPdf sealed, Trust trust) {
        this.sealed = sealed;
        this.trust = trust;
    }

    static SealWords of(SealedPdf sealed, List<String> active, Trust trust) {
        SealWords words = new SealWords(sealed, trust);
        words.signers();
        words.stamps();
        active.forEach(words::open);
        return words;
    }

    Verdict verdict() {
        return verdict;
    }

    List<String> reasons() {
        return reasons;
    }

    /** All signers in one line. */
    String signer() {
        return String.join("; ", sealed.signers().stream()
                .map(each -> Certificates.subject(each.certificate()) + (sealed.signers().size() > 1 ? ", " + part(each.role()) : ""))
                .toList());
    }

    /** Whose clock it is: {@code signer}, or the authority of the oldest stamp over the newest signature. */
    String timeSource() {
        StampToken stamp = sealed.stampOver(sealed.signers().getLast());
        return stamp == null ? "signer" : "time stamp of " + stamp.authority();
    }

    private void signers() {
        for (Signer each : sealed.signers()) {
            boolean two = sealed.signers().size() > 1 || !sealed.waiting().isEmpty();
            if (two) {
                reasons.add(Certificates.subject(each.certificate()) + " signed as the one who " + part(each.role()) + " it.");
            }
            if (sealed.signers().stream().anyMatch(other -> other.end() != each.end()
                    && other.certificate().getPublicKey().equals(each.certificate().getPublicKey()))) {
                failed("The same key signed twice, so two signatures are not two persons.");
            }
            reasons.addAll(SignerWords.ofName(each.chain(), trust));
            signer(each);
        }
        for (String each : sealed.waiting()) {
            open("A field is kept for the signature of the " + each.toLowerCase(Locale.ROOT)
                    + ", and nobody signed in it: the report is not signed off by two persons.");
        }
    }

    private void signer(Signer signer) {
        X509Certificate certificate = signer.certificate();
        Instant at = signer.signedAt();
        if (!SignerWords.isValidAt(certificate, at)) {
            open("The certificate was not valid at the stated time of signing.");
        }
        if (signer.stated() != null && !signer.stated().equals(Certificates.subject(certificate))) {
            open("Beside the signature stands the name " + signer.stated() + ", which is not that of its certificate: "
                    + Certificates.subject(certificate) + ".");
        }
        SignerWords.weakness(certificate).ifPresent(this::open);
        StampToken stamp = sealed.stampOver(signer);
        if (trust.isStated()) {
            // A certificate that has ended since may have been in order when the stamp was made.
            trusted("The signer's name", signer.chain(), stamp != null && isBelieved(stamp) ? stamp.at() : at);
        }
        if (stamp != null && at != null && stamp.at().isBefore(at.minus(CLOCKS_APART))) {
            open("The time stamp is older than the stated time of signing, so one of the two clocks was wrong.");
        }
        standing(sealed.revocations().path(certificate), stamp);
    }

    private void standing(List<X509Certificate> path, @Nullable StampToken stamp) {
        for (X509Certificate each : path) {
            String whose = "The certificate of " + Certificates.subject(each);
            switch (sealed.revocations().of(each)) {
                case Standing.Good good -> reasons.add(whose + " was not revoked, as its issuer said on " + good.asOf() + ".");
                case Standing.Revoked bad when stamp != null && bad.since().isAfter(stamp.at()) -> revokedLater(
                        whose + " was revoked on " + bad.since() + ", after the time stamp that shows the signature.", stamp);
                case Standing.Revoked bad when stamp != null -> failed(
                        whose + " was revoked on " + bad.since() + ", before the signature is shown to exist.");
                case Standing.Revoked bad -> open(whose + " was revoked on " + bad.since()
                        + "; whether the signature is older cannot be told without a time stamp.");
                case Standing.Unknown ignored -> {
                    if (!Certificates.isSelfSigned(each)) {
                        reasons.add(whose + ": nothing in the file says whether it was revoked.");
                    }
                }
            }
        }
    }

    /** Whoever holds a stolen key can also make a clock that is slow: only one that the reader believes shows that a signature is the older. */
    private void revokedLater(String what, StampToken stamp) {
        if (isBelieved(stamp)) {
            reasons.add(what);
        } else {
            open(what + " That helps only when the authority of the stamp is to be believed: name its issuer as one you trust to have "
                    + "that checked.");
        }
    }

    private boolean isBelieved(StampToken stamp) {
        return trust.reaches(stamp.chain().getFirst(), between(stamp.chain()), stamp.at());
    }

    /** What may stand between a certificate and whoever is trusted. */
    private List<X509Certificate> between(List<X509Certificate> chain) {
        List<X509Certificate> all = new ArrayList<>(chain);
        all.addAll(sealed.revocations().known());
        return all;
    }

    private void stamps() {
        if (sealed.stampOver(sealed.signers().getLast()) == null) {
            reasons.add(SignerWords.TIME_BY_SIGNER_ONLY);
        }
        for (SealedPdf.Stamp each : sealed.stamps()) {
            StampToken token = each.token();
            X509Certificate authority = token.chain().getFirst();
            boolean archive = sealed.lastData() > 0 && each.end() > sealed.lastData();
            reasons.add("A time stamp of " + token.authority() + " says that "
                    + (archive ? "all of this, the data on its certificates included,"
                            : each.end() > sealed.lastSigned() ? "the signed report" : "the first signature")
                    + " existed on " + token.at() + ". "
                    + (Certificates.isSelfSigned(authority) || token.chain().size() == 1 ? "Nobody in the file vouches for that authority"
                            : "That authority is vouched for by " + Certificates.subject(token.chain().getLast()))
                    + (trust.isStated() ? "." : "; whether it is to be believed was not checked.") + " Fingerprint of its certificate: "
                    + Certificates.fingerprint(authority).hex() + ".");
            SignerWords.weakness(authority).ifPresent(this::open);
            if (trust.isStated()) {
                trusted("That authority", token.chain(), token.at());
            }
            standing(sealed.revocations().path(authority), token);
        }
    }

    private void trusted(String what, List<X509Certificate> chain, @Nullable Instant at) {
        if (trust.reaches(chain.getFirst(), between(chain), at)) {
            reasons.add(SignerWords.believed(what, chain, trust));
        } else {
            open(SignerWords.doubted(what));
        }
    }

    private static String part(@Nullable String role) {
        return Sealing.REVIEWER.equals(role) ? "reviewed" : Sealing.PREPARER.equals(role) ? "prepared" : "signed";
    }

    private void open(String why) {
        reasons.add(why);
        verdict = verdict == Verdict.FAILED ? verdict : Verdict.INDETERMINATE;
    }

    private void failed(String why) {
        reasons.addFirst(why);
        verdict = Verdict.FAILED;
    }
}
