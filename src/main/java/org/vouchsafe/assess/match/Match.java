package org.vouchsafe.assess.match;

/**
 * How a component stands to an advisory.
 *
 * @param because in words that complete "because"; empty for none
 */
public record Match(Kind kind, By by, String because) {
    /** No match at all. */
    public static final Match NONE = new Match(Kind.NONE, By.NOTHING, "");

    /** The outcome, the one that weighs most first. */
    public enum Kind {
        /** In an affected range, or carries a listed hash. */
        AFFECTED,
        /** The package by a range that admits an affected version, in a release built while one could be had. */
        EXPOSED,
        /** The package, but whether this version is affected cannot be told. */
        UNDETERMINED,
        /**
         * It may be the package, in a version that is affected, missing or not comparable: for the analyst to confirm or reject. It weighs more than
         * what is certainly not affected, so that it is never lost beside that.
         */
        POSSIBLE,
        /** The package, in a version that is not affected. */
        OUTSIDE,
        /** It may be the package, but gives a version that is not affected. */
        REMOTE,
        /** Another package. */
        NONE;

        /** True when the component is the package that the advisory names, in whatever version. */
        public boolean isCertain() {
            return this == AFFECTED || this == EXPOSED || this == UNDETERMINED || this == OUTSIDE;
        }
    }

    /** What the match rests on. */
    public enum By {
        HASH, PURL, CPE,
        /** The name of a component that has nothing else. */
        NAME,
        /** The name of a component whose identifiers do not tell its package, or the name of a package it stands for. */
        OTHER_NAME,
        /** The package of another release of its distribution, of which the advisory does not speak. */
        OTHER_RELEASE, NOTHING
    }

    /** True when the match by itself is worth a position: what may be the package under another name, but is not affected then, is not. */
    public boolean opensPosition() {
        return kind != Kind.NONE && !(kind == Kind.REMOTE && by != By.NAME);
    }

    /** The one that weighs more; of equals the one that rests on the better identifier. */
    Match or(Match other) {
        int kinds = kind.compareTo(other.kind);
        return kinds < 0 || (kinds == 0 && by.compareTo(other.by) <= 0) ? this : other;
    }
}
