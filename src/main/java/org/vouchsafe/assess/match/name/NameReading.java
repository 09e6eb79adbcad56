package org.vouchsafe.assess.match.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a free text that stands for a component may name: {@code npm:axios}, {@code axios@1.14.1}, {@code axios-1.14.1.tgz}, an address of a package, known by the
 * shape of its path whatever the host. Lists write such names where they know no identifier.
 */
final class NameReading {
    private static final String VERSION = "v?\\d[0-9A-Za-z.+~_-]*";
    private static final Pattern ECOSYSTEM = Pattern.compile("([a-z][a-z.]*):(?://)?(.+)");
    private static final Pattern AT = Pattern.compile("(.+?)(?:@|==|#|\\s+\\(?)(" + VERSION + ")\\)?");
    private static final Pattern COORDINATES = Pattern.compile("([^:\\s]+:[^:\\s]+)(?::[^:\\s]+)*:(" + VERSION + ")");
    private static final Pattern SLASHED = Pattern.compile("(.+)/(" + VERSION + ")");
    private static final Pattern FILE = Pattern
            .compile(
                    "(.+?)\\.(?:tgz|tar\\.gz|tar\\.bz2|tar\\.xz|zip|jar|war|ear|aar|whl|gem|nupkg|crate|deb|rpm|apk|min\\.js|js|mjs|cjs|css|dll|so|egg)");
    private static final Pattern STEM = Pattern.compile("(.+?)[-_](" + VERSION + ")");
    private static final Pattern ADDRESS = Pattern.compile("(?:[a-z+]+:)?//([^/?#]+)/([^?#]*).*");
    /** Where the path of an address begins with the name of a package: how the path leads there, and of which type it is if the path tells. */
    private static final List<Shape> SHAPES = List.of(new Shape("npm/", "npm"), new Shape("npm:", "npm"), new Shape("package/", "npm"),
            new Shape("ajax/libs/", "npm"), new Shape("project/", "pypi"), new Shape("crates/", "cargo"), new Shape("gems/", "gem"),
            new Shape("packages/", null));
    /** {@code name/-/name-1.2.3.tgz}, as every registry of npm packages lays out its archives. */
    private static final Pattern NPM_ARCHIVE = Pattern.compile("(?:.*/)??((?:@[^/]+/)?[^/@]+)/-/[^/]+");
    private static final Pattern GO_ARCHIVE = Pattern.compile("(.+)/@v/.*");
    /** A module of Go is named like an address itself: {@code golang.org/x/net}. */
    private static final Pattern GO_MODULE = Pattern.compile("[^/@]+\\.[^/@]+/[^@]+(?:@(" + VERSION + "))?");
    private static final Pattern FIRST_WITH_VERSION = Pattern.compile("(?:@[^/]+/)?[^/@]+@" + VERSION + "(?:/.*)?");
    private static final Set<String> FORGES = Set.of("github.com", "gitlab.com", "bitbucket.org", "codeberg.org");
    private static final int LONGEST = 300;

    private record Shape(String before, @Nullable String type) {}

    private NameReading() {}

    /** All that the text may name; empty for blank text. */
    static List<Called> of(@Nullable String type, String text) {
        var names = new ArrayList<Called>();
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (!plain.isEmpty() && plain.length() <= LONGEST) {
            read(type, plain, names);
        }
        return List.copyOf(names);
    }

    private static void read(@Nullable String type, String text, List<Called> names) {
        names.add(new Called(type, text, null));
        if (text.startsWith("pkg:")) {
            purl(text.substring("pkg:".length()), names);
            return;
        }
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            address(address.group(1), address.group(2), names);
            return;
        }
        Matcher ecosystem = ECOSYSTEM.matcher(text);
        if (ecosystem.matches()) {
            Optional<String> called = PackageTypes.called(ecosystem.group(1));
            called.ifPresent(each -> plain(each, ecosystem.group(2), names));
        }
        plain(type, text, names);
    }

    private static void plain(@Nullable String type, String text, List<Called> names) {
        names.add(new Called(type, text, null));
        first(text, AT, COORDINATES, SLASHED).ifPresent(found -> names.add(new Called(type, found.group(1), found.group(2))));
        if (text.startsWith("@") && text.indexOf('/') > 0) {
            return;
        }
        Matcher file = FILE.matcher(text.substring(text.lastIndexOf('/') + 1));
        String stem = file.matches() ? file.group(1) : text;
        if (file.matches()) {
            names.add(new Called(type, stem, null));
        }
        Matcher versioned = STEM.matcher(stem);
        if (versioned.matches()) {
            names.add(new Called(type, versioned.group(1), versioned.group(2)));
        }
    }

    private static Optional<Matcher> first(String text, Pattern... patterns) {
        for (Pattern each : patterns) {
            Matcher matcher = each.matcher(text);
            if (matcher.matches()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** A package URL where a name should stand. */
    private static void purl(String text, List<Called> names) {
        String body = text.replaceAll("[?#].*", "").replace("%40", "@").replace("%2f", "/");
        int slash = body.indexOf('/');
        if (slash > 0) {
            String type = body.substring(0, slash);
            plain(PackageTypes.identifies(type) ? type : null, body.substring(slash + 1).replaceAll("^/+", ""), names);
        }
    }

    private static void address(String host, String path, List<Called> names) {
        String decoded = path.replace("%40", "@").replace("%2f", "/");
        if (GO_ARCHIVE.matcher(decoded).matches() || GO_MODULE.matcher(decoded).matches()) {
            module(decoded, names);
        }
        if (NPM_ARCHIVE.matcher(decoded).matches()) {
            beginning("npm", NPM_ARCHIVE.matcher(decoded).replaceFirst("$1") + decoded.substring(decoded.indexOf("/-/")), names);
            return;
        }
        SHAPES.stream().filter(each -> decoded.startsWith(each.before())).findFirst()
                .ifPresent(each -> beginning(each.type(), decoded.substring(each.before().length()), names));
        if (FIRST_WITH_VERSION.matcher(decoded).matches()) {
            beginning("npm", decoded, names);
            return;
        }
        if (FORGES.contains(host)) {
            String repository = decoded.replaceAll("^([^/]+/[^/]+?)(?:\\.git)?(?:/.*)?$", "$1");
            names.add(new Called(null, repository, null));
            names.add(new Called(null, host + "/" + repository, null));
            names.add(new Called(null, repository.substring(repository.indexOf('/') + 1), null));
        }
        String last = decoded.replaceAll("/+$", "");
        plain(null, last.substring(last.lastIndexOf('/') + 1), names);
    }

    private static void module(String path, List<Called> names) {
        String module = path.replaceAll("/@v/.*|@.*", "");
        names.add(new Called("golang", module, path.matches(".*@v" + VERSION) ? path.substring(path.lastIndexOf('@') + 1) : null));
    }

    /** The path begins with the name, a scope or a vendor included, and goes on with a version or a file of the package. */
    private static void beginning(@Nullable String type, String path, List<Called> names) {
        String[] parts = path.split("/");
        if (type == null && parts.length > 1) {
            names.add(new Called("composer", parts[0] + "/" + parts[1], null));
        }
        boolean scoped = path.startsWith("@") && parts.length > 1;
        String name = scoped ? parts[0] + "/" + parts[1] : parts[0];
        plain(type, name, names);
        int next = scoped ? 2 : 1;
        if (parts.length > next && parts[next].matches(VERSION)) {
            names.add(new Called(type, name, parts[next]));
        } else if (parts.length > next + 1 && parts[next].equals("-")) {
            Matcher tarball = STEM.matcher(parts[next + 1].replaceAll("\\.tgz$", ""));
            names.add(new Called(type, name, tarball.matches() ? tarball.group(2) : null));
        }
    }
}
