package org.vouchsafe.format.osv;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.input.purl.Purls;

/**
 * An OSV ecosystem such as {@code npm} or {@code Debian:12} (OSV schema, "affected[].package", defined ecosystems), and the package type that
 * goes with it.
 *
 * @param type purl type; null when the ecosystem has none
 * @param namespace purl namespace common to all packages; null when each has its own or none
 * @param distribution id and version such as {@code debian-12}; null when none is named
 */
record Ecosystem(@Nullable String type, @Nullable String namespace, @Nullable String distribution) {
    private static final Ecosystem NONE = new Ecosystem(null, null, null);
    private static final Pattern NPM = Pattern.compile("(?:@[^\\s/@]+/)?[^\\s/@]+");
    private static final Pattern MAVEN = Pattern.compile("[^\\s:/]+[:/][^\\s:/]+");
    private static final Pattern RELEASE = Pattern.compile("(\\d+(?:\\.\\d+)*)(?:[- ]?SP(\\d+))?");

    /** Of language ecosystems: the purl type. */
    private static final Map<String, String> LANGUAGES = Map.ofEntries(Map.entry("npm", "npm"), Map.entry("pypi", "pypi"),
            Map.entry("maven", "maven"), Map.entry("go", "golang"), Map.entry("nuget", "nuget"), Map.entry("crates.io", "cargo"),
            Map.entry("rubygems", "gem"), Map.entry("packagist", "composer"), Map.entry("hex", "hex"), Map.entry("pub", "pub"),
            Map.entry("hackage", "hackage"), Map.entry("cran", "cran"), Map.entry("bioconductor", "bioconductor"),
            Map.entry("conancenter", "conan"), Map.entry("swifturl", "swift"), Map.entry("github actions", "githubactions"),
            Map.entry("bitnami", "bitnami"), Map.entry("julia", "julia"), Map.entry("opam", "opam"), Map.entry("ocaml", "opam"),
            Map.entry("vscode", "vscode-extension"), Map.entry("cocoapods", "cocoapods"), Map.entry("kubernetes", "golang"),
            // As GitHub's own advisories and other lists call them.
            Map.entry("golang", "golang"), Map.entry("pip", "pypi"), Map.entry("rust", "cargo"), Map.entry("cargo", "cargo"),
            Map.entry("gem", "gem"), Map.entry("composer", "composer"), Map.entry("erlang", "hex"), Map.entry("swift", "swift"),
            Map.entry("actions", "githubactions"), Map.entry("conan", "conan"), Map.entry("generic", "generic"));

    /** A family of distributions: purl type, purl namespace, the id distributions give themselves (os-release ID). */
    private record Family(String type, String namespace, String id) {}

    private static final Map<String, Family> FAMILIES = Map.ofEntries(family("debian", "deb", "debian", "debian"),
            family("ubuntu", "deb", "ubuntu", "ubuntu"), family("echo", "deb", "echo", "echo"), family("alpine", "apk", "alpine", "alpine"),
            family("wolfi", "apk", "wolfi", "wolfi"), family("chainguard", "apk", "chainguard", "chainguard"),
            family("alpaquita", "apk", "alpaquita", "alpaquita"), family("minimos", "apk", "minimos", "minimos"),
            family("red hat", "rpm", "redhat", "rhel"), family("rocky linux", "rpm", "rocky-linux", "rocky"),
            family("almalinux", "rpm", "almalinux", "almalinux"), family("suse", "rpm", "suse", "sles"),
            family("opensuse", "rpm", "opensuse", "opensuse-leap"), family("openeuler", "rpm", "openeuler", "openeuler"),
            family("mageia", "rpm", "mageia", "mageia"), family("azure linux", "rpm", "azure-linux", "azurelinux"),
            family("photon os", "rpm", "photon", "photon"), family("arch linux", "alpm", "arch", "arch"),
            family("arch", "alpm", "arch", "arch"),
            family("manjaro", "alpm", "manjaro", "manjaro"), family("oracle linux", "rpm", "oracle", "ol"),
            family("amazon linux", "rpm", "amazon", "amzn"), family("fedora", "rpm", "fedora", "fedora"),
            family("centos", "rpm", "centos", "centos"), family("bellsoft hardened containers", "apk", "alpaquita", "alpaquita"),
            family("cleanstart", "apk", "cleanstart", "cleanstart"));

    private static Map.Entry<String, Family> family(String ecosystem, String type, String namespace, String id) {
        return Map.entry(ecosystem, new Family(type, namespace, id));
    }

    /** One name for all by which a distribution goes in the namespaces of package URLs. */
    static String family(String namespace) {
        String lower = namespace.toLowerCase(Locale.ROOT);
        return FAMILIES.values().stream().filter(each -> each.namespace().equals(lower) || each.id().equals(lower)).map(Family::id).sorted()
                .findFirst().orElse(lower);
    }

    /** Reads the ecosystem as written; one without a package type when it is not known or has none. */
    static Ecosystem of(String written) {
        int colon = written.indexOf(':');
        String base = (colon < 0 ? written : written.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        String suffix = colon < 0 ? "" : written.substring(colon + 1);
        String language = LANGUAGES.get(base);
        if (language != null) {
            return new Ecosystem(language, null, null);
        }
        Family family = FAMILIES.get(base);
        return family == null ? NONE : new Ecosystem(family.type(), family.namespace(), distribution(family, suffix));
    }

    /** The package of this name; empty when the ecosystem has no package type. */
    Optional<PackageName> packageNamed(String name) {
        if (type == null || name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(switch (type) {
            case "maven" -> split(name, ':');
            case "swift" -> split(name.replaceFirst("^[a-zA-Z+]+://", "").replaceFirst("(?:\\.git)?/*$", ""), '/');
            case "npm", "golang", "composer", "githubactions", "vscode-extension" -> split(name, '/');
            default -> Purls.normalise(type, namespace, name);
        });
    }

    /** Whether a package of this ecosystem can be called so at all; true where nothing is known of its names. */
    boolean canName(String name) {
        return switch (type == null ? "" : type) {
            case "npm" -> NPM.matcher(name).matches();
            case "maven" -> MAVEN.matcher(name).matches();
            default -> true;
        };
    }

    private PackageName split(String name, char separator) {
        int at = name.lastIndexOf(separator);
        String packageType = String.valueOf(type);
        return at <= 0 ? Purls.normalise(packageType, null, name)
                : Purls.normalise(packageType, name.substring(0, at), name.substring(at + 1));
    }

    /** {@code 12}, {@code v3.18}, {@code Pro:18.04:LTS}, {@code enterprise_linux:8::baseos}, {@code Linux Enterprise Server 15 SP5}. */
    private static @Nullable String distribution(Family family, String suffix) {
        if (suffix.toLowerCase(Locale.ROOT).contains("tumbleweed")) {
            return "opensuse-tumbleweed";
        }
        Matcher release = RELEASE.matcher(suffix);
        if (!release.find()) {
            return null;
        }
        String level = release.group(2) == null ? "" : "." + release.group(2);
        return family.id() + "-" + release.group(1) + level;
    }
}
