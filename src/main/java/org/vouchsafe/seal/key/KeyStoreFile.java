package org.vouchsafe.seal.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one place: a PKCS#12 file, a token, the system's store.
 *
 * @param file the file, or what stands for the place in words
 */
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
            return of(file, store, password, null);
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
     * The keys of a store that is open.
     *
     * @param password of its entries; null where the store asks for none
     * @param provider that alone can use them; null when any can
     */
    static KeyStoreFile of(Path place, KeyStore store, char @Nullable [] password, @Nullable Provider provider)
            throws GeneralSecurityException {
        List<SigningKey> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            Certificate[] chain = store.getCertificateChain(alias);
            if (chain != null && chain.length > 0 && store.getKey(alias, password) instanceof PrivateKey key) {
                keys.add(new SigningKey(alias, key, Arrays.stream(chain).map(X509Certificate.class::cast).toList(), provider));
            }
        }
        if (keys.isEmpty()) {
            throw new KeyStoreUnusable(place + " holds no private key with a certificate. Choose the place of keys that has one.", null);
        }
        return new KeyStoreFile(place, keys);
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
            return Optional.of(named(alias)).filter(SigningKey::suitsWorkbooks);
        }
        return keys.stream().filter(SigningKey::suitsWorkbooks).findFirst();
    }

    private SigningKey named(String alias) {
        return keys.stream().filter(key -> key.alias().equalsIgnoreCase(alias)).findFirst()
                .orElseThrow(() -> new KeyStoreUnusable("There is no key \"" + alias + "\" in " + file + ". It holds: "
                        + String.join(", ", keys.stream().map(SigningKey::alias).toList()) + ".", null));
    }

    /**
     * The same file with another certificate chain for one of its keys, put in place whole or not at all.
     *
     * @throws KeyStoreUnusable when it cannot be written
     */
    public KeyStoreFile certified(SigningKey key, List<X509Certificate> chain, char[] password) {
        List<SigningKey> changed = keys.stream()
                .map(each -> each.alias().equals(key.alias()) ? new SigningKey(each.alias(), each.key(), chain) : each).toList();
        Path beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            write(beside, changed, password);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            return new KeyStoreFile(file, changed);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyStoreUnusable(file + " cannot be written: " + e.getMessage(), e);
        }
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
