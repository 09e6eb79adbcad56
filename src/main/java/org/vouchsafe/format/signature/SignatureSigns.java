package org.vouchsafe.format.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.domain.signature.SignatureCarrier.Attachment;
import org.vouchsafe.domain.signature.SignatureCarrier.Hint;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.envelope.EnvelopeLines;
import org.vouchsafe.input.envelope.EnvelopeReading;
import org.vouchsafe.input.envelope.Statement;

/** What shows that a file is a signature, or carries one: its content alone. Which file a signature may be over its name also tells. */
public final class SignatureSigns {
    // Looked for before a document is gone through field by field, which takes as long as reading it.
    private static final byte[] BUNDLE = "vnd.dev.sigstore.bundle".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENVELOPE = "\"payloadType\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JSON_SIGNATURE = "\"signature\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XML_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#".getBytes(StandardCharsets.US_ASCII);
    /** The DER of "signed data" (1.2.840.113549.1.7.2), which follows the first length of a CMS file. */
    private static final byte[] SIGNED_DATA = {0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x02};
    private static final Pattern CMS_PEM = Pattern.compile("(?s).{0,2000}?-----BEGIN (PKCS7|CMS|PKCS #7 SIGNED DATA)-----.*");
    private final Limits limits;

    public SignatureSigns(Limits limits) {
        this.limits = limits;
    }

    /** The signature a file carries or is; empty when there is no sign of any. */
    public Optional<SignatureCarrier> in(SourceFile file) {
        var opening = new Opening(file, limits);
        return detached(opening).or(() -> enveloping(opening)).or(() -> embedded(opening));
    }

    /** A file that is nothing but a signature (or a list of checksums) of others. */
    Optional<SignatureCarrier> detached(Opening opening) {
        SourceFile file = opening.file();
        String head = opening.head();
        if (head.stripLeading().startsWith("-----BEGIN PGP SIGNATURE-----") || isBinaryPgp(file.bytes())) {
            return Optional.of(beside(SignatureMethod.PGP, file));
        }
        if (CMS_PEM.matcher(head).matches() || isCms(file.bytes())) {
            return Optional.of(beside(SignatureMethod.CMS, file));
        }
        if (isMinisign(head)) {
            return Optional.of(beside(SignatureMethod.MINISIGN, file));
        }
        if (isBundle(opening) && !opening.hasObject("dsseEnvelope")) {
            return Optional.of(beside(SignatureMethod.SIGSTORE, file));
        }
        List<Hint> sums = ChecksumLines.begins(head) ? ChecksumLines.read(file.bytes()) : ChecksumLines.alone(file.name(), head);
        return sums.isEmpty() ? Optional.empty() : Optional.of(new SignatureCarrier(SignatureMethod.CHECKSUMS, Attachment.DETACHED, sums));
    }

    /** An envelope signs what it holds, and a statement in it vouches for files by their digests. */
    private Optional<SignatureCarrier> enveloping(Opening opening) {
        boolean bundle = isBundle(opening);
        if (!bundle && !(holds(opening.file().bytes(), ENVELOPE) && EnvelopeReading.isEnvelope(opening))) {
            return Optional.empty();
        }
        var problems = new Problems(opening.file().name(), limits);
        List<Hint> hints = new ArrayList<>();
        EnvelopeLines.of(opening.file()).stream().flatMap(line -> new EnvelopeReading(limits).read(line, problems).stream())
                .flatMap(envelope -> Statement.read(new SourceFile(opening.file().name(), envelope.payload()), limits, problems).stream())
                .forEach(statement -> statement.subjects().forEach(subject -> subject.digests().forEach((algorithm, value) -> {
                    if (algorithm.equals("sha256") && value.matches("[0-9a-f]{64}")) {
                        hints.add(new Hint(subject.name() == null ? null : SignedName.last(subject.name()), value));
                    }
                })));
        return Optional.of(new SignatureCarrier(bundle ? SignatureMethod.SIGSTORE : SignatureMethod.DSSE, Attachment.EMBEDDED, hints));
    }

    private static Optional<SignatureCarrier> embedded(Opening opening) {
        byte[] bytes = opening.file().bytes();
        if (holds(bytes, XML_SIGNATURE) && opening.head().stripLeading().startsWith("<")) {
            return Optional.of(new SignatureCarrier(SignatureMethod.XML_SIGNATURE, Attachment.EMBEDDED, List.of()));
        }
        // Parts of a BOM may be signed by themselves.
        return holds(bytes, JSON_SIGNATURE) && (opening.hasObject("signature") || opening.hasField("bomFormat"))
                ? Optional.of(new SignatureCarrier(SignatureMethod.JSF, Attachment.EMBEDDED, List.of()))
                : Optional.empty();
    }

    private static boolean isBundle(Opening opening) {
        return holds(opening.file().bytes(), BUNDLE) && EnvelopeReading.isBundle(opening);
    }

    private static SignatureCarrier beside(SignatureMethod method, SourceFile file) {
        return new SignatureCarrier(method, Attachment.DETACHED,
                SignedName.of(file.name()).map(name -> List.of(new Hint(name, null))).orElse(List.of()));
    }

    /** A signature packet (tag 2) of version 3, 4 or 6 and of a kind that is made over files (RFC 9580, 4.2 and 5.2). */
    private static boolean isBinaryPgp(byte[] bytes) {
        if (bytes.length < 12 || bytes.length > 1 << 20) {
            return false;
        }
        int tag = bytes[0] & 0xff;
        int body = tag == 0x88 ? 2 : tag == 0x89 ? 3 : tag == 0x8A ? 5 : tag == 0xC2 ? (bytes[1] & 0xff) < 192 ? 2 : 3 : -1;
        return body > 0 && (bytes[body] == 4 || bytes[body] == 6) && (bytes[body + 1] == 0 || bytes[body + 1] == 1);
    }

    private static boolean isCms(byte[] bytes) {
        if (bytes.length < 20 || bytes[0] != 0x30) {
            return false;
        }
        int length = bytes[1] & 0xff;
        int at = length < 0x80 || length == 0x80 ? 2 : 2 + (length & 0x7f);
        return at + SIGNED_DATA.length < bytes.length
                && java.util.Arrays.equals(bytes, at, at + SIGNED_DATA.length, SIGNED_DATA, 0, SIGNED_DATA.length);
    }

    private static boolean isMinisign(String head) {
        List<String> lines = head.lines().limit(4).toList();
        if (lines.size() < 4 || !lines.getFirst().startsWith("untrusted comment:") || !lines.get(2).startsWith("trusted comment:")) {
            return false;
        }
        try {
            return Base64.getDecoder().decode(lines.get(1).strip()).length == 74;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        outer : for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] != wanted[0]) {
                continue;
            }
            for (int j = 1; j < wanted.length; j++) {
                if (bytes[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
