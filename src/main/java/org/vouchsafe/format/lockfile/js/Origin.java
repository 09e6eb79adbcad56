package org.vouchsafe.format.lockfile.js;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vouchsafe.domain.inventory.Trait;

/** From what sort of place a JavaScript package is taken. */
public enum Origin {
    REGISTRY, REPOSITORY, LOCAL, UNSTATED;

    private static final Pattern REPOSITORY_TEXT = Pattern.compile(
            "(?i)(git\\+|git:|git@|ssh:|github:|gitlab:|bitbucket:|gist:).*|https?://.*\\.git([#?].*)?|https?://.*#commit[=:].*"
                    + "|https?://(codeload\\.)?github\\.com/.*|https?://(gitlab\\.com|bitbucket\\.org)/.*"
                    + "|https?://[^#]*#[0-9a-f]{40}|[A-Za-z0-9_-]+/[A-Za-z0-9_.-]+(#.*)?");
    private static final Pattern LOCAL_TEXT = Pattern.compile("(?i)(file|link|portal|workspace):.*|\\.{0,2}/.*|~/.*");
    private static final Pattern TARBALL = Pattern.compile("(?i)https?://[^#]*\\.(tgz|tar\\.gz)(#[0-9a-f]{40})?");
    private static final Pattern USER = Pattern.compile("(?i)^([a-z+]*https?://)[^/@]+@");

    /** Judges what is written where a package manager writes from where it took a package, or what a project asks for. */
    public static Origin of(String written) {
        String text = written.strip();
        if (LOCAL_TEXT.matcher(text).matches()) {
            return LOCAL;
        }
        if (TARBALL.matcher(text).matches() && !text.contains("codeload.github.com")) {
            return REGISTRY;
        }
        if (!text.startsWith("@") && REPOSITORY_TEXT.matcher(text).matches()) {
            return REPOSITORY;
        }
        return text.regionMatches(true, 0, "http", 0, 4) ? REGISTRY : UNSTATED;
    }

    /** The trait that says so; empty for a registry and where nothing is stated. */
    public Optional<Trait> trait() {
        return switch (this) {
            case REPOSITORY -> Optional.of(Trait.GIT_SOURCE);
            case LOCAL -> Optional.of(Trait.FILE_SOURCE);
            case REGISTRY, UNSTATED -> Optional.empty();
        };
    }

    /** A source as it is kept: credentials that somebody left in an address are nobody's business. */
    public static String withoutCredentials(String written) {
        return USER.matcher(written.strip()).replaceFirst("$1");
    }
}
