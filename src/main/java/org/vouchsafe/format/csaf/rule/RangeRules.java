package org.vouchsafe.format.csaf.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.tree.JsonObject;

/** Branches of the product tree (6.1.50, .57 to .59, CSAF 2.1): version ranges as they must be written, and no category twice on a path. */
final class RangeRules {
    private static final String ASK = "Ask the sender which versions are meant.";
    private static final Pattern CONSTRAINT = Pattern.compile("(>=|<=|!=|<|>|)[^\\s|<>=!*,]+");
    private static final Pattern VERS = Pattern.compile("vers:([a-z0-9.+-]+)/(.+)");
    /** Types of the specification of vers ("Known versioning schemes") and what it says of products without one. */
    private static final Set<String> TYPES = Set.of("all", "alpine", "alpm", "apache", "apk", "arch", "bitbucket", "cargo", "composer",
            "conan",
            "conda", "cpan", "cran", "datetime", "deb", "ebuild", "gem", "generic", "gentoo", "github", "golang", "hackage", "hex",
            "intdot", "lexicographic", "mattermost", "maven", "mozilla", "nginx", "none", "npm", "nuget", "openssl", "pub", "pypi", "rpm",
            "semver", "swift", "tomee", "xen");
    private static final int DEPTH = 100;
    private final Verdicts verdicts;

    RangeRules(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void check(JsonObject branch) {
        check(branch, Set.of(), 0);
    }

    private void check(JsonObject branch, Set<String> above, int depth) {
        String category = String.valueOf(branch.text("category"));
        Location at = Verdicts.at(branch, "category");
        if (above.contains(category) && !category.equals("product_family")) {
            verdicts.failed("6.1.57", "STACKED_CATEGORY", at, "The category " + category + " stands twice on the way to a product",
                    "Check that the products below it are named as you know them.");
        }
        Set<String> path = new HashSet<>(above);
        path.add(category);
        if (!above.containsAll(path) && path.containsAll(Set.of("product_version", "product_version_range"))) {
            verdicts.failed("6.1.58", "VERSION_AND_RANGE", at, "A version and a range of versions stand on the way to one product", ASK);
        }
        String name = branch.text("name");
        if (category.equals("product_version_range") && name != null) {
            range(name, Verdicts.at(branch, "name"));
        }
        if (depth < DEPTH) {
            branch.objects("branches").forEach(each -> check(each, path, depth + 1));
        }
    }

    private void range(String name, Location at) {
        var vers = VERS.matcher(name);
        boolean scheme = vers.matches();
        String constraints = scheme ? vers.group(2) : name;
        List<String> parts = List.of(constraints.split("\\|", -1));
        boolean all = scheme && constraints.equals("*");
        if (scheme && !TYPES.contains(vers.group(1))) {
            verdicts.unknown("UNKNOWN_VERSION_SCHEME", at,
                    "The scheme of versions \"" + vers.group(1) + "\" is not known; it was read as versions of any kind.", ASK);
        }
        boolean written = !name.toLowerCase(Locale.ROOT).startsWith("vers:") || scheme;
        boolean sound = all ? vers.group(1).equals("all")
                : parts.stream().allMatch(each -> CONSTRAINT.matcher(each).matches())
                        && parts.stream().map(each -> each.replaceFirst("^[<>=!]+", "")).distinct().count() == parts.size();
        boolean single = !all && parts.size() == 1 && !parts.getFirst().matches("[<>!].*");
        if (!written || !sound || single && !scheme) {
            verdicts.failed("6.1.50", "BAD_RANGE", at, "\"" + name + "\" is not written as a range of versions must be", ASK);
        }
        if (single || !all && isOnePoint(parts)) {
            verdicts.failed("6.1.59", "RANGE_OF_ONE", at, "\"" + name + "\" is called a range of versions and names only one", ASK);
        }
    }

    private static boolean isOnePoint(List<String> parts) {
        return parts.size() == 2 && parts.get(0).startsWith(">=") && parts.get(1).startsWith("<=")
                && parts.get(0).substring(2).equals(parts.get(1).substring(2));
    }
}
