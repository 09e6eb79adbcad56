package org.vouchsafe.seal.revocation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.vouchsafe.seal.chain.BrokenChain;
import org.vouchsafe.seal.chain.SignerChain;
import org.vouchsafe.seal.key.Certificates;
import org.vouchsafe.seal.pdf.revision.ValidationData;

/** The validation data of one file, each piece of them checked: nothing in them is taken that is not signed by somebody in the file. */
public final class Revocations {
    private final Set<X509Certificate> known;
    private final List<RevocationList> lists = new ArrayList<>();
    private final List<StatusAnswer> answers = new ArrayList<>();

    private Revocations(Collection<X509Certificate> known) {
        this.known = new LinkedHashSet<>(known);
    }

    /**
     * Checks every piece.
     *
     * @param chains the certificates of signers and time authorities
     * @throws BrokenChain naming a piece that cannot be read, or that nobody in the file signed
     */
    public static Revocations of(ValidationData data, Collection<X509Certificate> chains) throws BrokenChain {
        Revocations found = new Revocations(chains);
        found.certificates(data.certificates());
        for (byte[] each : data.crls()) {
            found.lists.add(RevocationList.read(each).filter(list -> found.known.stream().anyMatch(list::isSignedBy))
                    .orElseThrow(() -> new BrokenChain("A revocation list in the file cannot be read, or nobody in the file signed it.")));
        }
        for (byte[] each : data.ocsps()) {
            found.answers.add(StatusAnswer.read(each).filter(answer -> answer.carriesOnlyResponder(found.known))
                    .orElseThrow(
                            () -> new BrokenChain("An answer on revocation in the file cannot be read, or nobody in the file signed it.")));
        }
        return found;
    }

    /** Every certificate in the file. */
    public List<X509Certificate> known() {
        return List.copyOf(known);
    }

    /** What the data say of a certificate; unknown when its issuer is not in the file. */
    public Standing of(X509Certificate certificate) {
        Standing standing = new Standing.Unknown();
        for (X509Certificate issuer : known) {
            if (SignerChain.isIssuedBy(certificate, issuer)) {
                for (RevocationList each : lists) {
                    standing = Standing.graver(standing, each.of(certificate, issuer));
                }
                for (StatusAnswer each : answers) {
                    standing = Standing.graver(standing, each.of(certificate, issuer));
                }
            }
        }
        return standing;
    }

    /** The certificates up to one that signs itself, as far as they are in the file. */
    public List<X509Certificate> path(X509Certificate certificate) {
        List<X509Certificate> path = new ArrayList<>(List.of(certificate));
        while (!Certificates.isSelfSigned(path.getLast())) {
            X509Certificate last = path.getLast();
            Optional<X509Certificate> issuer = known.stream().filter(each -> !path.contains(each) && SignerChain.isIssuedBy(last, each))
                    .findFirst();
            if (issuer.isEmpty()) {
                return path;
            }
            path.add(issuer.get());
        }
        return path;
    }

    /** Whether it is known of every certificate up to one that signs itself how it stands. */
    public boolean isComplete(X509Certificate certificate) {
        List<X509Certificate> path = path(certificate);
        return Certificates.isSelfSigned(path.getLast()) && path.stream().filter(each -> !Certificates.isSelfSigned(each))
                .noneMatch(each -> of(each) instanceof Standing.Unknown);
    }

    /** Certificates count when they sign themselves, or somebody already known signed them; in any order. */
    private void certificates(List<byte[]> given) throws BrokenChain {
        List<X509Certificate> open = new ArrayList<>();
        try {
            for (byte[] each : given) {
                open.add(SignerChain.plain(new X509CertificateHolder(each)));
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new BrokenChain("A certificate among the validation data cannot be read.");
        }
        boolean more = true;
        while (more) {
            more = false;
            for (X509Certificate each : List.copyOf(open)) {
                if (known.contains(each) || Certificates.isSelfSigned(each)
                        || known.stream().anyMatch(issuer -> SignerChain.isIssuedBy(each, issuer))) {
                    known.add(each);
                    open.remove(each);
                    more = true;
                }
            }
        }
        if (!open.isEmpty()) {
            throw new BrokenChain("Nobody in the file signed the certificate of " + Certificates.subject(open.getFirst())
                    + " among the validation data.");
        }
    }
}
