package org.vouchsafe.format.csaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Mark;
import org.vouchsafe.domain.claim.Narrowing;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.vex.Naming;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** Reads the products named in a tree, walking the branches down to each. */
final class ProductNames {
    private static final Set<String> CATEGORIES = Set.of("architecture", "host_name", "language", "legacy", "patch_level", "platform",
            "product_family", "product_name", "product_version", "product_version_range", "service_pack", "specification", "vendor");
    /** Words of mandatory test 6.1.31: a version with one of them is a range. */
    private static final Pattern RANGE = Pattern.compile("[<>]|(?<!\\S)(after|all|before|earlier|later|prior|versions)(?!\\S)");
    static final String PURL_RULE = " (CSAF test 6.1.13)";
    private static final Set<String> ANY_ARCHITECTURE = Set.of("noarch", "all", "any", "*", "independent");
    private static final Pattern LEADING_NUMBERS = Pattern.compile("^\\d+(\\.\\d+)+");

    private final ProductTree tree;
    private final Problems problems;

    ProductNames(ProductTree tree, Problems problems) {
        this.tree = tree;
        this.problems = problems;
    }

    /** What the branches above say. */
    private record Path(@Nullable String vendor, @Nullable String family, @Nullable String name, @Nullable String version,
            @Nullable String range, List<Narrowing> narrowings) {
        static final Path ROOT = new Path(null, null, null, null, null, List.of());

        Path withVersion(String newVersion) {
            return new Path(vendor, family, name, newVersion, range, narrowings);
        }

        Path withRange(String newRange) {
            return new Path(vendor, family, name, version, newRange, narrowings);
        }

        Path narrowed(String kind, String value) {
            List<Narrowing> all = new ArrayList<>(narrowings);
            all.add(new Narrowing(kind, value));
            return new Path(vendor, family, name, version, range, List.copyOf(all));
        }
    }

    /** A product of {@code full_product_names}: it has no branches to say more. */
    void named(JsonObject product) {
        product(product, Path.ROOT);
    }

    /** A branch at the top. */
    void branch(JsonObject branch) {
        branch(branch, Path.ROOT);
    }

    private void branch(JsonObject branch, Path above) {
        Path path = descend(branch, above);
        JsonObject product = branch.object("product");
        if (product != null) {
            product(product, path);
        }
        for (JsonObject each : branch.objects("branches")) {
            branch(each, path);
        }
    }

    private Path descend(JsonObject branch, Path above) {
        String category = branch.text("category");
        String name = branch.text("name");
        if (category == null || name == null || !CATEGORIES.contains(category)) {
            problems.error("BAD_BRANCH", branch.location(), category == null || name == null
                    ? "The branch of the product tree has no category or no name."
                    : "CSAF knows no branch category \"" + category + "\".",
                    "Check that the products below it are named as you know them.");
            // Whatever it is meant to say, it may be that less is meant than all of the product.
            return above.narrowed(category == null ? "branch" : category, name == null ? "without a name" : name);
        }
        return switch (category) {
            case "vendor" -> new Path(name, above.family(), above.name(), above.version(), above.range(), above.narrowings());
            case Narrowing.FAMILY -> above.name() == null
                    ? new Path(above.vendor(), name, null, above.version(), above.range(), above.narrowings())
                    : above.narrowed("family", name);
            case "product_name" -> new Path(above.vendor(), above.family(), name, above.version(), above.range(), above.narrowings());
            case "product_version" -> version(branch, name, above);
            case "product_version_range" -> above.withRange(name);
            case "service_pack", "patch_level" -> above.withVersion(level(above.version(), name));
            case Narrowing.ARCHITECTURE -> ANY_ARCHITECTURE.contains(name.strip().toLowerCase(Locale.ROOT)) ? above
                    : above.narrowed(category, name);
            // Architecture, language, host and the like: what is said below holds for these alone.
            default -> above.narrowed(category, name);
        };
    }

    private Path version(JsonObject branch, String name, Path above) {
        if (!RANGE.matcher(name.toLowerCase(Locale.ROOT)).find()) {
            String other = above.version();
            // A level or another version above the version says that less is meant than this version.
            return other == null || name.startsWith(other) ? above.withVersion(name)
                    : above.narrowed("product_version", other).withVersion(name);
        }
        JsonValue at = branch.get("name");
        problems.error("RANGE_AS_VERSION", at == null ? branch.location() : at.location(),
                "The product version \"" + name + "\" is a range, not a version; it was read as a range (CSAF test 6.1.31).",
                "Ask the sender for the category product_version_range.");
        return above.withRange(name);
    }

    /** Some vendors repeat the whole version in the level ("12.2SE", then "12.2(55)SE3"), others give only the level ("2.0", then "SP1"). */
    private static String level(@Nullable String version, String level) {
        if (version == null) {
            return level;
        }
        Matcher numbers = LEADING_NUMBERS.matcher(version);
        return numbers.find() && level.startsWith(numbers.group()) ? level : version + " " + level;
    }

    private void product(JsonObject product, Path path) {
        String id = product.text("product_id");
        String name = product.text("name");
        if (id == null) {
            problems.error("MISSING_FIELD", product.location(), "The product has no product_id, so nothing can be said of it.",
                    "Ask the sender for a complete document.");
            return;
        }
        JsonValue at = product.get("product_id");
        tree.define(id, new Product.Named(identification(product, name == null ? id : name, path)),
                at == null ? product.location() : at.location());
    }

    private Identification identification(JsonObject product, String shown, Path path) {
        Naming naming = new Naming(problems, PURL_RULE);
        naming.vendor(path.vendor());
        naming.name(path.name() != null ? path.name() : path.family() != null ? path.family() : shown);
        naming.version(path.range() == null ? path.version() : null);
        naming.versionRange(path.range());
        if (path.name() != null && path.family() != null) {
            naming.narrowing(new Narrowing(Narrowing.FAMILY, path.family()));
        }
        if (path.range() != null && path.version() != null) {
            naming.narrowing(new Narrowing("product_version", path.version()));
        }
        path.narrowings().forEach(naming::narrowing);
        helper(product.object("product_identification_helper"), naming);
        return naming.identification(shown, product.location());
    }

    /** Takes in a product_identification_helper of 2.0 or 2.1. */
    void helper(@Nullable JsonObject helper, Naming naming) {
        if (helper == null) {
            return;
        }
        String purl = helper.text("purl");
        if (purl != null) {
            naming.purl(purl, place(helper, "purl"));
        }
        helper.texts("purls").forEach(each -> naming.purl(each, place(helper, "purls")));
        String cpe = helper.text("cpe");
        if (cpe != null) {
            naming.cpe(cpe, place(helper, "cpe"));
        }
        for (JsonObject file : helper.objects("hashes")) {
            hashes(file, naming);
        }
        mark(helper, "model_numbers", Mark.Kind.MODEL, naming);
        mark(helper, "serial_numbers", Mark.Kind.SERIAL, naming);
        mark(helper, "skus", Mark.Kind.SKU, naming);
        mark(helper, "sbom_urls", Mark.Kind.SBOM, naming);
        for (JsonObject each : helper.objects("x_generic_uris")) {
            String uri = each.text("uri");
            if (uri != null) {
                naming.mark(new Mark(Mark.Kind.URI, uri));
            }
        }
    }

    private void hashes(JsonObject file, Naming naming) {
        Set<String> algorithms = new java.util.HashSet<>();
        for (JsonObject hash : file.objects("file_hashes")) {
            String algorithm = hash.text("algorithm");
            String value = hash.text("value");
            if (algorithm == null || value == null) {
                problems.error("BAD_HASH", hash.location(), "The hash has no algorithm or no value.",
                        "Ask the sender; it was passed over.");
            } else if (!algorithms.add(algorithm)) {
                problems.error("DUPLICATE_HASH", hash.location(), "One file has two hashes of the algorithm " + algorithm
                        + "; the first was read (CSAF test 6.1.25).", "Ask the sender which one holds.");
            } else {
                naming.hash(algorithm, value, hash.location());
            }
        }
    }

    private static void mark(JsonObject helper, String field, Mark.Kind kind, Naming naming) {
        helper.texts(field).stream().filter(each -> !each.isBlank()).forEach(text -> naming.mark(new Mark(kind, text)));
    }

    private static Location place(JsonObject object, String field) {
        JsonValue value = object.get(field);
        return value == null ? object.location() : value.location();
    }
}
