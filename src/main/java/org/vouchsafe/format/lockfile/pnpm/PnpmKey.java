package org.vouchsafe.format.lockfile.pnpm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the key of an entry says.
 *
 * @param name null where only the entry itself says it
 * @param version null likewise
 * @param source a registry or address other than the usual, as written; null where there is none
 */
record PnpmKey(@Nullable String name, @Nullable String version, @Nullable String source) {
    private static final Pattern NAME = Pattern.compile("(?:@[^/@\\s]+/)?[^/@\\s]+");
    private static final Pattern VERSION = Pattern.compile("\\d[^/\\s]*");
    private static final Pattern ALIASED = Pattern.compile("(?:@[^/@\\s]+/)?[^/@:\\s]+@(?:https?|git|ssh|git\\+[a-z]+|file|link)[:+].*");
    /** {@code registry.example/@scope/name/1.0.0}. */
    private static final Pattern OF_REGISTRY = Pattern.compile("([^/@]+\\.[^/@]+|localhost[^/]*)/((?:@[^/]+/)?[^/]+)/(\\d[^/]*)");
    private static final Pattern OF_PATH = Pattern.compile("/((?:@[^/]+/)?[^/]+)/(\\d[^/]*)");

    /** How keys are written, by the number of the lockfile version. */
    enum Notation {
        /** {@code /name/1.0.0_peer@2.0.0}, up to 5. */
        SLASHES,
        /** {@code /name@1.0.0(peer@2.0.0)}, 6. */
        SLASH_AND_AT,
        /** {@code name@1.0.0(peer@2.0.0)}, from 9 on (7 and 8 were never released). */
        AT;

        static Notation of(String lockfileVersion) {
            Matcher major = Pattern.compile("\\d+").matcher(lockfileVersion);
            int number = major.lookingAt() && major.group().length() < 5 ? Integer.parseInt(major.group()) : 9;
            return number <= 5 ? SLASHES : number == 6 ? SLASH_AND_AT : AT;
        }
    }

    /** Reads a key; empty when it is written in no way that is known. */
    static Optional<PnpmKey> read(String key, Notation notation) {
        return switch (notation) {
            case SLASHES -> slashes(key);
            case SLASH_AND_AT -> key.startsWith("/") ? at(withoutPeers(key).substring(1)) : address(withoutPeers(key));
            case AT -> at(withoutPeers(key)).or(() -> address(withoutPeers(key)));
        };
    }

    /** The key without the versions of peers (and hashes of patches) that pnpm appends. */
    static String withoutPeers(String key) {
        int open = key.indexOf('(');
        return open < 0 ? key : key.substring(0, open);
    }

    private static Optional<PnpmKey> slashes(String key) {
        Matcher path = OF_PATH.matcher(key);
        if (path.matches()) {
            return Optional.of(new PnpmKey(path.group(1), withoutSuffix(path.group(2)), null));
        }
        Matcher registry = OF_REGISTRY.matcher(key);
        if (registry.matches() && !registry.group(1).equals("github.com")) {
            return Optional.of(new PnpmKey(registry.group(2), withoutSuffix(registry.group(3)), registry.group(1)));
        }
        return key.startsWith("/") ? Optional.empty() : address(key);
    }

    /** Up to version 5 peers follow an underscore, which no version holds. */
    private static String withoutSuffix(String version) {
        int underscore = version.indexOf('_');
        return underscore < 0 ? version : version.substring(0, underscore);
    }

    private static Optional<PnpmKey> at(String text) {
        int at = text.indexOf('@', 1);
        if (at < 0) {
            return Optional.empty();
        }
        String name = text.substring(0, at);
        String reference = text.substring(at + 1);
        if (!NAME.matcher(name).matches() || reference.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(VERSION.matcher(reference).matches() ? new PnpmKey(name, reference, null) : new PnpmKey(name, null, reference));
    }

    /** An address instead of name and version: a repository, a folder, an archive. */
    private static Optional<PnpmKey> address(String key) {
        return key.indexOf('/') > 0 || key.indexOf(':') > 0 ? Optional.of(new PnpmKey(null, null, key)) : Optional.empty();
    }

    /** Files are asked for with a dot in front of their path, and listed without. */
    private static String file(String reference) {
        return reference.startsWith("file:./") ? "file:" + reference.substring("file:./".length()) : reference;
    }

    /** The key under which a dependency of this name stands, when it is resolved to this reference. */
    static String of(String name, String reference, Notation notation) {
        boolean version = VERSION.matcher(withoutPeers(reference)).matches();
        if (notation == Notation.AT && ALIASED.matcher(withoutPeers(reference)).matches()) {
            // Under an alias the reference is the whole key, also where it is an address.
            return reference;
        }
        return switch (notation) {
            case SLASHES -> version ? "/" + name + "/" + reference : file(reference);
            case SLASH_AND_AT -> version ? "/" + name + "@" + reference : file(reference);
            case AT -> version || !reference.startsWith("@") && withoutPeers(reference).indexOf('@', 1) < 0 || reference.contains("://")
                    || reference.startsWith("file:") ? name + "@" + file(reference) : reference;
        };
    }
}
