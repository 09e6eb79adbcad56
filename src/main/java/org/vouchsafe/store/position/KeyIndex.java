package org.vouchsafe.store.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.ClaimKeys;
import org.vouchsafe.assess.claim.product.AliasTerms;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.match.MatchKeys;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.store.advisory.AdvisoryPack;
import org.vouchsafe.store.claim.ClaimTable;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Session;

/**
 * Advisories and claims by the keys under which components and releases meet them. What was recorded since the index was last extended is looked
 * through besides, so that an answer is complete also where the index cannot be written.
 */
public final class KeyIndex {
    private static final String ADVISORIES_AFTER = "SELECT id, body FROM advisory WHERE id > ? ORDER BY id";
    private static final String CLAIMS_AFTER = """
            SELECT c.id, d.evidence FROM claim c JOIN claim_document d ON d.id = c.document WHERE c.id > ? ORDER BY c.id""";
    private static final String ADVISORY = "INSERT OR IGNORE INTO advisory_key (key, advisory) VALUES (?, ?)";
    private static final String CLAIM = "INSERT OR IGNORE INTO claim_key (key, claim) VALUES (?, ?)";
    private static final String LAST_ADVISORY = "SELECT max(id) FROM advisory";
    private static final String LAST_CLAIM = "SELECT max(id) FROM claim";
    private static final String ADVISORIES = """
            SELECT n.name FROM advisory_key k JOIN advisory_name n ON n.advisory = k.advisory WHERE k.key = ?""";
    private static final String ADVISORY_NAMES = "SELECT name FROM advisory_name WHERE advisory = ?";
    private static final String CLAIMS = "SELECT n.name FROM claim_key k JOIN claim_name n ON n.claim = k.claim WHERE k.key = ?";
    private static final String CLAIM_NAMES = "SELECT name FROM claim_name WHERE claim = ?";
    private final Session session;
    private final long advisoriesUpTo;
    private final long claimsUpTo;

    /** @param mark that says how far the index reaches; null: nothing is indexed */
    public KeyIndex(Session session, @Nullable Mark mark) {
        this.session = session;
        this.advisoriesUpTo = mark == null ? 0 : mark.indexedAdvisories();
        this.claimsUpTo = mark == null ? 0 : mark.indexedClaims();
    }

    /** Something indexed: its number, and the keys it lies under. */
    public record Entry(long id, Set<Long> keys) {}

    /** The names of all advisories that lie under one of these match keys. */
    public Set<String> advisoriesUnder(Collection<String> matchKeys) {
        return under(matchKeys, ADVISORIES, ADVISORY_NAMES, advisories(session, advisoriesUpTo));
    }

    /** The names of all vulnerabilities that claims are about which lie under one of these keys of claims. */
    public Set<String> claimsUnder(Collection<String> claimKeys) {
        return under(claimKeys, CLAIMS, CLAIM_NAMES, claims(session, claimsUpTo));
    }

    private Set<String> under(Collection<String> keys, String indexed, String names, List<Entry> beyond) {
        Set<String> found = new TreeSet<>();
        Set<Long> numbers = new HashSet<>();
        keys.forEach(each -> numbers.add(Components.number(each)));
        numbers.forEach(each -> session.each(indexed, row -> found.add(row.text(1)), each));
        beyond.stream().filter(each -> each.keys().stream().anyMatch(numbers::contains))
                .forEach(each -> session.each(names, row -> found.add(row.text(1)), each.id()));
        return found;
    }

    /** True when the index holds exactly what the facts give, as far as it says it reaches. */
    public boolean isSound() {
        return fits("SELECT key, advisory FROM advisory_key", advisories(session, 0), advisoriesUpTo)
                && fits("SELECT key, claim FROM claim_key", claims(session, 0), claimsUpTo);
    }

    private boolean fits(String indexed, List<Entry> entries, long upTo) {
        Set<Entry> found = new HashSet<>(session.list(indexed, row -> new Entry(row.number(2), Set.of(row.number(1)))));
        Set<Entry> expected = new HashSet<>();
        entries.stream().filter(each -> each.id() <= upTo)
                .forEach(each -> each.keys().forEach(key -> expected.add(new Entry(each.id(), Set.of(key)))));
        return found.equals(expected);
    }

    void extend() {
        extend(ADVISORY, advisories(session, advisoriesUpTo));
        extend(CLAIM, claims(session, claimsUpTo));
    }

    private void extend(String insert, List<Entry> entries) {
        try (Session.Batch batch = session.batch(insert)) {
            entries.forEach(each -> each.keys().forEach(key -> batch.add(key, each.id())));
        }
    }

    long lastAdvisory() {
        return session.number(LAST_ADVISORY).orElse(0);
    }

    long lastClaim() {
        return session.number(LAST_CLAIM).orElse(0);
    }

    /** The entries of all advisories after this one, as their records give them. */
    public static List<Entry> advisories(Session session, long after) {
        var entries = new ArrayList<Entry>();
        session.each(ADVISORIES_AFTER, row -> {
            AdvisoryRecord record = AdvisoryPack.advisory(new PackReader(row.bytes(2)));
            Set<String> keys = new HashSet<>(MatchKeys.of(record));
            keys.addAll(MatchKeys.ofPlatforms(List.of(record)));
            entries.add(entry(row.number(1), keys));
        }, after);
        return entries;
    }

    /** The entries of all claims after this one, as their statements give them; where their documents are placed is no part of it. */
    public static List<Entry> claims(Session session, long after) {
        var entries = new ArrayList<Entry>();
        if (session.number(LAST_CLAIM).orElse(0) > after) {
            LongFunction<ClaimFact> claims = new ClaimTable(session, Viewpoint.LATEST)::get;
            session.each(CLAIMS_AFTER, row -> entries.add(entry(row.number(1), keys(claims.apply(row.number(1))))), after);
        }
        return entries;
    }

    private static Entry entry(long id, Collection<String> keys) {
        var numbers = new TreeSet<Long>();
        keys.forEach(each -> numbers.add(Components.number(each)));
        return new Entry(id, numbers);
    }

    /** Beside what it names as a product, the names of its components: a rule may say what one of them means. */
    private static Set<String> keys(ClaimFact claim) {
        Set<String> keys = new TreeSet<>(ClaimKeys.of(unplaced(claim)));
        List<Identification> parts = switch (claim.claim().target()) {
            case ClaimTarget.OfProduct of -> of.components();
            case ClaimTarget.OfBom of -> of.component() == null ? List.of() : List.of(of.component());
        };
        parts.forEach(each -> AliasTerms.keys(each).forEach(term -> keys.add(alias(term))));
        return keys;
    }

    /** The key under which claims lie that give a name of which an alias rule may speak. */
    static String alias(String term) {
        return "alias:" + term;
    }

    private static ClaimFact unplaced(ClaimFact claim) {
        ClaimDocumentFact of = claim.document();
        return new ClaimFact(claim.id(), claim.claim(),
                new ClaimDocumentFact(of.evidence(), of.format(), of.documentKey(), of.documentVersion(), of.draft(), of.author(),
                        of.documentTime(), of.bomSerial(), of.namedSupplier(), of.signature(), of.receivedAt(), of.recorded(),
                        of.withdrawn(), List.of(), of.judgements()));
    }
}
