package org.vouchsafe.format.lockfile.js;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tag at which a package is taken from a repository, where it names a version; branches and commits name none. */
record Tag(String text) {
    private static final Pattern ADDRESS = Pattern
            .compile(
                    "(?:.*#(?:semver:|tag=)?|https?://.*/(?:tar\\.gz|tarball|zipball|archive)/(?:refs/tags/)?)((?:[^#/]*@|[A-Za-z]+-)?[vV]?\\d+\\.\\d+\\.\\d+[^#/?&:]*)");
    private static final Pattern VERSION = Pattern
            .compile("(?:.*@|[A-Za-z]+-|=?\\s*)?[vV]?(\\d+\\.\\d+\\.\\d+.*?)(?:\\+.*)?(?:\\.(?:tar\\.gz|tgz|zip))?");

    /** The tag an address of a repository ends in; empty when it ends in none that names a version. */
    static Optional<Tag> of(String address) {
        Matcher match = ADDRESS.matcher(address.strip());
        return match.matches() && Origin.of(address) == Origin.REPOSITORY ? Optional.of(new Tag(match.group(1))) : Optional.empty();
    }

    /** True when it names this version. */
    boolean isVersion(String version) {
        return plain(text).equalsIgnoreCase(plain(version));
    }

    private static String plain(String version) {
        Matcher match = VERSION.matcher(version.strip());
        return match.matches() ? match.group(1) : version.strip();
    }
}
