package org.vouchsafe.assess.match;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.match.name.SourcePackage;
import org.vouchsafe.assess.version.AffectedVersions;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.RangeEvent;

/**
 * What the version of a distribution's package leaves open. An epoch that is not written is none, unless another that the advisory names would make it affected; and packages of a module
 * (rpm modularity) are built for several streams side by side, each with a version of its own at which it is fixed.
 */
record BuiltVersion(AffectedPackage affected, AffectedVersions versions, Purl purl) {
    private static final Pattern EPOCH = Pattern.compile("\\s*(\\d{1,9}):.*");
    private static final Pattern MODULE = Pattern.compile(".*[.]module[+_].*");
    /** {@code 1.0.0.redhat-00001}, {@code 2.3.4.Final-jbossorg-2}, {@code 1.2-acme3}: a version with a word behind it that is none of Maven's own. */
    private static final Pattern REBUILT = Pattern
            .compile(
                    "(?<base>\\d+(?:[.-]\\d+)*)(?<final>[.-](?i:final|ga|release|sp\\d+))?[.-](?<word>[A-Za-z]{2,}?)[-.]?\\d*(?:[.-]\\w+)*");
    /** Words that tell versions of one publisher apart (Maven, {@code ComparableVersion}), and platforms that publishers build for. */
    private static final Set<
            String> OWN_WORDS = Set.of("alpha", "beta", "milestone", "rc", "cr", "snapshot", "sp", "ga", "final", "release", "pre",
                    "preview", "ea", "incubating", "jre", "android", "jdk", "java");
    private static final Set<String> MODULE_QUALIFIERS = Set.of("rpmmod", "modularitylabel", "modularity");

    /** The answer as far as it holds whatever was left open. */
    Match judge(@Nullable String version, Match answer) {
        if (version != null && purl.type().equals("maven")) {
            return answer.kind() == Match.Kind.OUTSIDE ? ofRebuild(version, answer) : answer;
        }
        if (version == null || !SourcePackage.isDistributionType(purl.type())) {
            return answer;
        }
        Match whole = EPOCH.matcher(version).matches() ? answer : anyEpoch(version, answer);
        return purl.type().equals("rpm") && whole.kind() == Match.Kind.OUTSIDE ? ofModule(version, whole) : whole;
    }

    /** A vendor's build of a version that is affected: what was changed in it cannot be told from its number. */
    private Match ofRebuild(String version, Match answer) {
        Matcher rebuilt = REBUILT.matcher(version.strip());
        if (!rebuilt.matches() || OWN_WORDS.contains(rebuilt.group("word").toLowerCase(Locale.ROOT))) {
            return answer;
        }
        for (String base : List.of(rebuilt.group("base"), rebuilt.group("base") + Objects.requireNonNullElse(rebuilt.group("final"), ""))) {
            if (Comparison.of(versions, base, answer.by()).kind() == Match.Kind.AFFECTED) {
                return Comparison.undetermined(answer.by(), "version " + version + " is somebody's build of " + base
                        + ", which is affected, and whether that was mended in it cannot be told");
            }
        }
        return answer;
    }

    private Match anyEpoch(String version, Match answer) {
        if (answer.kind() != Match.Kind.OUTSIDE) {
            return answer;
        }
        for (String each : epochs()) {
            if (Comparison.of(versions, each + ":" + version, answer.by()).kind() != Match.Kind.OUTSIDE) {
                return Comparison.undetermined(answer.by(),
                        "its version " + version + " is written without the epoch, and the advisory names epoch "
                                + each);
            }
        }
        return answer;
    }

    private Match ofModule(String version, Match answer) {
        boolean own = MODULE.matcher(version).matches() || MODULE_QUALIFIERS.stream().anyMatch(each -> purl.qualifier(each) != null);
        boolean theirs = named().anyMatch(each -> MODULE.matcher(each).matches());
        boolean sameStream = own && theirs && named().anyMatch(each -> upstream(each).equals(upstream(version)));
        return !own && !theirs || sameStream ? answer
                : Comparison.undetermined(answer.by(),
                        "packages of a module are built for several streams, and it cannot be said that version "
                                + version + " is of the one the advisory speaks of");
    }

    private Set<String> epochs() {
        var epochs = new TreeSet<String>();
        named().forEach(each -> {
            Matcher epoch = EPOCH.matcher(each);
            if (epoch.matches() && !epoch.group(1).matches("0+")) {
                epochs.add(epoch.group(1));
            }
        });
        return epochs;
    }

    private Stream<String> named() {
        return Stream.concat(affected.versions().stream(), affected.ranges().stream().flatMap(each -> each.events().stream())
                .map(RangeEvent::version));
    }

    /** The version before it was packaged: without epoch and release. */
    private static String upstream(String version) {
        String bare = version.substring(version.indexOf(':') + 1);
        int release = bare.indexOf('-');
        return release < 0 ? bare : bare.substring(0, release);
    }
}
