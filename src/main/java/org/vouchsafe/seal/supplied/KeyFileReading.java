package org.vouchsafe.seal.supplied;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.input.envelope.Base64Text;
import org.vouchsafe.seal.key.Certificates;
import org.vouchsafe.seal.supplied.key.PublicKeys;
import org.vouchsafe.seal.supplied.minisign.MinisignSignature;
import org.vouchsafe.seal.supplied.pgp.PgpKeyRing;
import org.vouchsafe.seal.supplied.sigstore.TrustedRoot;

/**
 * Reads a file that somebody says holds keys to be believed: public keys (PEM or DER), certificates, OpenPGP certificates, minisign public
 * keys, a sigstore trusted root.
 */
public final class KeyFileReading {
    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    private KeyFileReading() {}

    /**
     * A key found in a file.
     *
     * @param name what it says of itself
     * @param material as it is kept
     */
    public record FoundKey(KeyKind kind, String name, String fingerprint, byte[] material) {}

    /** Every key in the file; empty when it holds none that is known here. A private key is never read. */
    public static List<FoundKey> read(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.contains("PRIVATE KEY")) {
            return List.of();
        }
        if (text.stripLeading().startsWith("{")) {
            return TrustedRoot.read(file)
                    .map(root -> new FoundKey(KeyKind.SIGSTORE_ROOT, "sigstore trusted root", Sha256.of(file).hex(), file))
                    .stream().toList();
        }
        if (text.startsWith("untrusted comment:") || MinisignSignature.keyId(text).isPresent()) {
            return minisign(text);
        }
        List<FoundKey> found = new ArrayList<>();
        boolean pem = false;
        for (MatchResult block : PEM.matcher(text).results().toList()) {
            pem = true;
            Optional<byte[]> der = Base64Text.decode(block.group(2).strip());
            if (der.isPresent() && block.group(1).endsWith("CERTIFICATE")) {
                PublicKeys.certificate(der.get()).map(KeyFileReading::certificate).ifPresent(found::add);
            } else if (der.isPresent() && block.group(1).equals("PUBLIC KEY")) {
                PublicKeys.ofDer(der.get()).map(KeyFileReading::publicKey).ifPresent(found::add);
            }
        }
        if (pem && !found.isEmpty()) {
            return found;
        }
        List<FoundKey> rings = PgpKeyRing.read(file).stream()
                .map(ring -> new FoundKey(KeyKind.PGP, ring.name(), ring.fingerprint(), ring.encoded())).toList();
        if (!rings.isEmpty()) {
            return rings;
        }
        return PublicKeys.certificate(file).map(KeyFileReading::certificate).or(() -> PublicKeys.ofDer(file).map(KeyFileReading::publicKey))
                .stream().toList();
    }

    private static List<FoundKey> minisign(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        String base64 = lines.getLast().strip();
        return MinisignSignature.keyId(base64)
                .map(id -> new FoundKey(KeyKind.MINISIGN, "minisign key " + id, id, base64.getBytes(StandardCharsets.US_ASCII))).stream()
                .toList();
    }

    private static FoundKey certificate(X509Certificate certificate) {
        try {
            return new FoundKey(kind(certificate), Certificates.subject(certificate), Certificates.fingerprint(certificate).hex(),
                    certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read cannot be written", e);
        }
    }

    /**
     * Whether the certificate of an authority can also be held as that of a signer: it is signed by itself, as tools make one by default, and
     * its key may sign more than certificates.
     */
    public static boolean isItsOwnSigner(byte[] material) {
        return PublicKeys.certificate(material).filter(each -> {
            boolean[] usage = each.getKeyUsage();
            return each.getSubjectX500Principal().equals(each.getIssuerX500Principal()) && (usage == null || usage[0] || usage[1]);
        }).isPresent();
    }

    private static KeyKind kind(X509Certificate certificate) {
        try {
            if (certificate.getExtendedKeyUsage() != null && certificate.getExtendedKeyUsage().contains(TIME_STAMPING)) {
                return KeyKind.TIME_AUTHORITY;
            }
        } catch (CertificateParsingException e) {
            return KeyKind.CERTIFICATE;
        }
        return certificate.getBasicConstraints() >= 0 ? KeyKind.AUTHORITY : KeyKind.CERTIFICATE;
    }

    private static FoundKey publicKey(PublicKey key) {
        String fingerprint = HexFormat.of().formatHex(Sha256.digest().digest(key.getEncoded()));
        return new FoundKey(KeyKind.PUBLIC_KEY, key.getAlgorithm() + " key " + fingerprint.substring(0, 16), fingerprint, key.getEncoded());
    }
}
