package org.vouchsafe.store.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.store.sql.Session;

/** Interned components, read. */
public final class ComponentTable {
    private final Session session;

    public ComponentTable(Session session) {
        this.session = session;
    }

    /** One component. */
    public Component get(ComponentId id) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Several at once. */
    public Map<ComponentId, Component> get(Collection<ComponentId> ids) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Components whose name, group, purl or version contains all words of the text, best known first; blank text: the most used ones. */
    public List<ComponentUse> search(String text, int limit, Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Components of this package, whatever the version. */
    public List<ComponentId> ofPackage(PackageName name) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Components of exactly this name (without regard to case), whatever their group. */
    public List<ComponentId> named(String name) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Components that carry this hash, in hex, whatever the algorithm. */
    public List<ComponentId> withHash(String hex) {
        throw new UnsupportedOperationException("not yet");
    }

}
