package org.vouchsafe.assess.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.claim.AuthorClass;
import org.vouchsafe.assess.claim.Counting;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.claim.Speaking;
import org.vouchsafe.assess.claim.product.Folded;
import org.vouchsafe.assess.claim.product.ReleaseIdentity;
import org.vouchsafe.assess.conflict.Conflicts;
import org.vouchsafe.assess.conflict.Situation;
import org.vouchsafe.assess.inventory.InForce;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.inventory.ReleaseReading;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.RemarkCode;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;

/** Finds where two sources cannot both be right, and says so in a sentence that names both sides. */
record Contradictions(Advisory advisory, ReleaseIdentity release, ReleaseReading reading, List<Counting.Judged> claims,
        Speaking.@Nullable Speaker speaker, Supplier<List<Situation.Elsewhere>> elsewhere) {
    private static final Set<Justification> PRESUPPOSE_PRESENCE = Set.of(Justification.VULNERABLE_CODE_NOT_IN_EXECUTE_PATH,
            Justification.VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY, Justification.INLINE_MITIGATIONS_ALREADY_EXIST);

    /** All of them, at most one of each code, in the order of the codes. */
    List<Contradiction> of(Combination cell) {
        Stream<Contradiction> own = Stream.of(byTable(cell), authorsDisagree(cell.state()), inventoryChanged(), selfContradiction())
                .flatMap(Optional::stream);
        boolean presentAnyway = cell.contradiction() == ContradictionCode.FIXED_BUT_PRESENT;
        // A fix that is contradicted by what is listed need not be contradicted by its version, too.
        Stream<Contradiction> more = Conflicts.in(new Situation(advisory, release, reading, claims, speaker, elsewhere)).stream()
                .filter(each -> !(presentAnyway && each.code() == ContradictionCode.FIXED_VERSION_AFFECTED));
        return Stream.concat(own, more).sorted((one, other) -> one.code().compareTo(other.code())).toList();
    }

    private Optional<Contradiction> byTable(Combination cell) {
        if (cell.contradiction() == null || speaker == null) {
            return Optional.empty();
        }
        String said = Words.said(speaker.claim());
        String name = Words.name(release);
        List<InventoryReading.Listing> listings = listings();
        String text = switch (cell.contradiction()) {
            case FIXED_BUT_PRESENT -> "%s for %s, but the inventory still lists %s, which is affected.".formatted(said, name,
                    Words.listed(listings));
            case ABSENT_BUT_PRESENT -> "%s for %s, but the inventory lists %s.".formatted(said, name, Words.listed(listings));
            case AFFECTED_BUT_NOT_LISTED -> "%s for %s, but its inventory lists no affected version of %s.".formatted(said, name,
                    Words.packages(advisory));
            case AUTHORS_DISAGREE, INVENTORY_CHANGED, SELF_CONTRADICTION, SUPPLIERS_DISAGREE, CLAIM_OLDER_THAN_INVENTORY,
                    JUSTIFICATION_COPIED,
                    FIXED_VERSION_AFFECTED, FIXED_VERSION_UNKNOWN -> said + ".";
        };
        var citations = new ArrayList<Citation>();
        citations.add(speaker.claim().citation());
        listings.forEach(each -> citations.add(each.listed().place()));
        return Optional.of(contradiction(cell.contradiction(), text, citations));
    }

    /** The listings that weigh most, in the inventories in force. */
    private List<InventoryReading.Listing> listings() {
        List<InventoryReading.Listing> all = reading.inForce().stream().flatMap(each -> each.listings().stream()).toList();
        return all.stream().map(each -> each.match().kind()).min(Comparator.naturalOrder())
                .map(kind -> all.stream().filter(each -> each.match().kind() == kind).toList()).orElse(List.of());
    }

    private Optional<Contradiction> authorsDisagree(State state) {
        var byAuthor = new LinkedHashMap<String, List<ReachedClaim>>();
        claims.stream().filter(Counting.Judged::counts).map(Counting.Judged::claim)
                .forEach(each -> byAuthor.computeIfAbsent(author(each), ignored -> new ArrayList<>()).add(each));
        List<ReachedClaim> words = byAuthor.values().stream().flatMap(each -> Speaking.among(each).stream()).map(Speaking.Speaker::claim)
                .toList();
        var disagreeing = new LinkedHashSet<ReachedClaim>();
        boolean someClear = words.stream().anyMatch(each -> each.status().isClearing());
        boolean someDoNot = words.stream().anyMatch(each -> !each.status().isClearing());
        if (someClear && someDoNot) {
            disagreeing.addAll(words);
        }
        String against = "";
        if (state.isClearing()) {
            List<ReachedClaim> strangers = claims.stream()
                    .filter(each -> each.exclusion() == RemarkCode.THIRD_PARTY && each.claim().status() == ClaimStatus.AFFECTED)
                    .map(Counting.Judged::claim).toList();
            disagreeing.addAll(strangers);
            against = strangers.isEmpty() ? "" : ", while all that counts says \"" + Words.state(state) + "\"";
        }
        if (disagreeing.isEmpty()) {
            return Optional.empty();
        }
        String sentence = "Of %s, %s%s.".formatted(Words.name(release), Words.some(disagreeing.stream().map(Words::said).toList()),
                against);
        return Optional
                .of(contradiction(ContradictionCode.AUTHORS_DISAGREE, sentence, disagreeing.stream().map(ReachedClaim::citation).toList()));
    }

    /** The supplier is one author under all its names. */
    private static String author(ReachedClaim claim) {
        return claim.author() == AuthorClass.SUPPLIER ? "supplier" : "other " + Folded.of(claim.authorName());
    }

    private Optional<Contradiction> inventoryChanged() {
        if (reading.changed().isEmpty()) {
            return Optional.empty();
        }
        // Of several that were replaced the worst is told: what was listed once ran once.
        InventoryReading old = reading.changed().stream().min(Comparator.comparing(InventoryReading::verdict)).orElseThrow();
        InForce.Series series = InForce.Series.of(old.inventory());
        List<InventoryReading> newer = reading.inForce().stream().filter(each -> InForce.Series.of(each.inventory()).equals(series))
                .toList();
        String text = "The inventory %s of %s %s, the one that replaced it (%s) %s; a release does not change.".formatted(
                Words.inventory(old),
                Words.name(release), Words.verdict(old), Words.inventory(newer.getFirst()), Words.verdict(newer.getFirst()));
        var citations = new ArrayList<Citation>();
        Stream.concat(reading.changed().stream(), newer.stream()).forEach(each -> citations.addAll(citations(each)));
        return Optional.of(contradiction(ContradictionCode.INVENTORY_CHANGED, text, citations));
    }

    private static Collection<Citation> citations(InventoryReading reading) {
        return reading.listings().isEmpty()
                ? List.of(new Citation(reading.inventory().evidence(), Location.WHOLE_FILE))
                : reading.listings().stream().map(each -> each.listed().place()).toList();
    }

    private Optional<Contradiction> selfContradiction() {
        List<ReachedClaim> counting = claims.stream().filter(Counting.Judged::counts).map(Counting.Judged::claim).toList();
        for (int i = 0; i < counting.size(); i++) {
            for (int k = i + 1; k < counting.size() && counting.get(k).document().evidence().equals(counting.get(i).document().evidence());
                    k++) {
                if (contradict(counting.get(i), counting.get(k))) {
                    String text = "One document says of %s at one time both \"%s\" and \"%s\"; the worse is taken.".formatted(
                            Words.name(release),
                            Words.status(counting.get(i)), Words.status(counting.get(k)));
                    return Optional.of(contradiction(ContradictionCode.SELF_CONTRADICTION, text,
                            List.of(counting.get(i).citation(), counting.get(k).citation())));
                }
            }
        }
        return Optional.empty();
    }

    /** Statements about different components of a release do not contradict one another. */
    private boolean contradict(ReachedClaim one, ReachedClaim other) {
        return one.isBeside(other) && (one.status() != other.status() || excludeEachOther(one, other) || excludeEachOther(other, one));
    }

    /** What is not there cannot be there and out of reach. */
    private boolean excludeEachOther(ReachedClaim one, ReachedClaim other) {
        return ClaimWord.deniesPresence(one.fact().claim(), advisory.matcher().packageNames())
                && other.fact().claim().justification() != null
                && PRESUPPOSE_PRESENCE.contains(other.fact().claim().justification());
    }

    private static Contradiction contradiction(ContradictionCode code, String text, Collection<Citation> citations) {
        return new Contradiction(code, text, false, citations.stream().distinct().toList());
    }
}
