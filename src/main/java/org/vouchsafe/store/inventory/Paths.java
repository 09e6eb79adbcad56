package org.vouchsafe.store.inventory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/** Paths from roots to listings, followed upwards by the parents that were found when the inventory was recorded. */
public final class Paths {
    private static final String STEP = """
            SELECT depth, parent_component, parent_listing FROM membership WHERE component = ? AND set_id = ? AND listing = ?""";
    private final Session session;
    private final Components components;

    public Paths(Session session, Components components) {
        this.session = session;
        this.components = components;
    }

    /** The step before a listing; null where there is none. */
    public record Parent(long component, int listing) {
        /** From two columns that are both null or neither. */
        public static @Nullable Parent of(@Nullable Long component, @Nullable Long listing) {
            return component == null || listing == null ? null : new Parent(component, listing.intValue());
        }
    }

    /** Display names from the root to the component, both included; only the component when it has no parent. */
    public List<String> path(long set, long component, @Nullable Parent parent, int depth) {
        var names = new ArrayList<String>(depth + 1);
        names.add(components.get(component).displayName());
        Parent next = parent;
        while (next != null) {
            // Depth falls with every step, so a longer chain is damage and must not run for ever.
            if (names.size() > depth) {
                throw new StoreException(StoreException.Kind.DAMAGED,
                        "The workspace file is damaged: a path in set " + set + " has no root.");
            }
            names.add(components.get(next.component()).displayName());
            next = before(set, next);
        }
        Collections.reverse(names);
        return names;
    }

    private @Nullable Parent before(long set, Parent listing) {
        Optional<Optional<Parent>> found = session.first(STEP,
                row -> Optional.ofNullable(Parent.of(row.numberOrNull(2), row.numberOrNull(3))),
                listing.component(), set, listing.listing());
        return found.orElse(Optional.empty()).orElse(null);
    }
}
