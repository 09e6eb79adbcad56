package org.vouchsafe.seal.key;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.ProviderException;
import java.util.Locale;

/**
 * Keys in the operating system's own store: {@code Windows-MY} and {@code KeychainStore}, as Java calls them. It is the system that asks the user, not we.
 */
public final class SystemKeys {
    private SystemKeys() {}

    /**
     * Opens the store of the system this runs on.
     *
     * @param system its name, as {@code os.name} gives it
     * @throws KeyStoreUnusable when the system has none that Java knows, or it holds no key with a certificate
     */
    public static KeyStoreFile open(String system) {
        String kind = kind(system);
        try {
            KeyStore store = KeyStore.getInstance(kind);
            store.load(null, null);
            return KeyStoreFile.of(Path.of(kind), store, null, store.getProvider());
        } catch (IOException | GeneralSecurityException | ProviderException e) {
            throw new KeyStoreUnusable("The system's key store (" + kind + ") cannot be used: " + e.getMessage(), e);
        }
    }

    /** How Java calls the store of a system. */
    static String kind(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "Windows-MY";
        }
        if (name.startsWith("mac")) {
            return "KeychainStore";
        }
        throw new KeyStoreUnusable("This system (" + system
                + ") has no key store of its own that is supported. Use a PKCS#12 file, or a token with token:LIBRARY.", null);
    }
}
