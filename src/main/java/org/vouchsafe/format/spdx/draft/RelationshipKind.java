package org.vouchsafe.format.spdx.draft;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Scope;

/**
 * What a relationship of SPDX means for us (assessment.md, step 1): the first needs or contains the second, the second the first, the first
 * describes the second, or nothing that matters here.
 */
enum RelationshipKind {
    FORWARD, BACKWARD, DESCRIBES, DESCRIBED_BY, OTHER;

    private static final Map<String, RelationshipKind> KINDS = Map.ofEntries(Map.entry("DEPENDS_ON", FORWARD),
            Map.entry("CONTAINS", FORWARD),
            Map.entry("DYNAMIC_LINK", FORWARD), Map.entry("STATIC_LINK", FORWARD), Map.entry("CONTAINED_BY", BACKWARD),
            Map.entry("DEPENDENCY_OF", BACKWARD), Map.entry("BUILD_DEPENDENCY_OF", BACKWARD), Map.entry("DEV_DEPENDENCY_OF", BACKWARD),
            Map.entry("OPTIONAL_DEPENDENCY_OF", BACKWARD), Map.entry("PROVIDED_DEPENDENCY_OF", BACKWARD),
            Map.entry("RUNTIME_DEPENDENCY_OF", BACKWARD), Map.entry("TEST_DEPENDENCY_OF", BACKWARD), Map.entry("DESCRIBES", DESCRIBES),
            Map.entry("DESCRIBED_BY", DESCRIBED_BY));
    private static final Map<String, Scope> SCOPES = Map.of("DEV_DEPENDENCY_OF", Scope.DEVELOPMENT, "TEST_DEPENDENCY_OF", Scope.DEVELOPMENT,
            "OPTIONAL_DEPENDENCY_OF", Scope.OPTIONAL, "RUNTIME_DEPENDENCY_OF", Scope.REQUIRED);
    private static final Set<String> OTHERS = Set.of("ANCESTOR_OF", "BUILD_TOOL_OF", "COPY_OF", "DATA_FILE_OF", "DEPENDENCY_MANIFEST_OF",
            "DESCENDANT_OF", "DEV_TOOL_OF", "DISTRIBUTION_ARTIFACT", "DOCUMENTATION_OF", "EXAMPLE_OF", "EXPANDED_FROM_ARCHIVE",
            "FILE_ADDED",
            "FILE_DELETED", "FILE_MODIFIED", "GENERATED_FROM", "GENERATES", "HAS_PREREQUISITE", "METAFILE_OF", "OPTIONAL_COMPONENT_OF",
            "OTHER",
            "PACKAGE_OF", "PATCH_APPLIED", "PATCH_FOR", "AMENDS", "PREREQUISITE_FOR", "REQUIREMENT_DESCRIPTION_FOR", "SPECIFICATION_FOR",
            "TEST_CASE_OF", "TEST_OF", "TEST_TOOL_OF", "VARIANT_OF");

    /** The meaning of a word; null for one that SPDX does not know. */
    static @Nullable RelationshipKind of(String word) {
        String upper = word.toUpperCase(Locale.ROOT).replace('-', '_');
        RelationshipKind kind = KINDS.get(upper);
        return kind != null ? kind : OTHERS.contains(upper) ? OTHER : null;
    }

    /** Whether a word says that one is part of the other, and no more. */
    static boolean isContainment(String word) {
        return word.regionMatches(true, 0, "CONTAIN", 0, 7);
    }

    /** In what role a word lists its first element; UNSTATED for most. */
    static Scope scope(String word) {
        return SCOPES.getOrDefault(word.toUpperCase(Locale.ROOT).replace('-', '_'), Scope.UNSTATED);
    }
}
