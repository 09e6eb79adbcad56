package org.vouchsafe.domain.questionnaire;

/** A kind of evidence a questionnaire asks for, with a stable id such as {@code AX-E1} and words that say what is meant. */
public record EvidenceKind(String id, String name, String help) {}
