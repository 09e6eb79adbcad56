package org.vouchsafe.format.signature;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From the name of a signature to the name of what it signs: {@code app.tgz.asc} is beside {@code app.tgz}. */
public final class SignedName {
    private static final List<String> ENDINGS = List.of(".sigstore.json", ".sigstore", ".cosign.bundle", ".bundle.json", ".bundle",
            ".intoto.jsonl", ".intoto.json", ".minisig", ".asc", ".sig", ".sign", ".gpg", ".pgp", ".p7s", ".p7b", ".p7m", ".p7c", ".cms",
            ".pem");

    private static final List<String> CHECKSUMS = List.of(".sha256", ".sha512", ".sha384", ".sha1", ".md5", ".sha256sum", ".sha512sum",
            ".sha384sum", ".sha1sum", ".md5sum");

    private SignedName() {}

    /** The name of what a checksum of this name is of: {@code app.tgz.sha256} is beside {@code app.tgz}; empty when nothing says it. */
    static Optional<String> ofChecksum(String carrier) {
        return without(CHECKSUMS, carrier);
    }

    /** The name without its folders and without what says that it is a signature; empty when nothing says it. */
    public static Optional<String> of(String carrier) {
        return without(ENDINGS, carrier);
    }

    private static Optional<String> without(List<String> endings, String carrier) {
        String name = last(carrier);
        String folded = name.toLowerCase(Locale.ROOT);
        return endings.stream().filter(folded::endsWith).findFirst().map(ending -> name.substring(0, name.length() - ending.length()))
                .filter(stem -> !stem.isEmpty());
    }

    /** The name without folders, whichever way they are written, also of a file inside another. */
    public static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), Math.max(path.lastIndexOf('\\'), path.lastIndexOf('!'))) + 1);
    }
}
