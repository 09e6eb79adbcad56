package org.vouchsafe.store.component;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final String BETWEEN = "SELECT id, body FROM component WHERE id BETWEEN ? AND ?";
    private static final int FEW = 256;
    private static final int SPARSE = 8;
    private static final String KEYED = "SELECT component FROM match_key WHERE key = ?";
    private static final String ALL = "SELECT id, body FROM component ORDER BY id";
    private static final String FORGET = "DELETE FROM match_key";
    private static final String KEY = "INSERT INTO match_key (key, component) VALUES (?, ?)";
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

    /**
     * Reads many at once, so that {@link #get} finds them. Components of one inventory were mostly interned one after the other, so they lie side by
     * side; where they do not, reading them one by one costs less than passing over the others.
     */
    public void prepare(Collection<Long> ids) {
        if (ids.size() < FEW) {
            return;
        }
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long id : ids) {
            first = Math.min(first, id);
            last = Math.max(last, id);
        }
        if (last - first < (long) ids.size() * SPARSE) {
            Set<Long> wanted = new HashSet<>(ids);
            session.each(BETWEEN, row -> {
                long id = row.number(1);
                if (wanted.contains(id)) {
                    read.computeIfAbsent(id, ignored -> ComponentPack.component(row.bytes(2)));
                }
            }, first, last);
        }
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

    /** Makes the index of match keys anew, which is due whenever a newer program may make other keys than the one before. */
    public static void index(Session session) {
        session.execute(FORGET);
        session.each(ALL, row -> {
            long id = row.number(1);
            for (long key : keys(ComponentPack.component(row.bytes(2)))) {
                session.execute(KEY, key, id);
            }
        });
    }

    /** The numbers under which a component lies in the index of match keys. */
    public static SortedSet<Long> keys(Component component) {
        MessageDigest digest = Sha256.digest();
        return MatchKeys.of(component).stream().map(key -> key(digest, key)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The number under which one key lies in an index of keys. */
    public static long number(String key) {
        return key(Sha256.digest(), key);
    }

    /** The numbers under which what carries these match keys lies in an index of match keys. */
    public static SortedSet<Long> keys(Collection<String> matchKeys) {
        MessageDigest digest = Sha256.digest();
        return matchKeys.stream().map(key -> key(digest, key)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The beginning of the digest of a match key: collisions only offer more to compare, and a number is a small key. */
    private static long key(MessageDigest digest, String matchKey) {
        return ByteBuffer.wrap(digest.digest(matchKey.getBytes(StandardCharsets.UTF_8))).getLong();
    }

}
