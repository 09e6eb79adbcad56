package org.vouchsafe.format.cyclonedx;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Scope;

/** The closed word lists of CycloneDX and what they mean in our words. */
final class Vocabulary {
    static final Set<String> COMPONENT_TYPES = Set.of("application", "framework", "library", "container", "platform", "operating-system",
            "device", "device-driver", "firmware", "file", "machine-learning-model", "data", "cryptographic-asset");
    static final Set<String> HASH_ALGORITHMS = Set.of("MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA3-224", "SHA3-256",
            "SHA3-384", "SHA3-512", "BLAKE2B-256", "BLAKE2B-384", "BLAKE2B-512", "BLAKE3", "STREEBOG-256", "STREEBOG-512");
    static final Set<String> AGGREGATES = Set.of("complete", "incomplete", "incomplete_first_party_only",
            "incomplete_first_party_proprietary_only", "incomplete_first_party_opensource_only", "incomplete_third_party_only",
            "incomplete_third_party_proprietary_only", "incomplete_third_party_opensource_only", "unknown", "not_specified");
    private static final Map<String,
            Scope> SCOPES = Map.of("required", Scope.REQUIRED, "optional", Scope.OPTIONAL, "excluded", Scope.EXCLUDED);
    private static final Map<String, ClaimStatus> STATES = Map.of("exploitable", ClaimStatus.AFFECTED, "resolved", ClaimStatus.FIXED,
            "resolved_with_pedigree", ClaimStatus.FIXED, "not_affected", ClaimStatus.NOT_AFFECTED, "false_positive",
            ClaimStatus.NOT_AFFECTED,
            "in_triage", ClaimStatus.UNDER_INVESTIGATION);
    private static final Map<String, Justification> JUSTIFICATIONS = Map.of("code_not_present", Justification.VULNERABLE_CODE_NOT_PRESENT,
            "code_not_reachable", Justification.VULNERABLE_CODE_NOT_IN_EXECUTE_PATH, "protected_by_compiler",
            Justification.INLINE_MITIGATIONS_ALREADY_EXIST, "protected_at_runtime", Justification.INLINE_MITIGATIONS_ALREADY_EXIST,
            "protected_at_perimeter", Justification.OTHER, "protected_by_mitigating_control", Justification.OTHER, "requires_configuration",
            Justification.OTHER, "requires_dependency", Justification.OTHER, "requires_environment", Justification.OTHER);
    private static final Set<
            String> PHASES = Set.of("design", "pre-build", "build", "post-build", "operations", "discovery", "decommission");

    private Vocabulary() {}

    static @Nullable Scope scope(String word) {
        return SCOPES.get(word.toLowerCase(Locale.ROOT));
    }

    static @Nullable ClaimStatus state(String word) {
        return STATES.get(word.toLowerCase(Locale.ROOT));
    }

    static @Nullable Justification justification(String word) {
        return JUSTIFICATIONS.get(word.toLowerCase(Locale.ROOT));
    }

    /** The kind of list a lifecycle phase makes; null for a word that is none. */
    static @Nullable InventoryKind kind(String phase) {
        String word = phase.toLowerCase(Locale.ROOT);
        if (!PHASES.contains(word)) {
            return null;
        }
        // What is known before the build is read from the sources.
        return word.equals("pre-build") ? new InventoryKind("source") : new InventoryKind(word);
    }
}
