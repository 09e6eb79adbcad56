package org.vouchsafe.format.cyclonedx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.cyclonedx.node.Node;
import org.vouchsafe.format.range.RangeText;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.Cpes;
import org.vouchsafe.input.purl.IdentityAgreement;
import org.vouchsafe.input.purl.PurlAgreement;
import org.vouchsafe.input.purl.Purls;

/** Reads one component object. Whatever is wrong with a field becomes a problem, and the other fields are kept. */
final class ComponentReading {
    /** A patch whose pedigree names no vulnerability. */
    private static final String ANY_PATCH = "*";
    private static final String NO_NAME = "(no name)";
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private static final Comparator<Hash> BY_ALGORITHM = Comparator.comparing(Hash::algorithm).thenComparing(Hash::hex);
    private final Problems problems;
    private boolean nameMissing;

    ComponentReading(Problems problems) {
        this.problems = problems;
    }

    /** The component that the document describes; its name is a display name and not compared with its purl. */
    Member root(Node node) {
        return member(node, Role.ROOT);
    }

    /** A listed component. */
    Member listed(Node node) {
        return member(node, Role.LISTED);
    }

    /** Whether a component had neither a name nor a purl, so that nobody can tell what it is. */
    boolean foundNameless() {
        return nameMissing;
    }

    private enum Role {
        ROOT, LISTED
    }

    private Member member(Node node, Role role) {
        Purl given = purl(node, IdentityReading.concluded(node, "purl").orElse(null));
        String range = role == Role.ROOT ? null : range(node, given);
        Purl purl = given != null && RangeText.isRange(given.version()) && role == Role.LISTED ? RangeText.withoutVersion(given) : given;
        String group = node.text("group");
        String writtenName = node.text("name");
        String versionText = node.text("version");
        Stated said = versionText == null ? null : ParticularsReading.stated(versionText);
        boolean stated = said != null && said.kind() == Stated.Kind.PRESENT;
        String writtenVersion = stated && !(role == Role.LISTED && RangeText.isRange(versionText)) ? versionText : null;
        String name = name(node, writtenName, purl);
        String label = group == null ? name : group + "/" + name;
        String disagreement = null;
        if (purl != null) {
            disagreement = PurlAgreement.disagreement(purl, role == Role.ROOT ? null : group, role == Role.ROOT ? null : writtenName,
                    writtenVersion);
            if (disagreement != null) {
                problems.warning("FIELDS_DISAGREE", node.at("purl"), "Component \"" + label + "\" contradicts itself. " + disagreement,
                        "Ask the supplier which holds; until then nothing is concluded from its version.");
            }
        }
        String version = writtenVersion != null ? writtenVersion : purl == null ? null : purl.version();
        Cpe cpe = cpe(node, label);
        IdentityReading.Found found = IdentityReading.of(node, purl, cpe, role == Role.ROOT ? null : writtenName, version);
        disagreement = disagreement != null ? disagreement : otherwise(node, found, cpe, version, label);
        Node pedigree = node.child("pedigree");
        reportAssumptions(node, pedigree, label);
        var component = new Component(type(node, label), purl, cpe, group, name, version, hashes(node, label, found.hashes()), disagreement,
                found.also());
        var member = new Member(component, node.text("bom-ref"), node.location(), scope(node, label), patches(pedigree),
                ParticularsReading.of(node, range));
        return said == null || stated ? member : member.with(Element.VERSION, said);
    }

    /** A version, of the component or of its purl, that asks for a range: lists made from manifests have it so. */
    private @Nullable String range(Node node, @Nullable Purl purl) {
        String version = node.text("version");
        String range = RangeText.isRange(version) ? version : purl != null && RangeText.isRange(purl.version()) ? purl.version() : null;
        if (range != null) {
            problems.warning("VERSION_RANGE", node.at(RangeText.isRange(version) ? "version" : "purl"),
                    "\"" + range + "\" is a range and no version; it was kept as what is asked for.",
                    "Ask the supplier which version is shipped; a list made from a lockfile or a build says so.");
        }
        return range;
    }

    /** What should be known of a component beyond what lists show of it. */
    private void reportAssumptions(Node node, @Nullable Node pedigree, String label) {
        String range = node.text("versionRange");
        if (range != null) {
            problems.warning("VERSION_RANGE", node.at("versionRange"),
                    "Component \"" + label + "\" has a version range (" + range
                            + ") and no version; the range was kept as what is asked for.",
                    "Ask the supplier which version is shipped.");
        }
        if (node.isTrue("isExternal")) {
            problems.warning("EXTERNAL_COMPONENT", node.at("isExternal"),
                    "Component \"" + label + "\" is external: the environment provides it, not the product; it was listed like the others.",
                    "Keep in mind that it may be missing or another version where the product runs.");
        }
        for (Node ancestor : pedigree == null ? List.<Node>of() : pedigree.children("ancestors")) {
            String version = ancestor.text("version");
            problems.warning("ANCESTOR", ancestor.location(),
                    "Component \"" + label + "\" was made from \"" + ancestor.text("name") + (version == null ? "" : " " + version)
                            + "\"; what is published about that is shown with it as a possible match.",
                    "Say in a decision whether it holds for this component too.");
        }
    }

    /** Why the names of a component contradict one another beyond its purl and its fields; null when they do not. */
    private @Nullable String otherwise(Node node, IdentityReading.Found found, @Nullable Cpe cpe, @Nullable String version, String label) {
        String byCpe = cpe == null ? null : IdentityAgreement.conflict(cpe, version);
        String conflict = found.conflict() != null ? found.conflict() : byCpe;
        if (conflict != null) {
            problems.warning("FIELDS_DISAGREE", node.location(), "Component \"" + label + "\" contradicts itself. " + conflict,
                    "Ask the supplier which holds; until then nothing is concluded from its version.");
        }
        return conflict;
    }

    private String name(Node node, @Nullable String written, @Nullable Purl purl) {
        if (written != null) {
            return written;
        }
        if (purl != null) {
            problems.warning("NO_NAME", node.location(), "A component has no name; the one in its purl was taken: \"" + purl.name() + "\".",
                    CHECK_GENERATOR);
            return purl.name();
        }
        nameMissing = true;
        problems.error("NO_NAME", node.location(), "A component has neither a name nor a purl, so nobody can tell what it is.",
                "Ask the supplier what it is; until then the list counts as incomplete.");
        return NO_NAME;
    }

    private String type(Node node, String label) {
        String type = node.text("type");
        if (type == null) {
            return "unknown";
        }
        if (!Vocabulary.COMPONENT_TYPES.contains(type)) {
            unknownValue(node.at("type"), "Component \"" + label + "\" has the unknown type \"" + type + "\".");
        }
        return type;
    }

    private @Nullable Purl purl(Node node, @Nullable String concluded) {
        String written = node.text("purl");
        if (written == null && concluded != null && Purls.parse(concluded).isPresent()) {
            problems.warning("PURL_FROM_EVIDENCE", node.location(),
                    "A component has no purl; \"" + concluded + "\" was taken, which its evidence concludes.", CHECK_GENERATOR);
        }
        String text = written != null ? written : concluded;
        if (text == null) {
            return null;
        }
        Optional<Purl> purl = Purls.parse(text);
        if (purl.isEmpty()) {
            problems.error("BAD_PURL", node.at("purl"), "\"" + text + "\" is not a valid purl.",
                    "Ask the supplier for a valid one, or match the component by hand under Components.");
        }
        return purl.orElse(null);
    }

    private @Nullable Cpe cpe(Node node, String label) {
        String text = node.text("cpe");
        if (text == null) {
            return null;
        }
        Optional<Cpe> cpe = Cpes.parse(text);
        if (cpe.isEmpty()) {
            problems.error("BAD_CPE", node.at("cpe"), "Component \"" + label + "\" has no valid CPE: \"" + text + "\".",
                    "Ask the supplier for a valid one, or match the component by hand under Components.");
        }
        return cpe.orElse(null);
    }

    private List<Hash> hashes(Node node, String label, List<Hash> others) {
        List<Node> listed = node.children("hashes");
        if (listed.isEmpty() && others.isEmpty()) {
            return List.of();
        }
        var hashes = new ArrayList<Hash>(others);
        for (Node each : listed) {
            String algorithm = each.text("alg");
            String digits = each.content();
            if (algorithm == null || digits == null) {
                problems.error("BAD_HASH", each.location(), "A hash of component \"" + label + "\" has no algorithm or no value.",
                        CHECK_GENERATOR);
                continue;
            }
            var hash = new Hash(algorithm, digits);
            if (!Vocabulary.HASH_ALGORITHMS.contains(hash.algorithm())) {
                unknownValue(each.at("alg"), "Component \"" + label + "\" has a hash of the unknown algorithm \"" + algorithm + "\".");
            }
            if (hash.hasPossibleLength()) {
                hashes.add(hash);
            } else {
                problems.error("BAD_HASH", each.at("content"),
                        "A " + hash.algorithm() + " hash of component \"" + label + "\" cannot be one: \""
                                + digits + "\" has " + digits.length() + " characters; it was passed over.",
                        CHECK_GENERATOR);
            }
        }
        hashes.sort(BY_ALGORITHM);
        return hashes.stream().distinct().toList();
    }

    private Scope scope(Node node, String label) {
        String word = node.text("scope");
        if (word == null) {
            return Scope.UNSTATED;
        }
        Scope scope = Vocabulary.scope(word);
        if (scope == null) {
            unknownValue(node.at("scope"), "Component \"" + label + "\" has the unknown scope \"" + word + "\".");
            return Scope.UNSTATED;
        }
        return scope;
    }

    private static List<String> patches(@Nullable Node pedigree) {
        if (pedigree == null) {
            return List.of();
        }
        var ids = new ArrayList<String>();
        for (Node patch : pedigree.children("patches")) {
            List<String> resolved = patch.children("resolves").stream().map(issue -> issue.text("id")).filter(id -> id != null)
                    .map(String.class::cast).toList();
            ids.addAll(resolved.isEmpty() ? List.of(ANY_PATCH) : resolved);
        }
        return ids.stream().distinct().toList();
    }

    private void unknownValue(Location at, String what) {
        problems.warning("UNKNOWN_VALUE", at, what + " It was kept as written.", CHECK_GENERATOR);
    }

}
