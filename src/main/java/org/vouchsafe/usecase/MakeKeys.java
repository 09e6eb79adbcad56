package org.vouchsafe.usecase;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Makes signing identities and shows what a key store holds. No workspace needed. */
public interface MakeKeys {

    /**
     * One key of a key store.
     *
     * @param algorithm such as {@code EC P-256} or {@code RSA 3072}
     * @param suits what it can sign, in words
     * @param fingerprint SHA-256 of its certificate, in hex
     */
    record KeyRow(String alias, String algorithm, String suits, String subject, Instant notBefore, Instant notAfter, String fingerprint) {}

    /**
     * Makes a self-signed identity: a PKCS#12 file with an EC key for PDF and an RSA key for workbooks.
     *
     * @param name the signer's name as readers of a report see it
     * @throws Refused when the file is there already or cannot be written
     */
    List<KeyRow> create(String name, Path target, char[] password);

    /** @throws Refused when the file is no PKCS#12 file or the password is wrong */
    List<KeyRow> list(Path keyStore, char[] password);
}
