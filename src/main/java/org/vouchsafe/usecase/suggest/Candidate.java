package org.vouchsafe.usecase.suggest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;

/** A supplier whose file it might be, and what speaks for it. */
final class Candidate {
    private record Ground(Weight weight, String reason) {}

    /** How much a reason says, the strongest first. */
    enum Weight {
        SERIAL(8), NAMESPACE(5), PRODUCT(4), DOMAIN(4), NAME(3), FILE_NAME(2);

        private final int points;

        Weight(int points) {
            this.points = points;
        }
    }

    private final Supplier supplier;
    private final List<Ground> grounds = new ArrayList<>();
    private @Nullable Release release;
    private @Nullable String alias;

    Candidate(Supplier supplier) {
        this.supplier = supplier;
    }

    Supplier supplier() {
        return supplier;
    }

    /** One more reason; the same one twice counts once. */
    Candidate because(Weight weight, String reason) {
        if (grounds.stream().noneMatch(each -> each.weight() == weight)) {
            grounds.add(new Ground(weight, reason));
        }
        return this;
    }

    /** The release it is about, where a reason says so. */
    void about(Release meant) {
        release = release == null ? meant : release;
    }

    /** The name the file gives this supplier, where it differs from those known. */
    void called(String name) {
        alias = alias == null ? name : alias;
    }

    @Nullable
    Release release() {
        return release;
    }

    @Nullable
    String alias() {
        return alias;
    }

    int points() {
        return grounds.stream().mapToInt(each -> each.weight().points).sum();
    }

    /** Its reasons, the strongest first. */
    List<String> reasons() {
        return grounds.stream().sorted((one, other) -> one.weight().compareTo(other.weight())).map(Ground::reason).toList();
    }
}
