package org.vouchsafe.domain.inventory;

/** Identifies one interned component (one identity, however many inventories list it) within one workspace. */
public record ComponentId(long value) {}
