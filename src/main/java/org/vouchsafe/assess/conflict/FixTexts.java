package org.vouchsafe.assess.conflict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.claim.Claim;

/** Versions of a package that stand in running text as those that help. */
final class FixTexts {
    private static final String VERSION = "v?(\\d[0-9A-Za-z.+~_-]*[0-9A-Za-z]|\\d)";
    private static final String ANY = "(?:updat|upgrad|fix|patch|resolv|downgrad|pin|mov|switch|us)(?:e|es|ed|ing|ned|s)?";
    private static final String REPAIRED = "(?:fixed|patched|resolved)\\s+(?:in|with|by|since|as\\s+of)";

    private FixTexts() {}

    /** What a claim says of what to do and why it is so. */
    static List<String> of(ReachedClaim claim) {
        Claim said = claim.fact().claim();
        return Stream.concat(Stream.ofNullable(said.action()), Stream.ofNullable(said.impactStatement())).toList();
    }

    /** Versions a text advises to take: behind a verb of repair and the package's name, and not the one to come from. */
    static Set<String> advised(String text, PackageName name) {
        return versions(text, name, "\\b" + ANY + "\\b[^;\\n]{0,60}?");
    }

    /** Versions a text calls the fixed ones. */
    static Set<String> fixedIn(String text, PackageName name) {
        return versions(text, name, "\\b" + REPAIRED + "\\s+");
    }

    private static Set<String> versions(String text, PackageName name, String before) {
        String called = "(?:" + Pattern.quote(name.toString()) + "|" + Pattern.quote(name.name()) + ")";
        Pattern pattern = Pattern.compile(before + "(?<![\\w/-])" + called
                + "(?:@|\\s+(?:from\\s+\\S+\\s+)?(?:(?:to|in|at|with|by)\\s+)?(?:version\\s+)?)" + VERSION
                + "(?!\\s*(?:to\\b|->|→|\\.?[0-9]))", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var versions = new LinkedHashSet<String>();
        Matcher matcher = pattern.matcher(text.strip().toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            @Nullable String version = matcher.group(1);
            if (version != null) {
                versions.add(version);
            }
        }
        return versions;
    }
}
