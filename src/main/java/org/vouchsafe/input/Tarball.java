package org.vouchsafe.input;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Name and version that the address of a package's file says, in the form that npm's registry and its mirrors use. */
public record Tarball(String name, String version) {
    private static final Pattern ADDRESS = Pattern
            .compile("https?://.*?/((?:@[^/]+/)?([^/@]+))/-/(?:@[^/]+/)?\\2-(\\d[^/?#]*)\\.(?:tgz|tar\\.gz)(?:[?#].*)?");

    /** What the address says; empty when it is none of that form. */
    public static Optional<Tarball> of(String address) {
        Matcher matcher = ADDRESS.matcher(decoded(address.strip()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String path = matcher.group(1);
        // Mirrors put their own folders before the name; a scope is the only one that belongs to it.
        return Optional.of(new Tarball(path, matcher.group(3)));
    }

    /** How a package that is listed under this name and version contradicts it; empty when it does not. */
    public Optional<String> contradicts(String listed, String listedVersion) {
        if (listed.equals(name) && listedVersion.equals(version)) {
            return Optional.empty();
        }
        return Optional
                .of("It is listed as " + listed + " " + listedVersion + ", but taken from the file of " + name + " " + version + ".");
    }

    private static String decoded(String address) {
        return address.contains("%2") ? URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8) : address;
    }
}
