package org.vouchsafe.domain.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;

/** A statement with its document, for showing: who said it, when, in which evidence. */
public record ClaimRow(Claim claim, String author, @Nullable Instant documentTime, String format, EvidenceId evidence,
        String evidenceName) {}
