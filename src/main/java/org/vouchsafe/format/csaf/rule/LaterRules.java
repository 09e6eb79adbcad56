package org.vouchsafe.format.csaf.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.vouchsafe.input.tree.JsonObject;

/**
 * Tests that CSAF 2.1 adds (6.1.34 to 6.1.44, 6.1.61): depth of the product tree, remediations that contradict each other or the status,
 * sharing groups, and identification helpers that contradict themselves.
 */
final class LaterRules {
    private static final int DEPTH = 30;
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String EVERYBODY = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    /** Which remediations cannot stand beside one another, told once for each pair. */
    private static final Map<String, Set<String>> EXCLUDE = Map.of("optional_patch",
            Set.of("workaround", "mitigation", "vendor_fix", "none_available", "fix_planned", "no_fix_planned"), "none_available",
            Set.of("workaround", "mitigation", "vendor_fix", "fix_planned", "no_fix_planned"), "vendor_fix",
            Set.of("fix_planned", "no_fix_planned"), "fix_planned", Set.of("no_fix_planned"));
    private static final Set<String> AGAINST_FIXED = Set.of("workaround", "mitigation", "vendor_fix", "none_available", "fix_planned",
            "no_fix_planned");
    /** Which remediations a status leaves no room for. */
    private static final Map<String, Set<String>> AGAINST = Map.of("known_not_affected",
            Set.of("workaround", "mitigation", "vendor_fix", "none_available"), "fixed", AGAINST_FIXED, "first_fixed", AGAINST_FIXED,
            "known_affected", Set.of("optional_patch"), "first_affected", Set.of("optional_patch"), "last_affected",
            Set.of("optional_patch"));
    private final Verdicts verdicts;

    LaterRules(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void check(JsonObject root, JsonObject document) {
        JsonObject tree = root.object("product_tree");
        if (tree != null) {
            tree.objects("branches").forEach(each -> depth(each, 1));
            tree.objects("branches").forEach(new RangeRules(verdicts)::check);
            products(tree, this::helper);
        }
        sharing(document);
        root.objects("vulnerabilities").forEach(this::remediations);
    }

    private void depth(JsonObject branch, int depth) {
        if (depth > DEPTH) {
            verdicts.failed("6.1.34", "TOO_DEEP", branch.location(), "The branches of the product tree are more than 30 deep",
                    "Check that the products below it are named as you know them.");
            return;
        }
        branch.objects("branches").forEach(each -> depth(each, depth + 1));
    }

    /** Every product of a tree, wherever it stands in it. */
    static void products(JsonObject tree, Consumer<JsonObject> each) {
        List<JsonObject> open = new ArrayList<>(List.of(tree));
        while (!open.isEmpty()) {
            JsonObject at = open.removeLast();
            if (at.has("product_id") || at.has("product_identification_helper")) {
                each.accept(at);
            }
            for (String field : List.of("branches", "full_product_names", "relationships", "product_paths")) {
                open.addAll(at.objects(field));
            }
            for (String field : List.of("product", "full_product_name")) {
                JsonObject product = at.object(field);
                if (product != null) {
                    open.add(product);
                }
            }
        }
    }

    private void helper(JsonObject product) {
        JsonObject helper = product.object("product_identification_helper");
        if (helper == null) {
            return;
        }
        List<String> purls = helper.texts("purls");
        if (purls.stream().map(each -> each.replaceFirst("[?#].*$", "")).distinct().count() > 1) {
            verdicts.failed("6.1.42", "PURLS_DISAGREE", Verdicts.at(helper, "purls"),
                    "The package URLs of one product differ in more than their qualifiers", "Ask the sender which product is meant.");
        }
        stars(helper, "model_numbers", "6.1.43");
        stars(helper, "serial_numbers", "6.1.44");
        stars(helper, "skus", "6.1.61");
    }

    private void stars(JsonObject helper, String field, String test) {
        for (String each : helper.texts(field)) {
            String bare = each.replaceAll("\\\\.", "");
            if (bare.indexOf('*') != bare.lastIndexOf('*')) {
                verdicts.failed(test, "SEVERAL_STARS", Verdicts.at(helper, field), "\"" + each + "\" has more than one star",
                        "Ask the sender which numbers are meant.");
            }
        }
    }

    /** Whether the document is labelled TLP:CLEAR. */
    static boolean isForEverybody(JsonObject document) {
        JsonObject distribution = document.object("distribution");
        JsonObject tlp = distribution == null ? null : distribution.object("tlp");
        return tlp != null && "CLEAR".equals(tlp.text("label"));
    }

    private void sharing(JsonObject document) {
        JsonObject distribution = document.object("distribution");
        JsonObject group = distribution == null ? null : distribution.object("sharing_group");
        if (distribution == null || group == null) {
            return;
        }
        JsonObject tlp = distribution.object("tlp");
        String label = tlp == null ? "" : String.valueOf(tlp.text("label"));
        String id = String.valueOf(group.text("id"));
        String name = group.text("name");
        boolean nobody = id.equals(NOBODY);
        boolean everybody = id.equals(EVERYBODY);
        if (everybody && !label.equals("CLEAR")) {
            failed("6.1.38", group, "The sharing group is the public, but the document is labelled TLP:" + label);
        }
        if (!everybody && label.equals("CLEAR")) {
            failed("6.1.39", group, "The document is for everybody, but names a sharing group");
        }
        if (name != null && (name.equals("Public") && !everybody || name.equals("No sharing allowed") && !nobody)) {
            failed("6.1.40", group, "The sharing group is called \"" + name + "\" and is another one");
        }
        if (everybody && !"Public".equals(name) || nobody && !"No sharing allowed".equals(name)) {
            failed("6.1.41", group, "The sharing group has not the name its id demands");
        }
    }

    private void failed(String test, JsonObject group, String what) {
        verdicts.failed(test, "SHARING_GROUP", group.location(), what, "Ask the sender who may see it before passing it on.");
    }

    private void remediations(JsonObject vulnerability) {
        Map<String, Set<String>> remedies = new HashMap<>();
        for (JsonObject each : vulnerability.objects("remediations")) {
            for (String product : each.texts("product_ids")) {
                Set<String> had = remedies.computeIfAbsent(product, ignored -> new HashSet<>());
                String category = String.valueOf(each.text("category"));
                boolean contradicts = had.stream().anyMatch(other -> EXCLUDE.getOrDefault(other, Set.of()).contains(category)
                        || EXCLUDE.getOrDefault(category, Set.of()).contains(other));
                if (had.add(category) && contradicts) {
                    verdicts.failed("6.1.35", "REMEDIATIONS_CONTRADICT", each.location(),
                            "The remediations of \"" + product + "\" contradict each other: "
                                    + String.join(", ", had.stream().sorted().toList()),
                            "Ask the sender which one holds.");
                }
            }
        }
        against(vulnerability, remedies);
    }

    private void against(JsonObject vulnerability, Map<String, Set<String>> remedies) {
        JsonObject statuses = vulnerability.object("product_status");
        if (statuses == null) {
            return;
        }
        for (String field : AGAINST.keySet().stream().sorted().toList()) {
            Set<String> wrong = AGAINST.getOrDefault(field, Set.of());
            for (String product : statuses.texts(field)) {
                if (remedies.getOrDefault(product, Set.of()).stream().anyMatch(wrong::contains)) {
                    verdicts.failed("6.1.36", "REMEDIATION_CONTRADICTS_STATUS", Verdicts.at(statuses, field),
                            "\"" + product + "\" is " + field + " and has a remediation all the same", "Ask the sender which one holds.");
                }
            }
        }
    }
}
