package org.vouchsafe.domain.provenance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An in-toto statement about how files came to be. What it does not say is null or empty; it is somebody's word until its signature is
 * judged.
 *
 * @param kind in words, such as {@code SLSA provenance 1.0}
 * @param predicateType the address of what is said
 * @param subjects the files it is about
 * @param builder who built, as an address
 * @param buildType how, as an address
 * @param source what it was built from in the first place, such as a repository and a commit
 * @param materials everything else that went into it, the source among them where it is listed
 */
public record Provenance(String kind, String predicateType, List<Artefact> subjects, @Nullable String builder, @Nullable String buildType,
        @Nullable Artefact source, List<Artefact> materials, @Nullable String invocation, @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    public Provenance {
        subjects = List.copyOf(subjects);
        materials = List.copyOf(materials);
    }
}
