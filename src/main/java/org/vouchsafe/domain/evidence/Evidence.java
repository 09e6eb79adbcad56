package org.vouchsafe.domain.evidence;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * One received file, kept byte for byte.
 *
 * @param name its name when it came
 * @param size in bytes
 * @param format recognised format, such as {@code CycloneDX JSON 1.6}; "document" where none was recognised
 * @param placedAt the release it is attached to, as of the viewpoint it was read at; null while unplaced
 * @param unplacedReason why it could not be placed by itself; null when placed or when it needs no place
 * @param problems number of problems found while reading
 * @param withdrawn when the analyst withdrew it; null while it counts
 */
public record Evidence(EvidenceId id, String name, Sha256 sha256, long size, DocumentKind kind, String format, Origin origin,
        Recorded recorded,
        String recordedBy, SignatureVerdict signature, @Nullable ReleaseId placedAt, @Nullable String unplacedReason, int problems,
        @Nullable Recorded withdrawn) {}
