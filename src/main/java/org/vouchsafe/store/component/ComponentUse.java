package org.vouchsafe.store.component;

import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;

/** A component and in how many inventories and (placed) releases it is listed at the viewpoint. */
public record ComponentUse(ComponentId id, Component component, int inventories, int releases) {}
