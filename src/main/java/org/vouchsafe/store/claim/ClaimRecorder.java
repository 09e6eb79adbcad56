package org.vouchsafe.store.claim;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.fact.Searchable;
import org.vouchsafe.store.sql.Session;

/** Records VEX documents. */
public final class ClaimRecorder {
    private static final String NEXT_DOCUMENT = "SELECT max(id) + 1 FROM claim_document";
    private static final String NEXT_CLAIM = "SELECT max(id) + 1 FROM claim";
    private static final String NAME = "INSERT INTO claim_name (name, claim) VALUES (?, ?)";
    private final Session session;
    private final FactLog log;

    public ClaimRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Records a VEX document read from this evidence, with all its statements. */
    public void add(EvidenceId evidence, ClaimDocument document) {
        long id = session.number(NEXT_DOCUMENT).orElse(1);
        long next = session.number(NEXT_CLAIM).orElse(1);
        PendingFact fact = log.begin(FactKind.CLAIMS);
        fact.insert(ClaimRows.DOCUMENT, id, fact.seq(), evidence.value(), document.documentKey(), ClaimPack.head(document));
        var searchable = new Searchable(session);
        for (Claim each : document.claims()) {
            fact.insert(ClaimRows.CLAIM, next, id, ClaimPack.claim(each));
            for (String name : names(each)) {
                session.execute(NAME, name, next);
            }
            searchable.add(fact.seq(), Searchable.Kind.CLAIM, evidence.value(), text(each));
            next++;
        }
        fact.end();
    }

    /** Under which names it is found. */
    public static SortedSet<String> names(Claim claim) {
        return claim.vulnerabilityIds().stream().map(AdvisoryIds::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What can be searched of a claim; empty for one without words of its own. */
    public static String text(Claim claim) {
        String words = Stream.of(claim.impactStatement(), claim.action()).filter(Objects::nonNull).filter(each -> !each.isBlank()).collect(
                Collectors.joining(" "));
        return words.isEmpty() ? "" : String.join(" ", claim.vulnerabilityIds()) + " " + words;
    }
}
