package org.vouchsafe.format.cyclonedx.attestation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.cyclonedx.node.Node;
import org.vouchsafe.input.Problems;

/** What attestations refer to, by their references: requirements, claims, evidence, targets, assessors. */
final class Declared {
    private static final String FIX = "Ask the sender to correct it in the tool that makes the file.";
    private final Map<String, Requirement> requirements = new LinkedHashMap<>();
    private final Map<String, Node> claims = new HashMap<>();
    private final Map<String, Node> evidence = new LinkedHashMap<>();
    private final Map<String, String> products = new HashMap<>();
    private final Map<String, Node> assessors = new HashMap<>();
    private final List<String> organizations = new ArrayList<>();
    private final Problems problems;

    Declared(Node document, Node declarations, Problems problems) {
        this.problems = problems;
        Node definitions = document.child("definitions");
        if (definitions != null) {
            definitions.children("standards").forEach(this::standard);
        }
        declarations.children("claims").forEach(each -> put(claims, each));
        declarations.children("evidence").forEach(each -> put(evidence, each));
        declarations.children("assessors").forEach(each -> put(assessors, each));
        Node targets = declarations.child("targets");
        if (targets != null) {
            targets.children("components").forEach(this::target);
            targets.children("services").forEach(this::target);
            targets.children("organizations").forEach(each -> {
                String name = each.text("name");
                if (name != null) {
                    organizations.add(name.strip());
                }
            });
        }
    }

    /**
     * A requirement of a standard.
     *
     * @param standard its name; null when it has none
     */
    record Requirement(String identifier, @Nullable String text, @Nullable String standard, @Nullable String version) {}

    private void standard(Node standard) {
        for (Node each : standard.children("requirements")) {
            String ref = each.text("bom-ref");
            String title = each.text("title");
            String text = each.text("text");
            String identifier = first(each.text("identifier"), first(title, ref));
            if (ref != null && identifier != null) {
                requirements.putIfAbsent(ref, new Requirement(identifier, title == null || text == null ? first(title, text)
                        : title + ": " + text, standard.text("name"), standard.text("version")));
            }
        }
    }

    private void target(Node component) {
        String ref = component.text("bom-ref");
        String name = component.text("name");
        if (ref != null && name != null) {
            products.putIfAbsent(ref, name.strip());
        }
    }

    private static void put(Map<String, Node> into, Node each) {
        String ref = each.text("bom-ref");
        if (ref != null) {
            into.putIfAbsent(ref, each);
        }
    }

    /** The requirement a reference names; where nothing has that reference, one that is named by it. */
    Requirement requirement(String ref, Location at) {
        Requirement found = requirements.get(ref);
        if (found == null) {
            unknown("requirement", ref, at);
        }
        return found == null ? new Requirement(ref, null, null, null) : found;
    }

    List<Node> claims(List<String> refs, Location at) {
        return known(claims, "claim", refs, at);
    }

    List<Node> evidence(List<String> refs, Location at) {
        return known(evidence, "piece of evidence", refs, at);
    }

    private List<Node> known(Map<String, Node> all, String what, List<String> refs, Location at) {
        List<Node> found = new ArrayList<>();
        for (String ref : refs) {
            Node each = all.get(ref);
            if (each == null) {
                unknown(what, ref, at);
            } else {
                found.add(each);
            }
        }
        return found;
    }

    private void unknown(String what, String ref, Location at) {
        problems.warning("UNKNOWN_REFERENCE", at, "No " + what + " in this file has the reference \"" + ref + "\".", FIX);
    }

    /** The product a claim is about; empty when it is about the organisation, or does not say. */
    Optional<String> product(Node claim) {
        return Optional.ofNullable(claim.text("target")).map(products::get);
    }

    /** {@code Assessor Ltd (third party)}; empty when it is not said who assessed. */
    String assessor(Node attestation) {
        String ref = attestation.text("assessor");
        Node assessor = ref == null ? null : assessors.get(ref);
        Node organization = assessor == null ? null : assessor.child("organization");
        String name = organization == null ? null : organization.text("name");
        return name == null ? ""
                : name.strip() + (java.util.Objects.requireNonNull(assessor).isTrue("thirdParty")
                        ? " (third party)"
                        : "");
    }

    List<Node> allEvidence() {
        return List.copyOf(evidence.values());
    }

    /** The standard most requirements are of; empty when none is named. */
    Optional<Requirement> standard() {
        return requirements.values().stream().filter(each -> each.standard() != null).findFirst();
    }

    /** The organisation that is attested for; empty when none or several are named. */
    String organization() {
        return organizations.size() == 1 ? organizations.getFirst() : "";
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null && !one.isBlank() ? one : other;
    }
}
