package org.vouchsafe.seal.supplied;

import java.time.Instant;
import java.util.Optional;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.seal.supplied.key.PublicKeys;
import org.vouchsafe.seal.supplied.pgp.PgpKeyRing;

/** When a key held ends by what it says itself. */
public final class KeyLifetime {
    private KeyLifetime() {}

    /**
     * The end of a key's or certificate's validity.
     *
     * @param material the key as {@link KeyFileReading} keeps it
     * @return empty where the kind knows no end, or this one names none
     */
    public static Optional<Instant> end(KeyKind kind, byte[] material) {
        return switch (kind) {
            case CERTIFICATE, AUTHORITY, TIME_AUTHORITY -> PublicKeys.certificate(material).map(each -> each.getNotAfter().toInstant());
            case PGP -> PgpKeyRing.read(material).stream().findFirst().flatMap(PgpKeyRing::end);
            case PUBLIC_KEY, MINISIGN, SIGSTORE_ROOT, SIGSTORE_IDENTITY -> Optional.empty();
        };
    }
}
