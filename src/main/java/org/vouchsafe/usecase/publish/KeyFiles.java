package org.vouchsafe.usecase.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.seal.SealFailed;
import org.vouchsafe.seal.key.CertificateRequest;
import org.vouchsafe.seal.key.Certificates;
import org.vouchsafe.seal.key.KeyStoreFile;
import org.vouchsafe.seal.key.KeyStoreUnusable;
import org.vouchsafe.seal.key.SelfSignedIdentity;
import org.vouchsafe.seal.key.SigningKey;
import org.vouchsafe.seal.key.SystemKeys;
import org.vouchsafe.seal.key.TokenKeys;
import org.vouchsafe.seal.revocation.RevocationFiles;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.key.KeyPlace;
import org.vouchsafe.usecase.key.MakeKeys;

/** Signing identities as PKCS#12 files. */
public final class KeyFiles implements MakeKeys {
    // Long enough for a revision cycle, short enough that a lost file does not sign for ever.
    private static final Duration VALIDITY = Duration.ofDays(3 * 365L);
    // A certificate takes its time: whoever is told a month before has it when the old one ends.
    private static final int SOON_DAYS = 60;
    private final InstantSource clock;

    public KeyFiles(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<KeyRow> create(String name, Path target, char[] password) {
        if (name.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "An identity needs a name, as readers of a report are to see it.");
        }
        if (password.length == 0) {
            throw new Refused(Refused.Kind.REQUEST, "A key file needs a passphrase; an empty one protects nothing.");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
            throw new Refused(Refused.Kind.REQUEST, Files.isDirectory(target) ? target + " is a folder. Name the file to write."
                    : "The folder " + folder + " does not exist. Make it first, or choose another.");
        }
        try {
            return rows(SelfSignedIdentity.create(target, password, name, null, clock.instant(), VALIDITY));
        } catch (KeyStoreUnusable e) {
            boolean environment = e.getCause() instanceof IOException && !(e.getCause() instanceof FileAlreadyExistsException);
            throw new Refused(environment ? Refused.Kind.ENVIRONMENT : Refused.Kind.REQUEST, words(e), e);
        }
    }

    @Override
    public List<KeyRow> list(KeyPlace place, char[] password) {
        return rows(open(place, password));
    }

    @Override
    public byte[] request(KeyPlace place, char[] password, @Nullable String alias) {
        try {
            return CertificateRequest.of(open(place, password).general(alias));
        } catch (KeyStoreUnusable e) {
            throw refused(e);
        } catch (SealFailed e) {
            throw new Refused(Refused.Kind.SHORTFALL, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Certified accept(Path keyStore, char[] password, @Nullable String alias, List<Path> certificates) {
        List<X509Certificate> issued = new ArrayList<>();
        for (Path file : certificates) {
            try {
                List<X509Certificate> found = RevocationFiles.certificates(Files.readAllBytes(file));
                if (found.isEmpty()) {
                    throw new Refused(Refused.Kind.REQUEST, file + " holds no certificate. Give it as the authority sent it, DER or PEM.");
                }
                issued.addAll(found);
            } catch (IOException e) {
                throw new Refused(Refused.Kind.REQUEST, file + " cannot be read: " + FileFailure.words(e) + ".", e);
            }
        }
        try {
            KeyStoreFile keys = KeyStoreFile.open(keyStore, password);
            SigningKey key = keys.general(alias);
            List<X509Certificate> chain = CertificateRequest.chain(key, issued);
            KeyStoreFile changed = keys.certified(key, chain, password);
            return new Certified(rows(changed), warnings(changed.general(key.alias()), clock.instant()));
        } catch (KeyStoreUnusable e) {
            throw refused(e);
        }
    }

    /** What whoever signs with a key should know of it, in sentences. */
    static List<String> warnings(SigningKey key, Instant at) {
        List<String> warnings = new ArrayList<>();
        long days = Duration.between(at, key.certificate().getNotAfter().toInstant()).toDays();
        if (days < SOON_DAYS) {
            warnings.add(days < 0 ? "The certificate of key " + key.alias() + " has expired."
                    : "The certificate of key " + key.alias() + " expires in " + days + (days == 1 ? " day." : " days.")
                            + " Ask for a new one in time: 'vouchsafe key request'.");
        }
        if (!Certificates.isSelfSigned(key.chain().getLast())) {
            warnings.add(
                    "The chain of key " + key.alias() + " does not reach a certificate that signs itself, so only the signer's own goes "
                            + "into signatures. Add the missing one with 'vouchsafe key accept'.");
        }
        return warnings;
    }

    /**
     * Opens a place of keys.
     *
     * @throws Refused when it is no key file, holds no key, or the password is wrong
     */
    public static KeyStoreFile open(KeyPlace place, char[] password) {
        try {
            return switch (place) {
                case KeyPlace.InFile in -> KeyStoreFile.open(in.file(), password);
                case KeyPlace.OnToken on -> TokenKeys.open(on.library(), on.slot(), password);
                case KeyPlace.OfSystem ignored -> SystemKeys.open(System.getProperty("os.name", ""));
            };
        } catch (KeyStoreUnusable e) {
            throw refused(e);
        }
    }

    /**
     * What is made with the general key of a file.
     *
     * @throws Refused when the key file cannot be used or the key is not valid at that time
     */
    public static byte[] signed(Signing signing, Instant at, Function<SigningKey, byte[]> making) {
        try {
            SigningKey key = open(signing.place(), signing.password()).general(signing.alias());
            if (!key.isValidAt(at)) {
                throw new Refused(Refused.Kind.REQUEST, "The certificate of key " + key.alias() + " is valid from "
                        + key.certificate().getNotBefore().toInstant() + " to " + key.certificate().getNotAfter().toInstant()
                        + ", not now.");
            }
            return making.apply(key);
        } catch (KeyStoreUnusable e) {
            throw refused(e);
        }
    }

    /** The same in the words of a use case. */
    static Refused refused(KeyStoreUnusable e) {
        return new Refused(Refused.Kind.REQUEST, words(e), e);
    }

    private static String words(KeyStoreUnusable e) {
        return String.valueOf(e.getMessage());
    }

    private List<KeyRow> rows(KeyStoreFile file) {
        return file.keys().stream().map(this::row).toList();
    }

    private KeyRow row(SigningKey key) {
        Instant from = key.certificate().getNotBefore().toInstant();
        Instant until = key.certificate().getNotAfter().toInstant();
        return new KeyRow(key.alias(), algorithm(key.certificate().getPublicKey()), suits(key), key.signer(), from, until,
                key.fingerprint().hex(), warnings(key, clock.instant()));
    }

    private static String algorithm(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec -> "EC P-" + ec.getParams().getCurve().getField().getFieldSize();
            case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
            default -> key.getAlgorithm();
        };
    }

    // The spreadsheet library signs with RSA only (docs/decisions/0003-workbook-anchor.md).
    private static String suits(SigningKey key) {
        return key.suitsWorkbooks() ? "PDF, containers, and inside workbooks" : "PDF and containers";
    }
}
