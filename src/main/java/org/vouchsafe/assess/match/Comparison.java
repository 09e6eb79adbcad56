package org.vouchsafe.assess.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.version.AffectedVersions;

/** From what an entry says of a version to how a component of that version stands to it. */
final class Comparison {
    private Comparison() {}

    /** A component that is the package, in this version. */
    static Match of(AffectedVersions versions, @Nullable String version, Match.By by) {
        if (version == null || version.isBlank()) {
            return undetermined(by, "no version is given");
        }
        return switch (versions.answer(version)) {
            case AffectedVersions.Answer.Affected affected -> new Match(Match.Kind.AFFECTED, by, affected.because());
            case AffectedVersions.Answer.Outside outside -> outside(version, by);
            case AffectedVersions.Answer.CannotTell unclear -> undetermined(by, unclear.because());
        };
    }

    /** A component that may be the package and goes by these versions: remote only when each of them is outside what is affected. */
    static Match possible(AffectedVersions versions, List<String> of, Match.By by, String because) {
        boolean outside = !of.isEmpty() && of.stream().allMatch(each -> isOutside(versions, each));
        return outside ? new Match(Match.Kind.REMOTE, by, because + ", and version " + of.getFirst() + " lies outside what is affected")
                : new Match(Match.Kind.POSSIBLE, by, because);
    }

    private static boolean isOutside(AffectedVersions versions, String version) {
        return versions.answer(version) instanceof AffectedVersions.Answer.Outside;
    }

    static Match outside(String version, Match.By by) {
        return new Match(Match.Kind.OUTSIDE, by, "version " + version + " lies outside what is affected");
    }

    static Match undetermined(Match.By by, String because) {
        return new Match(Match.Kind.UNDETERMINED, by, because);
    }
}
