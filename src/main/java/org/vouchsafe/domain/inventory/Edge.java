package org.vouchsafe.domain.inventory;

/** A dependency: the member at index {@code from} needs the one at index {@code to} (indexes into {@link InventoryDraft#members()}). */
public record Edge(int from, int to) {}
