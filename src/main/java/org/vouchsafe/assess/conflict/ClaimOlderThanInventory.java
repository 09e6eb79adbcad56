package org.vouchsafe.assess.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.claim.product.Specificity;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.Release;

/**
 * The claim that speaks clears a release of which no inventory existed on its day: it cannot have known what is listed. Only whole days count, an
 * inventory made anew is not held against a claim that is younger than the first one, and neither is a document that holds both.
 */
final class ClaimOlderThanInventory implements Conflict {
    @Override
    public Optional<Contradiction> find(Situation situation) {
        if (situation.speaker() == null) {
            return Optional.empty();
        }
        ReachedClaim claim = situation.speaker().claim();
        List<InventoryReading> meant = meant(claim, situation.reading().all());
        LocalDate said = day(latest(claim.time(), claim.document().documentTime()));
        // Where one of them carries no date, nobody can tell which came first.
        boolean undated = meant.stream().anyMatch(each -> each.inventory().header().documentTime() == null);
        Optional<InventoryReading> first = meant.stream().min(Comparator.comparing(ClaimOlderThanInventory::made));
        if (!claim.status().isClearing() || claim.coverage().specificity() != Specificity.EXACT || said == null || undated
                || first.isEmpty()
                || !said.isBefore(LocalDate.ofInstant(made(first.get()), ZoneOffset.UTC)) || knewTheRelease(claim, said, situation)) {
            return Optional.empty();
        }
        String text = "%s for %s, before %s was made: it cannot have known what is listed there.".formatted(Words.said(claim),
                Words.name(situation.release()), Words.inventory(first.get()));
        return Optional.of(Conflicts.contradiction(ContradictionCode.CLAIM_OLDER_THAN_INVENTORY, text,
                List.of(claim.citation(), new Citation(first.get().inventory().evidence(), Location.WHOLE_FILE))));
    }

    /** The inventories the claim speaks of: the BOM it links to, else all of the release. */
    private static List<InventoryReading> meant(ReachedClaim claim, List<InventoryReading> all) {
        if (all.stream().anyMatch(each -> each.inventory().evidence().equals(claim.document().evidence()))) {
            return List.of();
        }
        String link = linked(claim);
        return link == null ? all : all.stream().filter(each -> link.equals(serial(each.inventory().header().serialNumber()))).toList();
    }

    private static @Nullable String linked(ReachedClaim claim) {
        return claim.fact().claim().target() instanceof ClaimTarget.OfBom of ? serial(of.serialNumber()) : null;
    }

    private static @Nullable String serial(@Nullable String written) {
        return written == null ? null : written.strip().toLowerCase(java.util.Locale.ROOT).replaceFirst("^urn:uuid:", "");
    }

    /** Where the release has a date and the claim is not older, only the list of it was made later; a link means that very list. */
    private static boolean knewTheRelease(ReachedClaim claim, LocalDate said, Situation situation) {
        Release release = situation.release().release();
        return linked(claim) == null && release.released() != null && !said.isBefore(release.released());
    }

    private static Instant made(InventoryReading reading) {
        Instant made = reading.inventory().header().documentTime();
        return made == null ? Instant.MIN : made;
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null || one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate day(@Nullable Instant time) {
        return time == null ? null : LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
