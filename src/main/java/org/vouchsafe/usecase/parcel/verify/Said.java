package org.vouchsafe.usecase.parcel.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.State;
import org.vouchsafe.input.purl.Purls;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.usecase.parcel.StateLine;

/**
 * A statement of a document in a package: about which release, by which ids of an advisory, in which state.
 *
 * @param state null where the document uses another word than we do
 * @param purl by which the release is known besides; null when the document gives none
 */
record Said(String release, Set<String> ids, @Nullable State state, @Nullable String purl) {
    /** One that gives no package URL. */
    Said(String release, Set<String> ids, @Nullable State state) {
        this(release, ids, state, null);
    }

    /** The same, whatever package URL it gives. */
    Said plain() {
        return new Said(release, ids, state);
    }

    /** How a release is called where supplier, product and version stand in fields of their own. */
    static String called(@Nullable String supplier, @Nullable String product, @Nullable String version) {
        return supplier + "\n" + product + "\n" + version;
    }

    static Said of(StateLine line) {
        return new Said(called(line.supplier(), line.product(), line.release()), ids(line), line.state());
    }

    private static Set<String> ids(StateLine line) {
        Set<String> ids = new HashSet<>(line.aliases());
        ids.add(line.advisory());
        return ids;
    }

    /** The same as OpenVEX names the release. */
    static Said byPurl(StateLine line) {
        return new Said(named(line), ids(line), line.state());
    }

    /** How OpenVEX names the release. */
    static String named(StateLine line) {
        return Purls.of("generic", line.supplier(), line.product(), line.release()).map(Purl::canonical)
                .orElse(line.supplier() + " " + line.product() + " " + line.release());
    }

    /** OpenVEX 0.2.0. */
    static List<Said> openVex(JsonObject document) {
        List<Said> said = new ArrayList<>();
        for (JsonObject each : document.objects("statements")) {
            JsonObject about = each.object("vulnerability");
            Set<String> ids = about == null ? new HashSet<>() : new HashSet<>(about.texts("aliases"));
            ids.add(about == null ? "" : text(about, "name"));
            State state = switch (text(each, "status")) {
                case "affected" -> State.AFFECTED;
                case "fixed" -> State.FIXED;
                case "not_affected" -> State.NOT_AFFECTED;
                case "under_investigation" -> State.UNKNOWN;
                default -> null;
            };
            for (JsonObject product : each.objects("products")) {
                JsonObject identifiers = product.object("identifiers");
                said.add(new Said(text(product, "@id"), ids, state, identifiers == null ? null : identifiers.text("purl")));
            }
        }
        return said;
    }

    /** CycloneDX 1.6, vulnerabilities with their analysis. */
    static List<Said> cycloneDx(JsonObject document) {
        Map<String, String> releases = new HashMap<>();
        Map<String, @Nullable String> purls = new HashMap<>();
        for (JsonObject each : document.objects("components")) {
            releases.put(text(each, "bom-ref"), component(each));
            purls.put(text(each, "bom-ref"), each.text("purl"));
        }
        List<Said> said = new ArrayList<>();
        for (JsonObject each : document.objects("vulnerabilities")) {
            Set<String> ids = new HashSet<>(Set.of(text(each, "id")));
            each.objects("references").forEach(one -> ids.add(text(one, "id")));
            JsonObject analysis = each.object("analysis");
            State state = switch (analysis == null ? "" : text(analysis, "state")) {
                case "exploitable" -> State.AFFECTED;
                case "resolved" -> State.FIXED;
                case "not_affected" -> State.NOT_AFFECTED;
                case "in_triage" -> State.UNKNOWN;
                default -> null;
            };
            each.objects("affects").forEach(one -> said
                    .add(new Said(releases.getOrDefault(text(one, "ref"), ""), ids, state, purls.get(text(one, "ref")))));
        }
        return said;
    }

    private static String component(JsonObject component) {
        JsonObject supplier = component.object("supplier");
        return called(supplier == null ? null : supplier.text("name"), component.text("name"), component.text("version"));
    }

    /** CSAF 2.0. */
    static List<Said> csaf(JsonObject document) {
        Map<String, String> releases = new HashMap<>();
        Map<String, @Nullable String> purls = new HashMap<>();
        JsonObject tree = document.object("product_tree");
        for (JsonObject vendor : tree == null ? List.<JsonObject>of() : tree.objects("branches")) {
            for (JsonObject product : vendor.objects("branches")) {
                for (JsonObject version : product.objects("branches")) {
                    JsonObject named = version.object("product");
                    if (named != null) {
                        JsonObject helper = named.object("product_identification_helper");
                        purls.put(text(named, "product_id"), helper == null ? null : helper.text("purl"));
                        releases.put(text(named, "product_id"), called(vendor.text("name"), product.text("name"), version.text("name")));
                    }
                }
            }
        }
        Map<String, State> categories = Map.of("known_affected", State.AFFECTED, "fixed", State.FIXED, "known_not_affected",
                State.NOT_AFFECTED, "under_investigation", State.UNKNOWN);
        List<Said> said = new ArrayList<>();
        for (JsonObject each : document.objects("vulnerabilities")) {
            Set<String> ids = new HashSet<>();
            each.objects("ids").forEach(one -> ids.add(text(one, "text")));
            if (each.text("cve") != null) {
                ids.add(text(each, "cve"));
            }
            JsonObject status = each.object("product_status");
            if (status == null) {
                continue;
            }
            for (String category : status.fields().keySet()) {
                status.texts(category).forEach(
                        one -> said.add(new Said(releases.getOrDefault(one, ""), ids, categories.get(category), purls.get(one))));
            }
        }
        return said;
    }

    private static String text(JsonObject object, String field) {
        String text = object.text(field);
        return text == null ? "" : text;
    }
}
