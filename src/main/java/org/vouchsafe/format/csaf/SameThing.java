package org.vouchsafe.format.csaf;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.claim.Identification;

/** Whether two sets of identifiers can be those of one thing. */
final class SameThing {
    private SameThing() {}

    /** The first identifier that the other has of the same kind and differently; empty when none contradicts. */
    static Optional<String> otherIdentifier(Identification stated, Identification other) {
        for (Purl each : stated.purls()) {
            if (!other.purls().isEmpty() && other.purls().stream().noneMatch(known -> isSame(each, known))) {
                return Optional.of(each.canonical());
            }
        }
        for (Cpe each : stated.cpes()) {
            if (!other.cpes().isEmpty() && other.cpes().stream()
                    .noneMatch(known -> each.key().equals(known.key()) && isSame(each.version(), known.version()))) {
                return Optional.of(each.text());
            }
        }
        for (Hash each : stated.hashes()) {
            List<Hash> comparable = other.hashes().stream().filter(known -> known.algorithm().equals(each.algorithm())).toList();
            if (!comparable.isEmpty() && comparable.stream().noneMatch(stated.hashes()::contains)) {
                return Optional.of(each.algorithm() + " " + each.hex());
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(Purl one, Purl other) {
        return one.packageName().equals(other.packageName()) && isSame(one.version(), other.version());
    }

    /** What is not stated contradicts nothing. */
    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }
}
