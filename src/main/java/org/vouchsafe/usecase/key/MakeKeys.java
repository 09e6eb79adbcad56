package org.vouchsafe.usecase.key;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.usecase.Refused;

/** Makes signing identities and shows what a key store holds. No workspace needed. */
public interface MakeKeys {

    /**
     * One key of a key store.
     *
     * @param algorithm such as {@code EC P-256} or {@code RSA 3072}
     * @param suits what it can sign, in words
     * @param fingerprint SHA-256 of its certificate, in hex
     * @param warnings what whoever signs with it should know, in sentences: that it expires soon, or its chain is not whole
     */
    record KeyRow(String alias, String algorithm, String suits, String subject, Instant notBefore, Instant notAfter, String fingerprint,
            List<String> warnings) {
        public KeyRow {
            warnings = List.copyOf(warnings);
        }
    }

    /** The keys of a file after a certificate was taken in, and what is still to be said of the one it is for. */
    record Certified(List<KeyRow> keys, List<String> warnings) {
        public Certified {
            keys = List.copyOf(keys);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Makes a self-signed identity: a PKCS#12 file with an EC key for PDF and an RSA key for workbooks.
     *
     * @param name the signer's name as readers of a report see it
     * @throws Refused when the file is there already or cannot be written
     */
    List<KeyRow> create(String name, Path target, char[] password);

    /** @throws Refused when the place cannot be opened: no key file, no token, a wrong password or PIN */
    List<KeyRow> list(KeyPlace place, char[] password);

    /**
     * A request for a real certificate (PKCS #10) for a key, as PEM.
     *
     * @throws Refused when the place cannot be opened, or the key cannot sign
     */
    byte[] request(KeyPlace place, char[] password, @Nullable String alias);

    /**
     * Takes in the certificate that was issued for a key of a file, with those of its issuers.
     *
     * @throws Refused when none of the certificates is for that key, or a file cannot be read
     */
    Certified accept(Path keyStore, char[] password, @Nullable String alias, List<Path> certificates);
}
