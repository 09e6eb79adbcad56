package org.vouchsafe.store.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.register.SupplierId;

/**
 * A received file to be kept.
 *
 * @param name its name when it came
 * @param format recognised format; {@code document} where none was
 * @param namedSupplier the supplier named at import; null when none was
 * @param unplacedReason why it could not be placed by itself; null when it is placed in the same change or needs no place
 */
public record NewEvidence(String name, Content content, DocumentKind kind, String format, Origin origin, SignatureVerdict signature,
        @Nullable SupplierId namedSupplier, @Nullable String unplacedReason, Retention retention, List<Problem> problems) {
    /** A file in memory. */
    public NewEvidence(String name, byte[] bytes, DocumentKind kind, String format, Origin origin, SignatureVerdict signature,
            @Nullable SupplierId namedSupplier, @Nullable String unplacedReason, Retention retention, List<Problem> problems) {
        this(name, Content.of(bytes), kind, format, origin, signature, namedSupplier, unplacedReason, retention, problems);
    }

    public NewEvidence {
        problems = List.copyOf(problems);
    }
}
