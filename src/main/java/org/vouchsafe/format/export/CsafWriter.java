package org.vouchsafe.format.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vouchsafe.domain.State;
import org.vouchsafe.format.export.VexDraft.Imprint;
import org.vouchsafe.format.export.VexDraft.Product;
import org.vouchsafe.format.export.VexDraft.Stated;

/** CSAF 2.0, profile VEX. Passes the mandatory tests of the standard. */
public final class CsafWriter implements VexDraft.Writer {
    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,}");
    private static final int ID_DIGITS = 8;

    @Override
    public byte[] write(VexDraft draft) {
        Map<Product, String> products = new LinkedHashMap<>();
        draft.statements().forEach(each -> products.computeIfAbsent(each.product(), ignored -> "P-%04d".formatted(products.size() + 1)));
        return JsonOut.bytes(JsonOut.object().with("document", document(draft.imprint())).with("product_tree", tree(products))
                .with("vulnerabilities", vulnerabilities(draft.statements(), products)));
    }

    private static JsonOut.Fields document(Imprint imprint) {
        String time = imprint.time().toString();
        // Whole numbers would have to be without a gap; of three-part versions only the first part must be.
        String version = "1." + imprint.version() + ".0";
        JsonOut.Fields tracking = JsonOut.object().with("current_release_date", time)
                .with("generator", JsonOut.object().with("engine", JsonOut.object().with("name", "Vouchsafe")
                        .with("version", imprint.program().replaceFirst("(?i)^vouchsafe\\s*", "").strip())))
                .with("id", "VOUCHSAFE-" + imprint.id().toString().substring(0, ID_DIGITS).toUpperCase(Locale.ROOT))
                .with("initial_release_date", time)
                .with("revision_history", List.of(JsonOut.object().with("date", time).with("number", version)
                        .with("summary", "Positions as of " + time + ".")))
                .with("status", "final").with("version", version);
        return JsonOut.object().with("category", "csaf_vex").with("csaf_version", "2.0").with("distribution", distribution(imprint))
                .with("lang", "en")
                .with("notes", List.of(JsonOut.object().with("category", "general").with("text",
                        "These are the positions of " + imprint.author()
                                + ", reached from evidence it holds. They are not the suppliers' word.")
                        .with("title", "Whose word this is")))
                .with("publisher", JsonOut.object().with("category", imprint.category().name().toLowerCase(Locale.ROOT))
                        .with("name", imprint.author()).with("namespace", imprint.namespace()))
                .with("title", imprint.title()).with("tracking", tracking);
    }

    /** CSAF 2.0 knows the labels of TLP 1; where the newer one is narrower, a text says so. */
    private static JsonOut.Fields distribution(Imprint imprint) {
        if (imprint.tlp() == null) {
            return JsonOut.object();
        }
        String label = switch (imprint.tlp()) {
            case "CLEAR" -> "WHITE";
            case "AMBER+STRICT" -> "AMBER";
            default -> imprint.tlp();
        };
        return JsonOut.object().with("text", "TLP:" + imprint.tlp()).with("tlp", JsonOut.object().with("label", label));
    }

    private static JsonOut.Fields tree(Map<Product, String> products) {
        SortedMap<String, SortedMap<String, List<Map.Entry<Product, String>>>> vendors = new TreeMap<>();
        products.entrySet().forEach(each -> vendors.computeIfAbsent(each.getKey().supplier(), ignored -> new TreeMap<>())
                .computeIfAbsent(each.getKey().name(), ignored -> new ArrayList<>()).add(each));
        List<JsonOut.Fields> branches = new ArrayList<>();
        vendors.forEach((vendor, named) -> {
            List<JsonOut.Fields> below = new ArrayList<>();
            named.forEach((name, versions) -> below.add(branch("product_name", name)
                    .with("branches", versions.stream().map(each -> version(each.getKey(), each.getValue())).toList())));
            branches.add(branch("vendor", vendor).with("branches", below));
        });
        return JsonOut.object().with("branches", branches);
    }

    private static JsonOut.Fields branch(String category, String name) {
        return JsonOut.object().with("category", category).with("name", name);
    }

    private static JsonOut.Fields version(Product product, String id) {
        JsonOut.Fields named = JsonOut.object().with("name", product.fullName()).with("product_id", id);
        if (product.purl() != null) {
            named.with("product_identification_helper", JsonOut.object().with("purl", product.purl()));
        }
        return branch("product_version", product.version()).with("product", named);
    }

    private static List<JsonOut.Fields> vulnerabilities(List<Stated> statements, Map<Product, String> products) {
        Map<String, List<Stated>> byAdvisory = new LinkedHashMap<>();
        statements.forEach(each -> byAdvisory.computeIfAbsent(each.ids().getFirst(), ignored -> new ArrayList<>()).add(each));
        Set<String> named = new LinkedHashSet<>();
        List<JsonOut.Fields> vulnerabilities = new ArrayList<>();
        byAdvisory.values().forEach(each -> vulnerabilities.add(vulnerability(each, products, named)));
        return vulnerabilities;
    }

    private static JsonOut.Fields vulnerability(List<Stated> stated, Map<Product, String> products, Set<String> named) {
        List<String> ids = stated.getFirst().ids();
        // A CVE may stand in one vulnerability only (6.1.23); a second advisory that shares it keeps it among its ids.
        String cve = ids.stream().filter(each -> CVE.matcher(each).matches() && !named.contains(each)).findFirst().orElse(null);
        if (cve != null) {
            named.add(cve);
        }
        List<JsonOut.Fields> others = ids.stream().filter(each -> !each.equals(cve))
                .map(each -> JsonOut.object().with("system_name", system(each)).with("text", each)).toList();
        return JsonOut.object().with("cve", cve).with("flags", flags(stated, products)).with("ids", others)
                .with("notes", List.of(JsonOut.object().with("category", "details").with("text", notes(stated)).with("title",
                        "How each state was reached")))
                .with("product_status", statuses(stated, products)).with("remediations", remediations(stated, products))
                .with("threats", threats(stated, products));
    }

    private static String system(String id) {
        return id.startsWith("CVE-") ? "CVE"
                : id.startsWith("GHSA-") ? "GitHub Security Advisories"
                        : id.startsWith("MAL-") ? "OpenSSF Malicious Packages" : "Advisory id";
    }

    private static String notes(List<Stated> stated) {
        var text = new StringBuilder();
        stated.forEach(each -> text.append(each.product().fullName()).append(": ").append(each.reason()).append('\n'));
        return text.toString().stripTrailing();
    }

    private static JsonOut.Fields statuses(List<Stated> stated, Map<Product, String> products) {
        JsonOut.Fields statuses = JsonOut.object();
        for (String category : List.of("fixed", "known_affected", "known_not_affected", "under_investigation")) {
            statuses.with(category, stated.stream().filter(each -> category(each.state()).equals(category))
                    .map(each -> id(products, each)).distinct().toList());
        }
        return statuses;
    }

    private static String category(State state) {
        return switch (state) {
            case AFFECTED -> "known_affected";
            case FIXED -> "fixed";
            case NOT_AFFECTED -> "known_not_affected";
            case UNKNOWN -> "under_investigation";
        };
    }

    private static List<JsonOut.Fields> flags(List<Stated> stated, Map<Product, String> products) {
        SortedMap<String, List<Object>> flags = new TreeMap<>();
        stated.stream().filter(each -> each.state() == State.NOT_AFFECTED && each.justification() != null)
                .forEach(each -> add(flags, Objects.requireNonNull(each.justification()).word(), id(products, each)));
        return flags.entrySet().stream().map(each -> JsonOut.object().with("label", each.getKey()).with("product_ids", each.getValue()))
                .toList();
    }

    private static List<JsonOut.Fields> threats(List<Stated> stated, Map<Product, String> products) {
        Map<String, List<Object>> impacts = new LinkedHashMap<>();
        stated.stream().filter(each -> each.state() == State.NOT_AFFECTED)
                .forEach(each -> add(impacts, each.reason(), id(products, each)));
        return impacts.entrySet().stream().map(each -> JsonOut.object().with("category", "impact").with("details", each.getKey())
                .with("product_ids", each.getValue())).toList();
    }

    private static List<JsonOut.Fields> remediations(List<Stated> stated, Map<Product, String> products) {
        Map<String, List<Object>> actions = new LinkedHashMap<>();
        stated.stream().filter(each -> each.state() == State.AFFECTED && each.action() != null)
                .forEach(each -> add(actions, Objects.requireNonNull(each.action()), id(products, each)));
        // What we advise is never the vendor's fix, even where it is to ask for one.
        return actions.entrySet().stream().map(each -> JsonOut.object().with("category", "mitigation").with("details", each.getKey())
                .with("product_ids", each.getValue())).toList();
    }

    private static String id(Map<Product, String> products, Stated stated) {
        return Objects.requireNonNull(products.get(stated.product()), "every product of a statement is in the tree");
    }

    private static void add(Map<String, List<Object>> lists, String key, Object value) {
        List<Object> list = lists.computeIfAbsent(key, ignored -> new ArrayList<>());
        if (!list.contains(value)) {
            list.add(value);
        }
    }
}
