package org.vouchsafe.assess.answer.fact;

import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;

/** A file that counts. */
public record FileSeen(EvidenceId evidence, String name, DocumentKind kind, SignatureVerdict signature) {}
