package org.vouchsafe.ui.suppliers.keys;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.signature.TrustedKeyId;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.key.TrustKeys;
import org.vouchsafe.usecase.key.TrustKeys.Outcome;
import org.vouchsafe.usecase.key.TrustKeys.Whose;
import org.vouchsafe.usecase.read.KeyRow;

/** What can be done with keys. Everything may take time, and may be refused with a reason. */
public interface KeyActs {
    /** All keys held by the viewpoint, whoever's they are. */
    List<KeyRow> rows(Viewpoint viewpoint);

    Outcome trust(Path file, Whose whose, Actor actor);

    Outcome trustIdentity(Whose whose, Actor actor);

    /**
     * Marks a key as gone bad.
     *
     * @param since what is proven older still holds; null: nothing does
     */
    Outcome distrust(TrustedKeyId key, @Nullable Instant since, String reason, Actor actor);

    /** Those of an open workspace. */
    static KeyActs of(TrustKeys keys) {
        return new KeyActs() {
            @Override
            public List<KeyRow> rows(Viewpoint viewpoint) {
                return keys.rows(viewpoint);
            }

            @Override
            public Outcome trust(Path file, Whose whose, Actor actor) {
                return keys.trust(file, whose, actor);
            }

            @Override
            public Outcome trustIdentity(Whose whose, Actor actor) {
                return keys.trustIdentity(whose, actor);
            }

            @Override
            public Outcome distrust(TrustedKeyId key, @Nullable Instant since, String reason, Actor actor) {
                return keys.distrust(key, since, reason, actor);
            }
        };
    }
}
