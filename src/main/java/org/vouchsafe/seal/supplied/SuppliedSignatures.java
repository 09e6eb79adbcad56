package org.vouchsafe.seal.supplied;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.envelope.EnvelopeLines;
import org.vouchsafe.input.envelope.EnvelopeReading;
import org.vouchsafe.input.envelope.Statement;
import org.vouchsafe.seal.supplied.cms.DetachedCms;
import org.vouchsafe.seal.supplied.json.EnvelopeSignature;
import org.vouchsafe.seal.supplied.json.JsonSignature;
import org.vouchsafe.seal.supplied.key.Circumstances;
import org.vouchsafe.seal.supplied.key.Conclusion;
import org.vouchsafe.seal.supplied.key.Keyring;
import org.vouchsafe.seal.supplied.key.SignatureReading;
import org.vouchsafe.seal.supplied.minisign.MinisignSignature;
import org.vouchsafe.seal.supplied.pgp.PgpSignature;
import org.vouchsafe.seal.supplied.sigstore.SigstoreSignature;
import org.vouchsafe.seal.supplied.xml.XmlSignature;

/** Judges the signatures on a file by the keys held. Offline; changes nothing. */
public final class SuppliedSignatures {
    /** Statements that say where a file was made or that it was signed: these vouch for the file itself; others only speak about it. */
    private static final List<String> VOUCHING = List.of("https://slsa.dev/provenance/", "https://sigstore.dev/cosign/sign/",
            "https://in-toto.io/attestation/release/");
    private static final Set<String> STRONG = Set.of("sha256", "sha384", "sha512");
    private final Keyring keyring;
    private final Limits limits;

    public SuppliedSignatures(Keyring keyring, Limits limits) {
        this.keyring = keyring;
        this.limits = limits;
    }

    /** The signatures a file carries over itself; empty when there are none. */
    public List<SignatureReading> embedded(SignatureMethod method, SourceFile file, Circumstances circumstances) {
        Conclusion conclusion = Conclusion.of(keyring, circumstances);
        return switch (method) {
            case JSF -> new JsonSignature(limits, conclusion).read(file);
            case XML_SIGNATURE -> new XmlSignature(limits, conclusion).read(file);
            case DSSE, SIGSTORE -> Lines.together(EnvelopeLines.of(file).stream().map(line -> enveloped(line, conclusion)).toList());
            case PGP, CMS, MINISIGN, CHECKSUMS -> List.of();
        };
    }

    /** The signatures in one file over another. */
    public List<SignatureReading> detached(SignatureMethod method, SourceFile signed, SourceFile carrier, Circumstances circumstances) {
        Conclusion conclusion = Conclusion.of(keyring, circumstances);
        return switch (method) {
            case PGP -> new PgpSignature(conclusion).read(signed.bytes(), carrier.bytes());
            case CMS -> new DetachedCms(conclusion).read(signed.bytes(), carrier.bytes());
            case MINISIGN -> List.of(new MinisignSignature(conclusion).read(signed.bytes(), carrier.bytes()));
            case SIGSTORE -> sigstore(signed, carrier, conclusion);
            case DSSE -> EnvelopeLines.of(carrier).stream().filter(line -> named(signed, line))
                    .flatMap(line -> enveloped(line, conclusion).stream()).toList();
            case JSF, XML_SIGNATURE, CHECKSUMS -> List.of();
        };
    }

    /** What can be said of one envelope, alone or in a bundle. */
    private List<SignatureReading> enveloped(SourceFile line, Conclusion conclusion) {
        return EnvelopeReading.isBundle(new Opening(line, limits)) ? List.of(new SigstoreSignature(limits, conclusion).read(null, line))
                : new EnvelopeSignature(limits, conclusion).read(line);
    }

    private List<SignatureReading> sigstore(SourceFile signed, SourceFile carrier, Conclusion conclusion) {
        var judge = new SigstoreSignature(limits, conclusion);
        List<SourceFile> lines = EnvelopeLines.of(carrier);
        if (new EnvelopeReading(limits).read(lines.getFirst(), new Problems(carrier.name(), limits)).isPresent()) {
            return lines.stream().filter(line -> named(signed, line)).flatMap(line -> enveloped(line, conclusion).stream()).toList();
        }
        return List.of(judge.read(signed.bytes(), carrier));
    }

    /** What the statement in an envelope says against a file of a name it vouches for: other bytes were meant. Empty when it says nothing. */
    public List<SignatureReading> disowning(SourceFile signed, SourceFile carrier) {
        boolean other = EnvelopeLines.of(carrier).stream().anyMatch(line -> disowns(signed, line));
        return other ? List.of(SignatureReading.broken(null,
                "The envelope vouches for a file of this name with another checksum: the file was changed or swapped.")) : List.of();
    }

    private boolean disowns(SourceFile signed, SourceFile line) {
        Statement statement = statement(line);
        return statement != null && VOUCHING.stream().anyMatch(statement.predicateType()::startsWith)
                && statement.subjects().stream().anyMatch(each -> each.name() != null && each.name().endsWith(signed.name())
                        && each.digests().keySet().stream().anyMatch(STRONG::contains));
    }

    private @Nullable Statement statement(SourceFile carrier) {
        var problems = new Problems(carrier.name(), limits);
        return new EnvelopeReading(limits).read(carrier, problems)
                .flatMap(envelope -> Statement.read(new SourceFile(carrier.name(), envelope.payload()), limits, problems)).orElse(null);
    }

    /** Whether the statement in an envelope names this file by a digest and says something that vouches for it. */
    private boolean named(SourceFile signed, SourceFile carrier) {
        Statement statement = statement(carrier);
        return statement != null && VOUCHING.stream().anyMatch(statement.predicateType()::startsWith)
                && statement.subjects().stream().anyMatch(subject -> agrees(subject, signed.bytes()));
    }

    /** All strong digests of a subject must be the file's, and there must be one. */
    private static boolean agrees(Statement.Subject subject, byte[] bytes) {
        var strong = subject.digests().entrySet().stream().filter(each -> STRONG.contains(each.getKey())).toList();
        return !strong.isEmpty() && strong.stream().allMatch(each -> each.getValue().equals(digest(each.getKey(), bytes)));
    }

    /** The digest of bytes in hexadecimal; null when the algorithm is not known. */
    public static @Nullable String digest(String algorithm, byte[] bytes) {
        String name = switch (algorithm.toLowerCase(java.util.Locale.ROOT).replace("-", "")) {
            case "sha1" -> "SHA-1";
            case "sha256" -> "SHA-256";
            case "sha384" -> "SHA-384";
            case "sha512" -> "SHA-512";
            case "md5" -> "MD5";
            default -> null;
        };
        try {
            return name == null ? null : HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK lacks " + name, e);
        }
    }
}
