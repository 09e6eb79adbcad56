package org.vouchsafe.usecase.read;

import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;

/** A component and in how many inventories and releases it is listed. */
public record ComponentRow(ComponentId id, Component component, int inventories, int releases) {}
