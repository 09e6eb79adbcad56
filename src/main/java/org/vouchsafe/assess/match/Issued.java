package org.vouchsafe.assess.match;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.match.name.Distribution;
import org.vouchsafe.domain.inventory.Completeness;

/**
 * The distribution, and the release of it, of whose packages an advisory speaks. It says nothing of those of any other, even where they are called the same.
 *
 * @param type purl type
 * @param namespace of the purl; null: any
 * @param distribution null: all releases of it
 */
public record Issued(String type, @Nullable String namespace, @Nullable Distribution distribution) {
    /** True when every package of the types these are about, as an inventory says where they come from, is of one of them. */
    static boolean coverAll(Set<Issued> issued, Set<String> listed) {
        return listed.stream().allMatch(each -> !each.equals(Completeness.MANY) && (issued.stream().noneMatch(one -> one.isOfType(each))
                || issued.stream().anyMatch(one -> one.covers(each))));
    }

    Issued inAnyRelease() {
        return new Issued(type, namespace, null);
    }

    private boolean isOfType(String listed) {
        return listed.startsWith(type + "/");
    }

    private boolean covers(String listed) {
        String[] parts = listed.split("/", 3);
        if (parts.length < 3 || !parts[0].equals(type)) {
            return false;
        }
        boolean named = namespace == null || Objects.equals(Distribution.id(namespace), Distribution.id(parts[1]));
        Optional<Distribution> own = Distribution.written(parts[1], parts[2]);
        return named && (distribution == null
                || own.isPresent() && distribution.sameAs(own.get()) && own.get().isAsExactAs(distribution));
    }
}
