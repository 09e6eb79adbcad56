package org.vouchsafe.usecase.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.vouchsafe.seal.key.KeyStoreFile;
import org.vouchsafe.seal.key.KeyStoreUnusable;
import org.vouchsafe.seal.key.SelfSignedIdentity;
import org.vouchsafe.seal.key.SigningKey;
import org.vouchsafe.usecase.MakeKeys;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.Refused;

/** Signing identities as PKCS#12 files. */
public final class KeyFiles implements MakeKeys {
    // Long enough for a revision cycle, short enough that a lost file does not sign for ever.
    private static final Duration VALIDITY = Duration.ofDays(3 * 365L);
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
    public List<KeyRow> list(Path keyStore, char[] password) {
        return rows(open(keyStore, password));
    }

    /**
     * Opens a key file.
     *
     * @throws Refused when it is no key file, holds no key, or the password is wrong
     */
    static KeyStoreFile open(Path file, char[] password) {
        try {
            return KeyStoreFile.open(file, password);
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
            SigningKey key = open(signing.keyStore(), signing.password()).general(signing.alias());
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

    private static List<KeyRow> rows(KeyStoreFile file) {
        return file.keys().stream().map(KeyFiles::row).toList();
    }

    private static KeyRow row(SigningKey key) {
        Instant from = key.certificate().getNotBefore().toInstant();
        Instant until = key.certificate().getNotAfter().toInstant();
        return new KeyRow(key.alias(), algorithm(key.certificate().getPublicKey()), suits(key), key.signer(), from, until,
                key.fingerprint().hex());
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
        return key.isRsa() ? "PDF, containers, and inside workbooks" : "PDF and containers";
    }
}
