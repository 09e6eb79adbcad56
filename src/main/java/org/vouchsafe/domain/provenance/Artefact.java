package org.vouchsafe.domain.provenance;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something a provenance statement names: what was made, or what it was made from.
 *
 * @param name its name or address; null when only digests are given
 * @param digests by algorithm as written ({@code sha256}, {@code gitCommit}), in lower-case hexadecimal
 */
public record Artefact(@Nullable String name, Map<String, String> digests) {
    public Artefact {
        digests = java.util.Collections.unmodifiableMap(new TreeMap<>(digests));
    }
}
