package org.vouchsafe.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A package URL after the normalisation of its type (purl-spec, "Rules for each purl type"). Built only by the reader in the input package,
 * so two equal packages have equal records.
 *
 * @param type lower case: {@code npm}, {@code maven}, {@code pypi}, {@code deb}, …
 * @param namespace null where there is none
 * @param name never empty
 * @param version null where there is none
 * @param qualifiers keys in lower case, sorted
 * @param subpath null where there is none
 * @param canonical the canonical text of the whole purl
 */
public record Purl(String type, @Nullable String namespace, String name, @Nullable String version, SortedMap<String, String> qualifiers,
        @Nullable String subpath, String canonical) {
    public Purl {
        // Most have none, and a list holds many.
        qualifiers = qualifiers.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(qualifiers));
    }

    /** Type, namespace and name: what a package is called, whatever its version. */
    public PackageName packageName() {
        return new PackageName(type, namespace, name);
    }

    /** The value of a qualifier, or null. */
    public @Nullable String qualifier(String key) {
        return ((Map<String, String>) qualifiers).get(key);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
