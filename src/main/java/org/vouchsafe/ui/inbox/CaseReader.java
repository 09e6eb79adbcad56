package org.vouchsafe.ui.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.job.Progress;
import org.vouchsafe.ui.inbox.decide.DecideViewModel;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.OriginalText;

/** Puts together what speaks about an item. Runs off the window's thread. */
final class CaseReader {
    private static final int AROUND_CLAIM = 4;
    private static final int AROUND_EVIDENCE = 3;
    private static final int COMPONENTS = 3;
    private static final int ORIGINAL_LINES = 200;

    private final Sources sources;

    CaseReader(Sources sources) {
        this.sources = sources;
    }

    CaseFile read(InboxItem item, List<Offer> all, Viewpoint from, Progress progress) {
        PositionRow known = item.row();
        if (known == null) {
            EvidenceId evidence = item.evidence();
            return new CaseFile(item, null, List.of(), null, List.of(), null, null, beginning(evidence),
                    evidence == null || claims(item) ? List.of() : sources.suggestions(evidence, from), List.of(),
                    evidence != null && claims(item) ? sources.waiting(evidence, from) : List.of());
        }
        PositionRow row = sources.explain(known, from);
        progress.checkCancelled();
        List<ClaimRow> claims = sources.claims(row, from);
        OriginalText claimLines = claims.isEmpty() ? null : sources.excerpt(placeOf(claims.getFirst()), AROUND_CLAIM);
        progress.checkCancelled();
        List<List<String>> paths = new ArrayList<>();
        row.position().components().stream().limit(COMPONENTS).forEach(c -> paths.addAll(sources.paths(row, c, from)));
        progress.checkCancelled();
        Optional<Citation> place = evidenceSide(row, claims);
        return new CaseFile(item, row, claims, claimLines, paths.stream().distinct().limit(COMPONENTS).toList(), place.orElse(null),
                place.map(p -> sources.excerpt(p, AROUND_EVIDENCE)).orElse(null), null, List.of(),
                all.stream().filter(each -> isFor(each, row)).toList(), List.of());
    }

    private static boolean isFor(Offer proposal, PositionRow row) {
        return proposal.to().releaseId().equals(row.releaseId()) && proposal.to().position().advisory().equals(row.position().advisory());
    }

    private static boolean claims(InboxItem item) {
        return item.kind() == InboxItem.Kind.UNMATCHED_CLAIM;
    }

    /** The statements that bear on each of these positions, the newest of each first. */
    List<DecideViewModel.Subject> subjects(List<InboxItem> items, Viewpoint from) {
        List<PositionRow> rows = items.stream().map(InboxItem::row).filter(Objects::nonNull).toList();
        List<List<ClaimRow>> claims = sources.claims(rows, from);
        return IntStream.range(0, rows.size())
                .mapToObj(at -> new DecideViewModel.Subject(rows.get(at), claims.get(at).stream().findFirst().orElse(null))).toList();
    }

    private @Nullable OriginalText beginning(@Nullable EvidenceId evidence) {
        if (evidence == null) {
            return null;
        }
        OriginalText whole = sources.original(evidence);
        List<String> lines = whole.lines().subList(0, Math.min(ORIGINAL_LINES, whole.lines().size()));
        return new OriginalText(whole.evidence(), whole.name(), whole.firstLine(), lines, 0, 0, whole.totalLines(), whole.fileLines());
    }

    private static boolean isAdvisoryOrClaim(Check check) {
        return check.id().startsWith("ADVISORY") || check.id().startsWith("CLAIM");
    }

    private static Citation placeOf(ClaimRow claim) {
        return new Citation(claim.evidence(), claim.claim().location());
    }

    /** The first cited place that is not in a document of claims; contradictions name both sides, so they come first. */
    private static Optional<Citation> evidenceSide(PositionRow row, List<ClaimRow> claims) {
        Set<EvidenceId> claiming = claims.stream().map(ClaimRow::evidence).collect(Collectors.toSet());
        Set<Citation> claimPlaces = claims.stream().map(CaseReader::placeOf).collect(Collectors.toSet());
        Stream<Citation> contradicted = row.position().contradictions().stream().flatMap(c -> c.citations().stream());
        Stream<Citation> checked = row.position().checks().stream().filter(c -> !isAdvisoryOrClaim(c)).flatMap(c -> c.citations().stream());
        // A place within a file says more than the file as a whole.
        List<Citation> all = Stream.concat(contradicted, checked)
                .sorted(Comparator.comparing(c -> c.location() instanceof Location.WholeFile))
                .toList();
        // An SBOM may carry its own claims: then the document is the same and only the place differs.
        return all.stream().filter(c -> !claiming.contains(c.evidence())).findFirst()
                .or(() -> all.stream().filter(c -> !claimPlaces.contains(c)).findFirst());
    }
}
