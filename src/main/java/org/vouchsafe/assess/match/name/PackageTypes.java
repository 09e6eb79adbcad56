package org.vouchsafe.assess.match.name;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What purl types say of a package: those of registries identify it, others only tell where a copy was found. */
final class PackageTypes {
    /** Registries and distributions that give each package one name; what another of them calls the same is another package. */
    private static final Set<
            String> REGISTRIES = Set.of("npm", "pypi", "maven", "golang", "cargo", "nuget", "gem", "composer", "deb", "rpm",
                    "apk", "alpm", "hex", "pub", "swift", "conan", "cran", "bioconductor", "hackage", "julia", "cocoapods", "githubactions",
                    "bitnami", "cpan", "luarocks", "opam", "qpkg", "ebuild", "brew", "vscode-extension", "pear", "elm", "carthage");
    /** Artefacts that hold packages and are none: an image called redis is not the package redis. */
    private static final Set<String> HOLDERS = Set.of("oci", "docker", "huggingface", "mlflow");

    /** Words with which lists say which registry a name is of. */
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("npm", "npm"), Map.entry("node", "npm"),
            Map.entry("yarn", "npm"), Map.entry("pypi", "pypi"), Map.entry("pip", "pypi"), Map.entry("python", "pypi"),
            Map.entry("maven", "maven"), Map.entry("mvn", "maven"), Map.entry("go", "golang"), Map.entry("golang", "golang"),
            Map.entry("cargo", "cargo"), Map.entry("crates", "cargo"), Map.entry("crates.io", "cargo"), Map.entry("rust", "cargo"),
            Map.entry("nuget", "nuget"), Map.entry("gem", "gem"), Map.entry("rubygems", "gem"), Map.entry("ruby", "gem"),
            Map.entry("composer", "composer"), Map.entry("packagist", "composer"), Map.entry("php", "composer"), Map.entry("deb", "deb"),
            Map.entry("rpm", "rpm"), Map.entry("apk", "apk"), Map.entry("alpm", "alpm"), Map.entry("hex", "hex"), Map.entry("pub", "pub"),
            Map.entry("swift", "swift"), Map.entry("conan", "conan"), Map.entry("cran", "cran"), Map.entry("hackage", "hackage"),
            Map.entry("julia", "julia"), Map.entry("cocoapods", "cocoapods"), Map.entry("githubactions", "githubactions"),
            Map.entry("bower", "npm"), Map.entry("jsr", "npm"));
    /** Target software as the NVD writes it (CPE 2.3, {@code target_sw}). */
    private static final Map<String,
            String> TARGETS = Map.of("node.js", "npm", "nodejs", "npm", "python", "pypi", "ruby", "gem", "ruby_on_rails", "gem", "rust",
                    "cargo", "go", "golang", "maven", "maven", ".net", "nuget", "asp.net", "nuget");

    private PackageTypes() {}

    /** True when a purl of this type tells which package it is, so that nothing of another type can be the same. */
    static boolean identifies(String type) {
        return REGISTRIES.contains(type) || HOLDERS.contains(type);
    }

    /** The type that a word before a name stands for, as in {@code npm:axios}. */
    static Optional<String> called(String word) {
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The type of the packages that a CPE's target software names; empty where it names none or one without packages. */
    static Optional<String> ofTarget(String targetSoftware) {
        return Optional.ofNullable(TARGETS.get(targetSoftware));
    }
}
