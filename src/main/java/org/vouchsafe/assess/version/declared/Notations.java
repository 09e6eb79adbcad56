package org.vouchsafe.assess.version.declared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vouchsafe.assess.version.VersionScheme;
import org.vouchsafe.assess.version.declared.Term.Op;

/** Which notation the files of a package type write ranges in. npm's is read by {@link DeclaredRange} itself. */
final class Notations {
    private static final String SOURCE = "(?i).*(?:://|^git[+:@]|^file:|^path:|^\\.{0,2}/).*";

    private Notations() {}

    /** The versions a range admits; empty when it cannot be read, or names a source instead of versions. */
    static Optional<VersionSet> read(String purlType, String written) {
        String range = written.strip();
        if (range.matches(SOURCE) || range.length() > 500) {
            return Optional.empty();
        }
        VersionScheme scheme = VersionScheme.ofType(purlType);
        if (range.isEmpty() || range.equals("*") || range.equals("latest")) {
            return Optional.of(VersionSet.all(scheme));
        }
        return switch (purlType) {
            case "pypi" -> python(range);
            case "cargo" -> new DialectReading(Dialect.CARGO).read(range);
            case "composer" -> composer(range);
            case "gem", "cocoapods" -> new DialectReading(Dialect.GEM).read(unwrapped(range));
            case "hex" -> new DialectReading(Dialect.HEX).read(range.toLowerCase(Locale.ROOT));
            case "pub" -> new DialectReading(Dialect.PUB).read(range);
            case "julia" -> new DialectReading(Dialect.JULIA).read(range);
            case "conan" -> new DialectReading(Dialect.CONAN).read(conan(range));
            case "hackage" -> new DialectReading(Dialect.HACKAGE).read(range);
            case "cran", "bioconductor" -> new DialectReading(Dialect.CRAN).read(unwrapped(range));
            case "conda" -> new DialectReading(Dialect.CONDA).read(range);
            case "deb", "rpm", "apk", "alpm", "opam" -> new DialectReading(Dialect.ofDistribution(scheme)).read(unwrapped(range));
            case "maven" -> IntervalReading.maven(range);
            case "nuget" -> IntervalReading.nuget(range);
            case "golang" -> go(range);
            case "swift" -> swift(range);
            case "githubactions" -> action(range);
            default -> Optional.empty();
        };
    }

    /** Extras in front and a marker behind say for which parts and systems it is asked, not which versions. */
    private static Optional<VersionSet> python(String range) {
        String text = range.replaceFirst("^\\[[^\\]]*\\]\\s*", "").replaceFirst("\\s*;.*$", "");
        return new DialectReading(Dialect.PYTHON).read(unwrapped(text));
    }

    /** Stability flags and an alias do not change which versions are asked for; a branch is none. */
    private static Optional<VersionSet> composer(String range) {
        String text = range.replaceAll("@(?:dev|alpha|beta|rc|RC|stable)\\b", "").replaceAll("\\s+as\\s+\\S+", "").replaceAll("#[0-9a-f]+",
                "");
        return text.contains("dev-") || text.equals("self.version") ? Optional.empty() : new DialectReading(Dialect.COMPOSER).read(text);
    }

    private static String conan(String range) {
        String text = range.startsWith("[") && range.endsWith("]") ? range.substring(1, range.length() - 1) : range;
        return text.replaceFirst(",?\\s*(?:include_prerelease|loose)\\s*=?\\s*\\w*.*$", "").strip();
    }

    private static String unwrapped(String range) {
        return range.startsWith("(") && range.endsWith(")") ? range.substring(1, range.length() - 1).strip() : range;
    }

    /** A module is asked for in a version or a later one of the same major version (Go modules reference, "Minimal version selection"). */
    private static Optional<VersionSet> go(String range) {
        return Numbers.of(range).map(numbers -> new VersionSet(VersionScheme.GO,
                List.of(List.of(new Term(Op.GREATER_OR_EQUAL, range), new Term(Op.LESS, numbers.nextMajor())))));
    }

    /** {@code 1.0.0..<2.0.0}, {@code 1.0.0...1.9.9}, {@code from: 1.0.0}, {@code exact: 1.0.0}. */
    private static Optional<VersionSet> swift(String range) {
        String text = range.replace("\"", "").replaceAll("\\s", "");
        int dots = text.indexOf("..");
        if (dots > 0) {
            boolean half = text.startsWith("..<", dots);
            String to = text.substring(dots + 3);
            return Optional.of(new VersionSet(VersionScheme.SEMVER, List.of(List.of(new Term(Op.GREATER_OR_EQUAL, text.substring(0, dots)),
                    new Term(half ? Op.LESS : Op.LESS_OR_EQUAL, to)))));
        }
        String version = text.substring(text.indexOf(':') + 1);
        Optional<Numbers> numbers = Numbers.of(version);
        boolean exact = !text.startsWith("from:") && !text.startsWith("upToNext");
        String next = numbers.map(each -> text.startsWith("upToNextMinor") ? each.nextMinor() : each.nextMajor()).orElse("");
        return numbers.map(each -> new VersionSet(VersionScheme.SEMVER, List.of(exact ? List.of(new Term(Op.EQUAL, version))
                : List.of(new Term(Op.GREATER_OR_EQUAL, version), new Term(Op.LESS, next)))));
    }

    /** A tag that leaves numbers out moves on with each release. */
    private static Optional<VersionSet> action(String range) {
        return Numbers.of(range).filter(each -> range.matches("v?[0-9.]+"))
                .map(each -> new VersionSet(VersionScheme.SEMVER, List.of(each.given().size() > 2 ? List.of(new Term(Op.EQUAL, range))
                        : List.of(new Term(Op.GREATER_OR_EQUAL, each.lowest()), new Term(Op.LESS, each.beyond())))));
    }
}
