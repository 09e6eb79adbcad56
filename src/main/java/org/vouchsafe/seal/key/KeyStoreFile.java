package org.vouchsafe.seal.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of one PKCS#12 file. */
public record KeyStoreFile(Path file, List<SigningKey> keys) {
    public KeyStoreFile {
        keys = List.copyOf(keys);
    }

    /**
     * Opens a PKCS#12 file.
     *
     * @throws KeyStoreUnusable when it cannot be read, the password does not fit, or it holds no private key; the message says which
     */
    public static KeyStoreFile open(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            List<SigningKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList();
                    keys.add(new SigningKey(alias, key, chain));
                }
            }
            if (keys.isEmpty()) {
                throw new KeyStoreUnusable(file + " holds no private key. Choose the PKCS#12 file that was made with one.", null);
            }
            return new KeyStoreFile(file, keys);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new KeyStoreUnusable("The password does not open " + file + ". Check it and try again.", e);
            }
            throw new KeyStoreUnusable(file + " cannot be read as a PKCS#12 key file. Choose a .p12 or .pfx file.", e);
        } catch (GeneralSecurityException e) {
            throw new KeyStoreUnusable("The keys in " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * The key for signing PDF and containers: the one named, else an EC key, else any.
     *
     * @throws KeyStoreUnusable when no key has that alias
     */
    public SigningKey general(@Nullable String alias) {
        if (alias != null) {
            return named(alias);
        }
        return keys.stream().filter(key -> !key.isRsa()).findFirst().orElseGet(keys::getFirst);
    }

    /** The key for the signature inside a workbook: RSA, the one named if it is RSA; empty when there is none. */
    public Optional<SigningKey> forWorkbook(@Nullable String alias) {
        if (alias != null) {
            return Optional.of(named(alias)).filter(SigningKey::isRsa);
        }
        return keys.stream().filter(SigningKey::isRsa).findFirst();
    }

    private SigningKey named(String alias) {
        return keys.stream().filter(key -> key.alias().equalsIgnoreCase(alias)).findFirst()
                .orElseThrow(() -> new KeyStoreUnusable("There is no key \"" + alias + "\" in " + file + ". It holds: "
                        + String.join(", ", keys.stream().map(SigningKey::alias).toList()) + ".", null));
    }

    /** Writes keys as a new PKCS#12 file that only its owner can read; an existing file is never overwritten. */
    static void write(Path file, List<SigningKey> keys, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (SigningKey key : keys) {
            store.setKeyEntry(key.alias(), key.key(), password, key.chain().toArray(X509Certificate[]::new));
        }
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        } else {
            Files.createFile(file);
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            store.store(out, password);
        }
    }
}
