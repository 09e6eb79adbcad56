package org.vouchsafe.store.position;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.match.MatchKeys;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.advisory.AdditionTable;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.inventory.ComponentSets;
import org.vouchsafe.store.inventory.HeaderPack;
import org.vouchsafe.store.inventory.Listing;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** What facts are about, and what lies around them: asked to tell which positions a fact can have changed. */
public final class ReachTable {
    private static final String HEAD = "SELECT max(seq) FROM fact";
    private static final String KINDS = "SELECT seq, kind FROM fact WHERE seq > ? AND seq <= ? ORDER BY seq";
    private static final String SETS = "SELECT DISTINCT set_id FROM inventory WHERE evidence = ?";
    private static final String RELEASES = "SELECT DISTINCT release FROM placement WHERE evidence = ? AND release IS NOT NULL";
    private static final String PLACED = """
            SELECT DISTINCT i.evidence FROM placement p JOIN inventory i ON i.evidence = p.evidence WHERE p.release = ?""";
    private static final String HEADERS = """
            SELECT DISTINCT i.id, i.header FROM placement p JOIN inventory i ON i.evidence = p.evidence WHERE p.release = ?""";
    private static final String ADVISORIES_IN = """
            SELECT DISTINCT n.name FROM advisory a JOIN advisory_name n ON n.advisory = a.id WHERE a.evidence = ?""";
    private static final String CLAIMS_IN = """
            SELECT DISTINCT n.name FROM claim_document d JOIN claim_document v ON v.id = d.id OR v.document_key = d.document_key
                JOIN claim c ON c.document = v.id JOIN claim_name n ON n.claim = c.id
            WHERE d.evidence = ?""";
    private static final String CLAIMS_AT = """
            SELECT DISTINCT n.name FROM placement p JOIN claim_document d ON d.evidence = p.evidence JOIN claim c ON c.document = d.id
                JOIN claim_name n ON n.claim = c.id
            WHERE p.release = ?""";
    private static final String DECIDED = "SELECT DISTINCT advisory FROM decision WHERE release = ?";
    private static final String ADDED_TO = "SELECT DISTINCT advisory FROM advisory_addition";
    private static final String ALL_CLAIMED = "SELECT DISTINCT name FROM claim_name";
    private final Session session;
    private final KeyIndex index;

    /** @param mark the newest at or before the place in the log from which one looks; null: none */
    public ReachTable(Session session, @Nullable Mark mark) {
        this.session = session;
        this.index = new KeyIndex(session, mark);
    }

    /** True when the indexes it asks hold exactly what the facts give. */
    public boolean isSound() {
        return index.isSound();
    }

    /** The last place in the log. */
    public static long head(Session session) {
        return session.number(HEAD).orElse(0);
    }

    /** What was recorded after one place in the log, up to another. */
    public ChangedFacts between(long after, long upTo) {
        var changes = new ChangeReading(session);
        session.each(KINDS, row -> changes.read(Words.of(FactKind.class, row.text(2)), row.number(1)), after, upTo);
        return changes.found();
    }

    /** Where a piece of evidence was ever placed, by the releases' own ids. */
    public Set<ReleaseId> placesOf(EvidenceId evidence) {
        return releases(session.list(RELEASES, row -> row.number(1), evidence.value()));
    }

    /** The inventories that were ever placed at a release, by its own id. */
    public Set<EvidenceId> inventoriesAt(ReleaseId release) {
        var found = new TreeSet<EvidenceId>();
        session.each(PLACED, row -> found.add(new EvidenceId(row.number(1))), release.value());
        return found;
    }

    /** True when lists of a package manager were ever placed at a release, by its own id: one of them may say how another is to be read. */
    public boolean holdsLists(ReleaseId release) {
        return session.list(HEADERS, row -> HeaderPack.header(row.bytes(2)).kind(), release.value()).stream()
                .anyMatch(each -> each.isLockfile() || each.isManifest());
    }

    /** Names of the advisories that something listed in this evidence may match. */
    public Set<String> advisoriesMeeting(EvidenceId evidence) {
        var components = new Components(session);
        var sets = new ComponentSets(session);
        var keys = new HashSet<String>();
        for (long set : session.list(SETS, row -> row.number(1), evidence.value())) {
            List<Long> listed = sets.listings(set).stream().map(Listing::component).distinct().toList();
            components.prepare(listed);
            listed.forEach(each -> MatchKeys.of(components.get(each)).stream().filter(key -> !key.startsWith("name:")).forEach(keys::add));
        }
        if (keys.isEmpty()) {
            return Set.of();
        }
        Set<String> met = new TreeSet<>(index.advisoriesUnder(keys));
        // Hashes that analysts added are few, and are found without an index.
        for (AdvisoryAddition each : new AdditionTable(session).all()) {
            if (!Collections.disjoint(MatchKeys.ofAdditions(List.of(each)), keys)) {
                met.add(AdvisoryIds.key(each.advisoryId()));
            }
        }
        return met;
    }

    /** True when this evidence holds an inventory. */
    public boolean holdsInventory(EvidenceId evidence) {
        return session.number(SETS, evidence.value()).isPresent();
    }

    /** Names of the advisories recorded from this evidence. */
    public Set<String> advisoriesIn(EvidenceId evidence) {
        return new TreeSet<>(session.list(ADVISORIES_IN, row -> row.text(1), evidence.value()));
    }

    /** Names of the vulnerabilities of which this evidence, or another version of the same document, makes statements. */
    public Set<String> claimsIn(EvidenceId evidence) {
        return new TreeSet<>(session.list(CLAIMS_IN, row -> row.text(1), evidence.value()));
    }

    /** Names of the vulnerabilities of which claims that lie under one of these keys speak. */
    public Set<String> claimsUnder(Collection<String> keys) {
        return index.claimsUnder(keys);
    }

    /** Names of the vulnerabilities of which claims speak that give one of these names, whose meaning a rule tells. */
    public Set<String> claimsGiving(Collection<String> terms) {
        return index.claimsUnder(terms.stream().map(KeyIndex::alias).toList());
    }

    /** Names of the vulnerabilities of which documents speak that were ever placed at a release, by its own id. */
    public Set<String> claimsPlacedAt(ReleaseId release) {
        return new TreeSet<>(session.list(CLAIMS_AT, row -> row.text(1), release.value()));
    }

    /** Ids under which something was ever decided about a release, by its own id. */
    public Set<String> decidedOf(ReleaseId release) {
        return new TreeSet<>(session.list(DECIDED, row -> row.text(1), release.value()));
    }

    /** Ids of advisories to which analysts ever added something. */
    public Set<String> addedTo() {
        return new TreeSet<>(session.list(ADDED_TO, row -> row.text(1)));
    }

    /** All names under which a claim was ever made. */
    public Set<String> claimed() {
        return new TreeSet<>(session.list(ALL_CLAIMED, row -> row.text(1)));
    }

    private static Set<ReleaseId> releases(Collection<Long> ids) {
        var found = new TreeSet<ReleaseId>();
        ids.forEach(each -> found.add(new ReleaseId(each)));
        return found;
    }
}
