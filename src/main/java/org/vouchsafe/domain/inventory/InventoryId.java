package org.vouchsafe.domain.inventory;

/** Identifies one inventory within one workspace. */
public record InventoryId(long value) {}
