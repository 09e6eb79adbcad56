package org.vouchsafe.assess.match.name;

import org.jspecify.annotations.Nullable;

/**
 * A name under which a component may be known, compared only to say that it may be the package.
 *
 * @param type purl type of the packages it can name; null where it may be any
 * @param name in lower case
 * @param version the version it carries; null where it carries none
 */
public record Called(@Nullable String type, String name, @Nullable String version) {
    /** True when a package of this type can be meant. */
    public boolean canBe(@Nullable String packageType) {
        return type == null || packageType == null || type.equals(packageType);
    }
}
