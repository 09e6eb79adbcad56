package org.vouchsafe.domain.signature;

/** How a signature is carried; the names stand in the file. */
public enum SignatureMethod {
    JSF("signature in the JSON (JSF)"), XML_SIGNATURE("signature in the XML"), PGP("OpenPGP signature"), CMS("CMS signature"), DSSE(
            "signed envelope (DSSE)"),
    SIGSTORE("sigstore bundle"), MINISIGN("minisign signature"), CHECKSUMS("list of checksums");

    private final String words;

    SignatureMethod(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
