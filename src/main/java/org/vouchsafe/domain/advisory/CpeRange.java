package org.vouchsafe.domain.advisory;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;

/**
 * Versions of one product, as a CPE match criterion gives them (NVD CVE API 2.0, {@code cpeMatch[]}): every version of the CPE between the bounds; the one
 * version that the CPE itself names where there are no bounds; every version where it names none.
 *
 * @param cpe the criterion; its {@link Cpe#text()} also says edition, target software and the like
 * @param start the lowest version meant; null where there is no lower bound
 * @param end the highest version meant; null where there is no upper bound
 */
public record CpeRange(Cpe cpe, Role role, @Nullable Bound start, @Nullable Bound end) {
    /** What the product is in its configuration. */
    public enum Role {
        /** What has the flaw ({@code "vulnerable": true}). */
        VULNERABLE,
        /** What must be there beside it, such as the operating system ({@code "vulnerable": false}); never affected by itself. */
        PLATFORM
    }

    /** One end of a range, such as {@code versionEndExcluding}. */
    public record Bound(String version, Kind kind) {
        /** Whether the version named is meant, too. */
        public enum Kind {
            INCLUDING, EXCLUDING
        }
    }
}
