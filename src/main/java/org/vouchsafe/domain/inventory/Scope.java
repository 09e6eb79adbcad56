package org.vouchsafe.domain.inventory;

/** In what role an inventory lists a component. All of them count; the scope is shown. */
public enum Scope {
    REQUIRED, OPTIONAL, DEVELOPMENT, PEER, EXCLUDED, UNSTATED
}
