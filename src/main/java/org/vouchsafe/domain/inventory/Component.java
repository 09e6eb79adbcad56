package org.vouchsafe.domain.inventory;

import java.util.List;
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
 */
public record Component(String type, @Nullable Purl purl, @Nullable Cpe cpe, @Nullable String group, String name, @Nullable String version,
        List<Hash> hashes, @Nullable String disagreement) {
    public Component {
        hashes = List.copyOf(hashes);
    }

    /** {@code name version} as it is shown, with the group or namespace in front. */
    public String displayName() {
        String full = purl != null ? purl.packageName().toString() : group != null ? group + "/" + name : name;
        return version == null ? full : full + " " + version;
    }
}
