package org.vouchsafe.domain.evidence;

import org.jspecify.annotations.Nullable;

/** A register line: the evidence, where it is placed in words ({@code Northwind Systems / Portal 2.0}), and in how many positions it is used. */
public record EvidenceRow(Evidence evidence, @Nullable String place, int usedIn) {}
