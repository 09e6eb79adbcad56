package org.vouchsafe.seal.revocation;

import java.time.Instant;
import java.util.Optional;

/** What revocation data say of one certificate. */
public sealed interface Standing {
    /** Nothing. */
    record Unknown() implements Standing {}

    /** @param asOf when the newest data that say so were made */
    record Good(Instant asOf) implements Standing {}

    /** @param since from when on its signatures are not to be believed */
    record Revoked(Instant since) implements Standing {}

    /** The graver of two: revoked, then the newer good, then unknown. */
    static Standing graver(Standing first, Standing second) {
        Optional<Instant> revoked = revoked(first).isPresent() ? revoked(first) : revoked(second);
        if (revoked.isPresent()) {
            return new Revoked(revoked(second).filter(revoked.get()::isAfter).orElse(revoked.get()));
        }
        return switch (first) {
            case Good good when second instanceof Good other && other.asOf().isAfter(good.asOf()) -> other;
            case Good good -> good;
            case Revoked bad -> bad;
            case Unknown ignored -> second;
        };
    }

    private static Optional<Instant> revoked(Standing standing) {
        return standing instanceof Revoked bad ? Optional.of(bad.since()) : Optional.empty();
    }
}
