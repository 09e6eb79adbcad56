package org.vouchsafe.assess.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.version.Order;
import org.vouchsafe.assess.version.VersionScheme;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.claim.WholeDay;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.register.Supplier;

/**
 * Which documents are replaced by a newer version of themselves. Only an author can replace its own document, and only with one that could
 * count: otherwise anybody could take back what a supplier said by reusing its document id.
 */
public final class Supersession {
    /** A semantic version, as CSAF counts documents besides whole numbers: {@code 1.0.0-1} comes before {@code 1.0.0}. */
    private static final Pattern SEMANTIC = Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
    private final Map<String, List<ClaimDocumentFact>> byKey = new HashMap<>();
    /** Whose word each document with several versions is to each supplier. */
    private final Map<String, List<AuthorClass>> voices = new HashMap<>();
    private final Policy policy;

    /**
     * Prepares all documents that were ever recorded.
     *
     * @param suppliers all that are registered: what speaks for one of them is replaced only by what does so, too
     */
    public Supersession(Collection<ClaimDocumentFact> documents, Collection<Supplier> suppliers, Policy policy) {
        this.policy = policy;
        for (ClaimDocumentFact each : documents) {
            if (each.documentKey() != null) {
                byKey.computeIfAbsent(each.documentKey(), ignored -> new ArrayList<>()).add(each);
            }
        }
        byKey.values().stream().filter(each -> each.size() > 1).flatMap(List::stream)
                .forEach(each -> voices.put(voice(each), suppliers.stream().map(supplier -> Whose.of(each, supplier,
                        policy.trustedAuthors())).toList()));
    }

    /** The documents with the same key, itself included when it was given. */
    public List<ClaimDocumentFact> versionsOf(ClaimDocumentFact document) {
        return document.documentKey() == null ? List.of() : byKey.getOrDefault(document.documentKey(), List.of());
    }

    /** True when a newer version of this document is visible. */
    public boolean isReplaced(ClaimDocumentFact document, View view) {
        return versionsOf(document).stream().anyMatch(other -> view.holds(other) && replaces(other, document, view));
    }

    private boolean replaces(ClaimDocumentFact newer, ClaimDocumentFact older, View view) {
        return !newer.evidence().equals(older.evidence()) && couldCount(newer, older, view) && Whose.sameAuthor(newer, older)
                && isNewerVersion(newer, older) && isHeardNoLess(newer, older);
    }

    private static String voice(ClaimDocumentFact document) {
        return document.evidence().value() + " " + document.documentKey();
    }

    /** A look-alike that shares one of a supplier's names, but does not speak for it, takes nothing back. */
    private boolean isHeardNoLess(ClaimDocumentFact newer, ClaimDocumentFact older) {
        List<AuthorClass> now = voices.getOrDefault(voice(newer), List.of());
        List<AuthorClass> before = voices.getOrDefault(voice(older), List.of());
        for (int i = 0; i < Math.min(now.size(), before.size()); i++) {
            if (now.get(i).compareTo(before.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean couldCount(ClaimDocumentFact newer, ClaimDocumentFact older, View view) {
        SignatureVerdict signature = view.signature(newer);
        boolean signedEnough = policy.claims() != Policy.Claims.SIGNED || signature == SignatureVerdict.PASSED
                || view.signature(older) != SignatureVerdict.PASSED;
        return !newer.draft() && signature != SignatureVerdict.FAILED && signedEnough
                && !ReachedClaim.isFromTheFuture(newer, newer.documentTime());
    }

    private static boolean isNewerVersion(ClaimDocumentFact newer, ClaimDocumentFact older) {
        String version = newer.documentVersion();
        String other = older.documentVersion();
        if (version != null && other != null) {
            boolean semantic = SEMANTIC.matcher(version).matches() && SEMANTIC.matcher(other).matches();
            Order order = (semantic ? VersionScheme.SEMVER : VersionScheme.GENERIC).compare(version, other);
            if (order != Order.UNDECIDABLE) {
                return order == Order.AFTER;
            }
        }
        @Nullable Instant time = newer.documentTime();
        @Nullable Instant otherTime = older.documentTime();
        return time != null && otherTime != null && time.isAfter(otherTime) && !WholeDay.isOpenWhichCameFirst(time, otherTime);
    }
}
