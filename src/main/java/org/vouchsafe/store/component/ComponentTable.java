package org.vouchsafe.store.component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.match.MatchKeys;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.register.RegisterTable;
import org.vouchsafe.store.sql.SearchWords;
import org.vouchsafe.store.sql.Session;

/** Interned components, read. */
public final class ComponentTable {
    /** More finds than this are not ranked: the search is too wide to be meant. */
    private static final int RANKED = 2_000;
    private static final String FIND = """
            SELECT c.id, c.text FROM component_search s JOIN component c ON c.id = s.rowid WHERE component_search MATCH ? ORDER BY c.id""";
    private static final String SCAN = "SELECT id, text FROM component ORDER BY id";
    private static final String MOST_USED = """
            SELECT component FROM membership GROUP BY component ORDER BY count(*) DESC, component LIMIT ?""";
    private static final String SETS = "SELECT DISTINCT set_id FROM membership WHERE component = ?";
    private static final String PLACED = """
            SELECT i.set_id,
                (SELECT p.release FROM placement p WHERE p.evidence = i.evidence AND p.seq <= ?1 ORDER BY p.seq DESC LIMIT 1)
            FROM inventory i WHERE i.seq <= ?1
                AND NOT EXISTS (SELECT 1 FROM withdrawn w
                    WHERE w.evidence = i.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1))""";
    private static final Map<Integer,
            List<String>> ALGORITHMS = Map.of(32, List.of("MD5"), 40, List.of("SHA-1"), 56, List.of("SHA-224"), 64, List
                    .of("SHA-256", "SHA3-256", "BLAKE2B-256", "BLAKE3"), 96, List.of("SHA-384", "SHA3-384", "BLAKE2B-384"), 128,
                    List.of("SHA-512",
                            "SHA3-512", "BLAKE2B-512"));
    private static final String KEYS = "SELECT DISTINCT key FROM match_key ORDER BY key";
    private final Session session;
    private final Components components;

    public ComponentTable(Session session) {
        this.session = session;
        this.components = new Components(session);
    }

    /** One component. */
    public Component get(ComponentId id) {
        return components.get(id.value());
    }

    /** Several at once, in the order asked for. */
    public Map<ComponentId, Component> get(Collection<ComponentId> ids) {
        var found = new LinkedHashMap<ComponentId, Component>();
        ids.forEach(id -> found.put(id, get(id)));
        return found;
    }

    /**
     * Components whose name, group, purl or version contains all words of the text (without regard to case), most used first; blank text:
     * the most used ones. Components that no visible inventory lists are left out.
     */
    public List<ComponentUse> search(String text, int limit, Viewpoint viewpoint) {
        Map<Long, List<@Nullable Long>> placed = placed(viewpoint);
        var uses = new ArrayList<ComponentUse>();
        for (long id : text.isBlank() ? session.list(MOST_USED, row -> row.number(1), Math.max(limit, RANKED)) : find(text)) {
            ComponentUse use = use(id, placed);
            if (use.inventories() > 0) {
                uses.add(use);
            }
        }
        uses.sort(Comparator.comparingInt(ComponentUse::inventories).reversed().thenComparing(use -> use.component().displayName()));
        return List.copyOf(uses.subList(0, Math.min(limit, uses.size())));
    }

    /** The numbers of all match keys of all components held, as {@link org.vouchsafe.store.feed.FeedLook#marked} takes them. */
    public List<Long> keyNumbers() {
        return session.list(KEYS, row -> row.number(1));
    }

    /** Components of this package, whatever the version; also those built from it, where a distribution names the source package. */
    public List<ComponentId> ofPackage(PackageName name) {
        return keyed(MatchKeys.ofPackage(name));
    }

    /** Components that a CPE calls this product, whatever the version. */
    public List<ComponentId> ofProduct(Cpe cpe) {
        return keyed(MatchKeys.ofProduct(cpe));
    }

    /** Components of exactly this name (without regard to case), whatever their group. */
    public List<ComponentId> named(String name) {
        return keyed("name:" + name.strip().toLowerCase(Locale.ROOT));
    }

    /** Components that carry this hash, in hex, whatever the algorithm. */
    public List<ComponentId> withHash(String hex) {
        String digits = hex.strip().toLowerCase(Locale.ROOT);
        List<String> keys = ALGORITHMS.getOrDefault(digits.length(), List.of()).stream()
                .map(algorithm -> "hash:" + algorithm + ":" + digits)
                .toList();
        return components.withKeys(keys).stream().map(ComponentId::new)
                .filter(id -> Stream.concat(get(id).hashes().stream(), get(id).also().inside().stream()).anyMatch(hash -> hash.hex().equals(
                        digits)))
                .toList();
    }

    private List<ComponentId> keyed(String key) {
        return components.withKeys(List.of(key)).stream().map(ComponentId::new).toList();
    }

    private List<Long> find(String text) {
        var words = SearchWords.of(text);
        var found = new ArrayList<Long>();
        String match = words.match();
        String sql = match == null ? SCAN : FIND;
        session.each(sql, row -> {
            if (found.size() < RANKED && words.in(row.text(2))) {
                found.add(row.number(1));
            }
        }, match == null ? new Object[0] : new Object[] {match});
        return found;
    }

    private ComponentUse use(long id, Map<Long, List<@Nullable Long>> placed) {
        int inventories = 0;
        Set<Long> releases = new HashSet<>();
        for (long set : session.list(SETS, row -> row.number(1), id)) {
            for (Long release : placed.getOrDefault(set, List.of())) {
                inventories++;
                if (release != null) {
                    releases.add(release);
                }
            }
        }
        return new ComponentUse(new ComponentId(id), components.get(id), inventories, releases.size());
    }

    private Map<Long, List<@Nullable Long>> placed(Viewpoint viewpoint) {
        var placed = new HashMap<Long, List<@Nullable Long>>();
        Successors successors = new RegisterTable(session).successors(viewpoint);
        session.each(PLACED, row -> {
            Long release = row.numberOrNull(2);
            placed.computeIfAbsent(row.number(1), ignored -> new ArrayList<>())
                    .add(release == null ? null : Long.valueOf(successors.of(new ReleaseId(release)).value()));
        }, Cutoff.of(session, viewpoint));
        return placed;
    }
}
