package org.vouchsafe.store.component;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vouchsafe.assess.match.MatchKeys;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/** Interned components by id, each read once, and the index of their match keys. */
public final class Components {
    private static final String GET = "SELECT body FROM component WHERE id = ?";
    private static final String KEYED = "SELECT component FROM match_key WHERE key = ?";
    private final Session session;
    private final Map<Long, Component> read = new HashMap<>();

    public Components(Session session) {
        this.session = session;
    }

    public Component get(long id) {
        Component known = read.get(id);
        if (known == null) {
            List<byte[]> bodies = session.list(GET, row -> row.bytes(1), id);
            if (bodies.isEmpty()) {
                throw new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: component " + id + " is missing.");
            }
            known = ComponentPack.component(bodies.getFirst());
            read.put(id, known);
        }
        return known;
    }

    /** Ids of all components that share one of these keys, and now and then of one that does not. */
    public SortedSet<Long> withKeys(Collection<String> matchKeys) {
        var found = new TreeSet<Long>();
        MessageDigest digest = Sha256.digest();
        for (String key : matchKeys) {
            session.each(KEYED, row -> found.add(row.number(1)), key(digest, key));
        }
        return found;
    }

    /** The numbers under which a component lies in the index of match keys. */
    public static SortedSet<Long> keys(Component component) {
        MessageDigest digest = Sha256.digest();
        return MatchKeys.of(component).stream().map(key -> key(digest, key)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The beginning of the digest of a match key: collisions only offer more to compare, and a number is a small key. */
    private static long key(MessageDigest digest, String matchKey) {
        return ByteBuffer.wrap(digest.digest(matchKey.getBytes(StandardCharsets.UTF_8))).getLong();
    }

}
