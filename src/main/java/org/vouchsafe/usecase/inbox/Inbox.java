package org.vouchsafe.usecase.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inbox.PutOff;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.signal.Priority;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.questionnaire.SheetRow;
import org.vouchsafe.usecase.answers.Returns;
import org.vouchsafe.usecase.incident.environment.AttachedEvidence;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.position.UnreachedDocument;
import org.vouchsafe.usecase.priority.PriorityReading;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.InboxItem.Kind;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/** What needs a person, in the order in which it should be looked at. Valid only within one read of the store. */
public final class Inbox {
    private static final Comparator<InboxItem> FIRST_FIRST = Comparator.comparing((InboxItem each) -> each.kind() != Kind.INCIDENT)
            .thenComparing(each -> each.row() == null)
            .thenComparing(Inbox::ranked, Priority.FIRST_FIRST).thenComparing(InboxItem::kind);

    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final PositionSet all;
    private final List<UnreachedDocument> unreached;

    /** @param unreached the documents of which claims reached no release */
    public Inbox(ReadTx tx, Viewpoint viewpoint, PositionSet all, List<UnreachedDocument> unreached) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.all = all;
        this.unreached = List.copyOf(unreached);
    }

    /**
     * Incidents first, then positions as {@link Priority#FIRST_FIRST} orders them; of what is equal there contradictions before stale decisions and unknowns.
     * Behind them unplaced evidence, claims that matched nothing, answers.
     *
     * @param incidents what incidents ask of a person
     * @param returned questionnaires that came back
     * @param reviewed the answers that stand; a workbook of which all were looked at needs nobody
     */
    public List<InboxItem> items(List<InboxItem> incidents, List<Returns.Returned> returned, List<ReviewedAnswer> reviewed) {
        List<InboxItem> items = new ArrayList<>(incidents);
        var ranking = new Ranking(new PriorityReading(tx, viewpoint));
        all.rows().stream().filter(this::counts).forEach(row -> position(row, ranking, items));
        // A kept document that a mapping reads answers from speaks of its supplier, and needs no release; nor does one that stands behind an answer.
        Set<EvidenceId> answers = returned.stream().map(each -> each.row().evidence()).collect(Collectors.toCollection(HashSet::new));
        tx.backing().links(viewpoint).forEach(each -> answers.add(each.file()));
        // What the log of an incident rests on has its place there: a log of the perimeter is about no release.
        tx.incidents().at(viewpoint).forEach(each -> answers.addAll(Room.cited(each)));
        Set<EvidenceId> attached = attached();
        tx.evidence().all(viewpoint).stream().filter(each -> !attached.contains(each.id()))
                .filter(each -> each.withdrawn() == null && each.placedAt() == null && each.unplacedReason() != null
                        && !(each.kind() == DocumentKind.DOCUMENT && answers.contains(each.id())))
                .forEach(each -> items.add(unplaced(each)));
        items.addAll(new UnmatchedClaims(tx, viewpoint).items(unreached));
        Map<EvidenceId, List<ReviewedAnswer>> bySheet = reviewed.stream().collect(Collectors.groupingBy(each -> each.key().sheet()));
        returned.stream().filter(each -> each.isToBeReviewed(returned)).forEach(each -> {
            List<ReviewedAnswer> standing = bySheet.getOrDefault(each.row().evidence(), List.of());
            boolean looked = standing.stream().anyMatch(one -> one.review() != null);
            if (!looked || standing.stream().anyMatch(one -> one.standing().isOpen())) {
                items.add(answers(each, standing));
            }
        });
        items.sort(FIRST_FIRST);
        Map<String, PutOff> putOff = tx.putOff().at(viewpoint);
        return items.stream().map(each -> each.with(standing(each, putOff.get(each.key())))).toList();
    }

    /** What tells of an environment needs no release. */
    private Set<EvidenceId> attached() {
        Set<EvidenceId> attached = new HashSet<>();
        if (!tx.incidents().isEmpty()) {
            tx.incidents().at(viewpoint).stream().map(AttachedEvidence::of)
                    .forEach(each -> each.names().forEach(name -> attached.addAll(each.to(name).keySet())));
        }
        return attached;
    }

    // What has changed since it was put off was not what somebody found could wait.
    private static @Nullable PutOff standing(InboxItem item, @Nullable PutOff how) {
        return how == null || !how.standing().equals(Standing.of(item)) ? null : how;
    }

    // Retired releases leave the counts, not the history (assessment.md, "Scope").
    private boolean counts(PositionRow row) {
        return all.register().release(row.releaseId()).map(Release::status).filter(each -> each == ReleaseStatus.RETIRED).isEmpty();
    }

    private static void position(PositionRow row, Ranking ranking, List<InboxItem> items) {
        Position position = row.position();
        String key = row.supplier() + "/" + row.product() + "@" + row.release() + " " + position.advisory();
        if (Urgency.isContradicted(position)) {
            String text = position.contradictions().stream().filter(each -> !each.addressed()).map(each -> each.text()).findFirst()
                    .orElse("");
            items.add(item(key, Kind.CONTRADICTION, row, text).ranked(ranking.of(row)));
        } else if (position.stale()) {
            items.add(item(key, Kind.STALE_DECISION, row, "Facts that came after the decision speak against it: "
                    + words(position.computed()) + " without it.").ranked(ranking.of(row)));
        } else if (position.state() == State.UNKNOWN) {
            items.add(item(key, Kind.UNKNOWN, row, reason(position)).ranked(ranking.of(row)));
        }
    }

    private static Priority.Ranked ranked(InboxItem item) {
        return new Priority.Ranked(item.priority(), item.row() == null ? null : item.row().criticality());
    }

    /** Priorities of the advisories met, each read once: many releases wait for the same one. */
    private static final class Ranking {
        private final PriorityReading reading;
        private final Map<List<String>, Priority> known = new HashMap<>();

        Ranking(PriorityReading reading) {
            this.reading = reading;
        }

        Priority of(PositionRow row) {
            Position position = row.position();
            List<String> ids = new ArrayList<>(position.aliases());
            ids.add(position.advisory());
            return position.malicious() ? reading.of(ids, true) : known.computeIfAbsent(ids, each -> reading.of(each, false));
        }
    }

    private static InboxItem item(String key, Kind kind, PositionRow row, String text) {
        return new InboxItem(kind + " " + key, kind, row.releaseName(), row.supplier(), row.advisoryTitle() + ": " + text, row, null);
    }

    private static InboxItem unplaced(Evidence evidence) {
        return new InboxItem(Kind.UNPLACED_EVIDENCE + " " + evidence.id(), Kind.UNPLACED_EVIDENCE, evidence.name(), evidence.format(),
                Objects.requireNonNullElse(evidence.unplacedReason(), ""), null, evidence.id());
    }

    private static InboxItem answers(Returns.Returned returned, List<ReviewedAnswer> standing) {
        SheetRow row = returned.row();
        String by = row.sheet().completedBy();
        String text = returned.completion().isBlank()
                ? returned.completion().words() + ": the workbook came back blank, and the request stays open."
                : returned.completion().words() + (by == null ? ", signed by nobody." : ", given by " + by + ".");
        long contradicted = standing.stream().filter(each -> each.standing().isOpen() && !each.contradictions().isEmpty()).count();
        text += contradicted == 0 ? ""
                : contradicted == 1 ? " One answer is contradicted." : " " + contradicted + " answers are contradicted.";
        return new InboxItem(Kind.ANSWER_TO_REVIEW + " " + row.evidence(), Kind.ANSWER_TO_REVIEW, row.sheet().supplier(),
                RequestForm.shown(row.sheet().templateId()), text, null, row.evidence());
    }

    private static String words(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String reason(Position position) {
        return position.reason() == null ? "not enough is known" : switch (position.reason()) {
            case CONTRADICTED -> "claim and evidence contradict each other, and that was decided to be left open.";
            case EXPOSED_IN_WINDOW -> "it could have taken an affected version while that was published.";
            case REJECTED_CLAIM -> "the claim about it is rejected.";
            case THIRD_PARTY -> "only a third party speaks of it.";
            case PARTIAL_CLAIM -> "the claim covers only some of the affected components.";
            case OLDER_THAN_RELEASE -> "the claim is older than the release.";
            case INSTALL_TIME_EXECUTION -> "the claim's justification means nothing for code that runs at install time.";
            case UNJUSTIFIED_CLAIM -> "the claim gives no justification.";
            case UNSIGNED_CLAIM -> "the claim is not signed.";
            case UNCORROBORATED_CLAIM -> "nothing but the claim speaks for it.";
            case UNDER_INVESTIGATION -> "the supplier is still investigating.";
            case VERSION_UNKNOWN -> "it is listed, but whether its version is affected cannot be told.";
            case POSSIBLE_MATCH -> "only a name matches; confirm or reject it.";
            case NOT_COMPARABLE -> "the inventory cannot speak of packages of this kind.";
            case INVENTORY_INCOMPLETE -> "the inventory is not complete enough to conclude anything from what is missing.";
            case NO_EVIDENCE -> "there is no inventory and no claim.";
        };
    }
}
