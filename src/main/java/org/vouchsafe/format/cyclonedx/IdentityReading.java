package org.vouchsafe.format.cyclonedx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.AlsoKnownAs;
import org.vouchsafe.format.cyclonedx.node.Node;
import org.vouchsafe.input.Tarball;
import org.vouchsafe.input.purl.Cpes;
import org.vouchsafe.input.purl.IdentityAgreement;
import org.vouchsafe.input.purl.Purls;

/**
 * What a component is called beside its own purl and CPE: what its evidence concludes ({@code evidence.identity}: one object in CycloneDX 1.5, a list since 1.6),
 * its SWID tag, and the addresses it comes from.
 */
final class IdentityReading {
    private static final Set<String> DISTRIBUTIONS = Set.of("distribution", "distribution-intake");

    private IdentityReading() {}

    /**
     * What was found.
     *
     * @param hashes that the evidence or the address it comes from state
     * @param conflict why not all of it can be right, as a sentence; null when it can
     */
    record Found(AlsoKnownAs also, List<Hash> hashes, @Nullable String conflict) {}

    /** All other names of a component with this purl and this CPE. */
    static Found of(Node node, @Nullable Purl purl, @Nullable Cpe cpe, @Nullable String name, @Nullable String version) {
        var purls = new LinkedHashSet<Purl>();
        var cpes = new LinkedHashSet<Cpe>();
        var hashes = new ArrayList<Hash>();
        var names = new ArrayList<String>();
        var others = new ArrayList<String>();
        String conflict = null;
        for (Node identity : identities(node)) {
            String field = identity.text("field");
            for (String value : values(identity)) {
                switch (field == null ? "" : field) {
                    case "purl" -> Purls.parse(value).ifPresent(purls::add);
                    case "cpe" -> Cpes.parse(value).ifPresent(cpes::add);
                    case "hash" -> hash(value).ifPresent(hashes::add);
                    case "name" -> {
                        String other = says(value, name, purl);
                        conflict = first(conflict, other);
                        if (other != null) {
                            others.add(value);
                        }
                    }
                    case "version" -> conflict = first(conflict, differing(value, version));
                    case "swid" -> names.add(value);
                    default -> {
                        // Other identities compare with nothing an advisory says.
                    }
                }
            }
        }
        purls.remove(purl);
        cpes.remove(cpe);
        for (Purl each : purls) {
            conflict = first(conflict, purl == null ? null : IdentityAgreement.conflict(purl, each));
        }
        conflict = first(conflict, address(node, purl, version, names, hashes));
        swid(node, names);
        if (purl == null || purl.type().equals("generic")) {
            others.addAll(names);
        }
        List<Purl> ancestors = ancestors(node, others);
        return new Found(new AlsoKnownAs(List.copyOf(purls), List.copyOf(cpes), ancestors, others.stream().distinct().toList()), hashes,
                conflict);
    }

    /** What it was made from may still be in it, with what is published about that. */
    private static List<Purl> ancestors(Node node, List<String> names) {
        Node pedigree = node.child("pedigree");
        var purls = new LinkedHashSet<Purl>();
        for (Node each : pedigree == null ? List.<Node>of() : pedigree.children("ancestors")) {
            String name = each.text("name");
            String version = each.text("version");
            Optional<Purl> purl = Optional.ofNullable(each.text("purl")).flatMap(Purls::parse);
            if (purl.isPresent()) {
                purls.add(purl.get());
            } else if (name != null) {
                names.addFirst(version == null ? name : name + "@" + version);
            }
        }
        return List.copyOf(purls);
    }

    /** What the evidence concludes of an identifying field; empty when it concludes nothing. */
    static Optional<String> concluded(Node node, String field) {
        return identities(node).stream().filter(each -> field.equals(each.text("field"))).flatMap(each -> values(each).stream())
                .findFirst();
    }

    private static List<Node> identities(Node node) {
        Node evidence = node.child("evidence");
        return evidence == null ? List.of() : evidence.each("identity");
    }

    /** The conclusion; before there was one (1.6), what the methods of the analysis found. */
    private static List<String> values(Node identity) {
        String concluded = identity.text("concludedValue");
        if (concluded != null) {
            return List.of(concluded);
        }
        var values = new LinkedHashSet<String>();
        for (Node method : identity.children("methods")) {
            String value = method.text("value");
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** A hash without its algorithm: the number of digits tells the usual one. */
    private static Optional<Hash> hash(String value) {
        String digits = value.substring(value.lastIndexOf(':') + 1).strip();
        String algorithm = switch (digits.length()) {
            case 32 -> "MD5";
            case 40 -> "SHA-1";
            case 64 -> "SHA-256";
            case 96 -> "SHA-384";
            case 128 -> "SHA-512";
            default -> "";
        };
        return Optional.of(new Hash(algorithm, digits)).filter(each -> !algorithm.isEmpty() && each.hasPossibleLength());
    }

    private static @Nullable String says(String concluded, @Nullable String written, @Nullable Purl purl) {
        boolean same = written == null || concluded.equalsIgnoreCase(written)
                || purl != null && (concluded.equalsIgnoreCase(purl.name()) || concluded.equalsIgnoreCase(purl.packageName().toString()));
        return same ? null : "Its evidence concludes the name \"" + concluded + "\", it says \"" + written + "\".";
    }

    private static @Nullable String differing(String concluded, @Nullable String version) {
        return version == null || concluded.equals(version) || ("v" + concluded).equals(version) || concluded.equals("v" + version) ? null
                : "Its evidence concludes version " + concluded + ", it says version " + version + ".";
    }

    private static void swid(Node node, List<String> names) {
        Node swid = node.child("swid");
        String name = swid == null ? null : swid.text("name");
        if (swid != null && name != null) {
            String version = swid.text("version");
            names.add(version == null ? name : name + "@" + version);
        }
    }

    /** Hashes of the artefact often stand with the address it comes from; an address of npm's registry names the package. */
    private static @Nullable String address(Node node, @Nullable Purl purl, @Nullable String version, List<String> names,
            List<Hash> hashes) {
        String conflict = null;
        for (Node each : node.children("externalReferences")) {
            String type = each.text("type");
            String url = each.text("url");
            if (type == null || url == null || !DISTRIBUTIONS.contains(type) && !type.equals("vcs")) {
                continue;
            }
            names.add(url);
            if (DISTRIBUTIONS.contains(type)) {
                each.children("hashes").forEach(hash -> stated(hash).ifPresent(hashes::add));
                if (purl != null && purl.type().equals("npm") && version != null) {
                    conflict = first(conflict,
                            Tarball.of(url).flatMap(file -> file.contradicts(purl.packageName().toString(), version)).orElse(null));
                }
            }
        }
        return conflict;
    }

    private static Optional<Hash> stated(Node hash) {
        String algorithm = hash.text("alg");
        String digits = hash.content();
        return algorithm == null || digits == null ? Optional.empty()
                : Optional.of(new Hash(algorithm, digits)).filter(Hash::hasPossibleLength);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
