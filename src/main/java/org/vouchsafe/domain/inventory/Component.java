package org.vouchsafe.domain.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;

/**
 * A component as one identity, interned once per workspace: two listings with equal records are the same component.
 *
 * @param group CycloneDX group or Maven groupId; null where none
 * @param version the exact version; null when the inventory gives none
 * @param hashes as listed, sorted
 * @param disagreement why purl and name/version fields contradict each other after the type's normalisation; null when they agree
 *     (assessment.md, "What matches": such a component is UNDETERMINED)
 * @param also what else it is called
 */
public record Component(String type, @Nullable Purl purl, @Nullable Cpe cpe, @Nullable String group, String name, @Nullable String version,
        List<Hash> hashes, @Nullable String disagreement, AlsoKnownAs also) {
    public Component {
        hashes = List.copyOf(hashes);
    }

    /** A component that is called nothing else. */
    public Component(String type, @Nullable Purl purl, @Nullable Cpe cpe, @Nullable String group, String name, @Nullable String version,
            List<Hash> hashes, @Nullable String disagreement) {
        this(type, purl, cpe, group, name, version, hashes, disagreement, AlsoKnownAs.NOTHING);
    }

    /** All its package URLs, the first one first. */
    public List<Purl> purls() {
        return purl == null ? also.purls()
                : also.purls().isEmpty() ? List.of(purl)
                        : Stream.concat(Stream.of(purl), also.purls().stream()).toList();
    }

    /** All its CPE names, the first one first. */
    public List<Cpe> cpes() {
        return cpe == null ? also.cpes()
                : also.cpes().isEmpty() ? List.of(cpe)
                        : Stream.concat(Stream.of(cpe), also.cpes().stream()).toList();
    }

    /** True when it, or a file inside it, carries one of these hashes. */
    public boolean carries(Collection<Hash> listed) {
        return !listed.isEmpty() && (hashes.stream().anyMatch(listed::contains) || also.inside().stream().anyMatch(listed::contains));
    }

    /** The package types it is listed under, with {@link Completeness#CPE} where it has a CPE. */
    public Set<String> packageTypes() {
        var types = new TreeSet<String>();
        purls().forEach(each -> types.add(each.type()));
        if (!cpes().isEmpty()) {
            types.add(Completeness.CPE);
        }
        return types;
    }

    /** The distributions its packages come from, see {@link Completeness#distributions}. */
    public Set<String> distributions() {
        var distributions = new TreeSet<String>();
        purls().stream().filter(each -> Completeness.DISTRIBUTED.contains(each.type())).forEach(each -> distributions.add(
                each.type() + "/" + (each.namespace() == null ? "" : each.namespace()) + "/"
                        + (each.qualifier("distro") == null ? "" : each.qualifier("distro"))));
        return distributions;
    }

    /** The same, which is also called so. */
    public Component alsoKnownAs(AlsoKnownAs others) {
        return new Component(type, purl, cpe, group, name, version, hashes, disagreement, others);
    }

    /** {@code name version} as it is shown, with the group or namespace in front. */
    public String displayName() {
        String full = purl != null ? purl.packageName().toString() : group != null ? group + "/" + name : name;
        return version == null ? full : full + " " + version;
    }
}
