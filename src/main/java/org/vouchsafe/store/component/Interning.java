package org.vouchsafe.store.component;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.store.sql.Session;

/** Gives each component its one id, and enters new ones in the indexes by which components are found. One per inventory. */
public final class Interning {
    private static final String FIND = "SELECT id FROM component WHERE identity = ?";
    private static final String LAST = "SELECT max(id) FROM component";
    private static final String INSERT = "INSERT INTO component (id, identity, body, text) VALUES (?, ?, ?, ?)";
    private static final String KEY = "INSERT INTO match_key (key, component) VALUES (?, ?)";
    private static final String SEARCH = "INSERT INTO component_search (rowid, text) VALUES (?, ?)";
    private final Session session;
    private final MessageDigest digest = Sha256.digest();
    private final Map<Component, Interned> known = new HashMap<>();
    private long last;

    public Interning(Session session) {
        this.session = session;
        this.last = session.number(LAST).orElse(0);
    }

    /** An id and the digest of what it stands for. */
    public record Interned(long id, byte[] identity) {}

    /** The id of this component, which is entered when it is new. */
    public Interned intern(Component component) {
        return known.computeIfAbsent(component, this::find);
    }

    private Interned find(Component component) {
        byte[] body = ComponentPack.body(component);
        byte[] identity = digest.digest(body);
        OptionalLong id = session.number(FIND, (Object) identity);
        return new Interned(id.isPresent() ? id.getAsLong() : insert(component, identity, body), identity);
    }

    private long insert(Component component, byte[] identity, byte[] body) {
        long id = ++last;
        String text = ComponentPack.searchText(component);
        session.execute(INSERT, id, identity, body, text);
        session.execute(SEARCH, id, text);
        for (long key : Components.keys(component)) {
            session.execute(KEY, key, id);
        }
        return id;
    }
}
