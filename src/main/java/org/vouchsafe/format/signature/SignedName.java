package org.vouchsafe.format.signature;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From the name of a signature to the name of what it signs: {@code app.tgz.asc} is beside {@code app.tgz}. */
public final class SignedName {
    private static final List<String> ENDINGS = List.of(".sigstore.json", ".sigstore", ".cosign.bundle", ".bundle.json", ".bundle",
            ".intoto.jsonl", ".intoto.json", ".minisig", ".asc", ".sig", ".sign", ".gpg", ".pgp", ".p7s", ".p7b", ".p7m", ".p7c", ".cms",
            ".pem");

    private SignedName() {}

    /** The name without its folders and without what says that it is a signature; empty when nothing says it. */
    public static Optional<String> of(String carrier) {
        String name = last(carrier);
        String folded = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().filter(folded::endsWith).findFirst().map(ending -> name.substring(0, name.length() - ending.length()))
                .filter(stem -> !stem.isEmpty());
    }

    /** The name without folders, whichever way they are written, also of a file inside another. */
    public static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), Math.max(path.lastIndexOf('\\'), path.lastIndexOf('!'))) + 1);
    }
}
