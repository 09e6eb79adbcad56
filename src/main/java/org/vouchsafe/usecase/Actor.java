package org.vouchsafe.usecase;

/** Who acts, for the log: a name as the person wants to be known to an auditor. */
public record Actor(String name) {}
