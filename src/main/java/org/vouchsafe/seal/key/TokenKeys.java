package org.vouchsafe.seal.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;

/** Keys on a token or smart card, through its PKCS#11 library (OASIS PKCS #11). They sign there; here is only a handle. */
public final class TokenKeys {
    private static final String BRIDGE = "SunPKCS11";

    private TokenKeys() {}

    /**
     * Opens a token.
     *
     * @param slot its number; null: the first that holds a token
     * @throws KeyStoreUnusable when there is no such library or token, the PIN is wrong, or it holds no key with a certificate
     */
    public static KeyStoreFile open(Path library, @Nullable Integer slot, char[] pin) {
        if (!Files.isRegularFile(library)) {
            throw new KeyStoreUnusable("There is no PKCS#11 library " + library + ". It comes with the token's software.", null);
        }
        Provider bridge = Security.getProvider(BRIDGE);
        if (bridge == null) {
            throw new KeyStoreUnusable("This Java cannot speak to tokens: its module jdk.crypto.cryptoki is missing.", null);
        }
        try {
            Provider token = bridge.configure("--name=vouchsafe\nlibrary=" + quoted(library) + "\n"
                    + (slot == null ? "slotListIndex=0" : "slot=" + slot) + "\nshowInfo=false\n");
            KeyStore store = KeyStore.getInstance("PKCS11", token);
            store.load(null, pin);
            return KeyStoreFile.of(library, store, null, token);
        } catch (IOException e) {
            boolean refused = isAboutPin(e);
            throw new KeyStoreUnusable(refused
                    ? "The token behind " + library + " did not take the PIN. After a few wrong ones it locks itself: check it."
                    : "The token behind " + library + " cannot be read: " + e.getMessage(), e);
        } catch (GeneralSecurityException | ProviderException | InvalidParameterException e) {
            throw new KeyStoreUnusable("There is no usable token behind " + library + (slot == null ? "" : " in slot " + slot)
                    + ". Is it plugged in? (" + e.getMessage() + ")", e);
        }
    }

    /** Java wraps what the token said, more or less often from release to release. */
    private static boolean isAboutPin(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof LoginException || each instanceof UnrecoverableKeyException
                    || String.valueOf(each.getMessage()).contains("CKR_PIN")) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(Path library) {
        return "\"" + library.toAbsolutePath().toString().replace("\\", "\\\\") + "\"";
    }
}
