package org.vouchsafe.assess.version.declared;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semver4j.Semver;
import org.semver4j.range.RangeList;
import org.semver4j.range.RangeListFactory;
import org.vouchsafe.assess.version.AffectedVersions;
import org.vouchsafe.assess.version.VersionRange;

/**
 * The versions that a project asks for without naming the one it got: {@code ^1.14.0}. Each ecosystem's are read as its installer reads them, those
 * that begin with {@code vers:} as VERS says.
 */
public final class DeclaredRange {
    private static final String PART = "(?:[xX*]|\\d{1,15})";
    private static final String PARTIAL = "[vV=]?\\s*" + PART + "(?:\\." + PART + "(?:\\." + PART
            + "(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?)?)?";
    private static final Pattern COMPARATORS = Pattern.compile("(?:(?:>=|<=|~>|[<>=^~])?\\s*" + PARTIAL + "\\s*)+");
    private static final Pattern HYPHEN = Pattern.compile(PARTIAL + "\\s+-\\s+" + PARTIAL);
    private static final Pattern EXACT = Pattern.compile("=?\\s*[vV]?\\d+\\.\\d+\\.\\d+(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");
    private static final Pattern TAG = Pattern.compile("[A-Za-z][0-9A-Za-z._-]*");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,15})(?:\\.(\\d{1,15}))?(?:\\.(\\d{1,15}))?(-[0-9A-Za-z.-]+)?");
    private static final int NESTED = 3;
    private final Predicate<String> contains;
    private final List<String> bounds;
    private final String unreadable;

    /** Whether a range admits a version that is affected. */
    public sealed interface Answer {
        /** It admits this one, at least. */
        record Admits(String version) implements Answer {}

        /** It admits none. */
        record AdmitsNone() implements Answer {}

        /** It cannot be told, and why, in words that complete "because". */
        record CannotTell(String because) implements Answer {}
    }

    private DeclaredRange(Predicate<String> contains, List<String> bounds, String unreadable) {
        this.contains = contains;
        this.bounds = bounds;
        this.unreadable = unreadable;
    }

    /** Reads a range as it is written in the files of this package type. */
    public static DeclaredRange of(String purlType, String text) {
        String range = text.strip();
        if (range.regionMatches(true, 0, "vers:", 0, 5)) {
            return VersionRange.parse(range).map(known -> readable(version -> known.contains(version) == VersionRange.Answer.INSIDE, range))
                    .orElseGet(() -> cannotTell("\"" + range + "\" is no range that can be read"));
        }
        if (purlType.equals("npm")) {
            return npm(range, NESTED);
        }
        return Notations.read(purlType, range).map(set -> new DeclaredRange(set::contains, List.copyOf(set.bounds()), ""))
                .orElseGet(() -> cannotTell("\"" + range + "\" is no range of " + purlType + " that can be read"));
    }

    /** True when this text asks npm for exactly one version. */
    public static boolean isExact(String npmRange) {
        return EXACT.matcher(npmRange.strip()).matches();
    }

    /** False when this version certainly is not what is asked for; a range that cannot be read may mean anything. */
    public boolean mayAdmit(String version) {
        return !unreadable.isEmpty() || bounds.isEmpty() || contains.test(version) || contains.test(version.replaceFirst("\\+.*$", ""));
    }

    /** Whether any version that this advisory entry calls affected is admitted. */
    public Answer admitsOf(AffectedVersions affected) {
        if (!unreadable.isEmpty()) {
            return new Answer.CannotTell(unreadable);
        }
        Answer answer = new Answer.AdmitsNone();
        // Where range and affected versions overlap at all, they do at the beginning of one of them.
        Set<String> candidates = new LinkedHashSet<>(affected.named());
        candidates.addAll(bounds);
        List.copyOf(candidates).forEach(each -> released(each).ifPresent(candidates::add));
        for (String each : candidates) {
            if (contains.test(each)) {
                switch (affected.answer(each)) {
                    case AffectedVersions.Answer.Affected ignored -> {
                        return new Answer.Admits(each);
                    }
                    case AffectedVersions.Answer.CannotTell unclear -> answer = new Answer.CannotTell(unclear.because());
                    case AffectedVersions.Answer.Outside ignored -> {
                        // Another candidate may be affected.
                    }
                }
            }
        }
        return answer;
    }

    private static DeclaredRange npm(String range, int nested) {
        if (range.startsWith("npm:")) {
            String rest = range.substring("npm:".length());
            int at = rest.lastIndexOf('@');
            // Yarn writes npm:^1.14.0 for a range of the same package, others npm:name@^1.14.0 for another's.
            return npm(alternatives(rest).isPresent() ? rest : at > 0 ? rest.substring(at + 1) : "", nested);
        }
        if (range.startsWith("patch:") && nested > 0) {
            int end = range.indexOf('#') < 0 ? range.length() : range.indexOf('#');
            int at = range.indexOf('@', "patch:".length() + 1);
            return at < 0 || at > end ? local(range) : npm(decoded(range.substring(at + 1, end)), nested - 1);
        }
        if (range.startsWith("workspace:")) {
            // Taken from the project's own sources: no published version can come in here.
            return new DeclaredRange(version -> false, List.of(), "");
        }
        if (range.isEmpty()) {
            return readable(version -> true, "");
        }
        Optional<List<RangeList>> alternatives = alternatives(range);
        if (alternatives.isPresent()) {
            return readable(version -> satisfies(version, alternatives.get()), range);
        }
        // A tag such as "latest" points to whatever its publisher says at the time.
        return TAG.matcher(range).matches() ? readable(version -> true, "") : local(range);
    }

    private static boolean satisfies(String version, List<RangeList> alternatives) {
        try {
            Semver known = Semver.parse(version);
            return known != null && alternatives.stream().anyMatch(each -> each.isSatisfiedBy(known));
        } catch (RuntimeException notComparable) {
            // Numbers beyond the library's range; what cannot be excluded counts as admitted.
            return true;
        }
    }

    private static DeclaredRange local(String range) {
        return cannotTell("\"" + range + "\" is not taken from a registry by version");
    }

    private static Optional<List<RangeList>> alternatives(String range) {
        var lists = new ArrayList<RangeList>();
        for (String each : range.split("\\|\\|", -1)) {
            String alternative = each.isBlank() || each.strip().equalsIgnoreCase("x") ? "*" : each.strip();
            if (!COMPARATORS.matcher(alternative).matches() && !HYPHEN.matcher(alternative).matches()) {
                // The library passes over what it does not understand and would then admit more, or less, than npm.
                return Optional.empty();
            }
            try {
                lists.add(RangeListFactory.create(alternative));
            } catch (RuntimeException notARange) {
                return Optional.empty();
            }
        }
        return Optional.of(lists);
    }

    private static DeclaredRange readable(Predicate<String> contains, String range) {
        var bounds = new LinkedHashSet<String>();
        bounds.add("0.0.0");
        Matcher named = NAMED.matcher(range);
        while (named.find()) {
            String major = named.group(1);
            String minor = named.group(2) == null ? "0" : named.group(2);
            String patch = named.group(3) == null ? "0" : named.group(3);
            String pre = named.group(4) == null ? "" : named.group(4);
            bounds.add(major + "." + minor + "." + patch + pre);
            // What follows an excluded lower bound.
            bounds.add(major + "." + minor + "." + (Long.parseLong(patch) + 1));
        }
        return new DeclaredRange(contains, List.copyOf(bounds), "");
    }

    private static DeclaredRange cannotTell(String because) {
        return new DeclaredRange(version -> false, List.of(), because);
    }

    /** The version that a pre-release precedes: ranges that do not admit the one often admit the other. */
    private static Optional<String> released(String version) {
        int dash = version.indexOf('-');
        return dash < 0 ? Optional.empty() : Optional.of(version.substring(0, dash));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
