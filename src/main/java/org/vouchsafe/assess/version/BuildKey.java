package org.vouchsafe.assess.version;

import org.jspecify.annotations.Nullable;

/**
 * Semantic versions whose build metadata counts: of two that are otherwise the same, the one with a build comes later, and builds are ordered like the
 * identifiers of a pre-release (Dart's pub_semver, Julia's {@code VersionNumber}).
 */
record BuildKey(SemverKey version, @Nullable SemverKey build) implements VersionScheme.Key {
    static @Nullable BuildKey parse(String text) {
        int plus = text.indexOf('+');
        SemverKey version = SemverKey.parse(plus < 0 ? text : text.substring(0, plus));
        SemverKey build = plus < 0 ? null : SemverKey.parse("0.0.0-" + text.substring(plus + 1));
        return version == null || plus >= 0 && build == null ? null : new BuildKey(version, build);
    }

    @Override
    public Order compare(VersionScheme.Key other) {
        if (!(other instanceof BuildKey theirs)) {
            return Order.UNDECIDABLE;
        }
        Order order = version.compare(theirs.version);
        if (order != Order.SAME || build == null && theirs.build == null) {
            return order;
        }
        if (build == null || theirs.build == null) {
            return build == null ? Order.BEFORE : Order.AFTER;
        }
        return build.compare(theirs.build);
    }
}
