package org.vouchsafe.usecase.review.owed;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimHearing;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.questionnaire.owed.Commitment;
import org.vouchsafe.domain.questionnaire.owed.CommitmentId;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Questionnaires;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.claim.ClaimLines;
import org.vouchsafe.usecase.inventory.HeldInventories;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.QuestionnaireRow;
import org.vouchsafe.usecase.register.NameFinder;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.review.AnswerReviews;
import org.vouchsafe.usecase.review.ReviewFilter;

/** What suppliers must send, and what came. Commitments are facts; what is owed follows from them, from the register and from what is held. */
public final class EvidenceOwed {
    /** How the log calls these acts. */
    public static final String AGREE = "add commitment";
    public static final String END = "end commitment";
    private static final int MOST_DAYS = 3_650;
    private final Workspace workspace;
    private final Positions positions;
    private final Questionnaires questionnaires;
    private final AnswerReviews reviews;
    private final InstantSource clock;

    public EvidenceOwed(Workspace workspace, Positions positions, Questionnaires questionnaires, AnswerReviews reviews,
            InstantSource clock) {
        this.workspace = workspace;
        this.positions = positions;
        this.questionnaires = questionnaires;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The day a viewpoint looks from. */
    public LocalDate day(Viewpoint viewpoint) {
        Instant from = viewpoint.asOf() == null ? clock.instant() : viewpoint.asOf();
        return LocalDate.ofInstant(from, ZoneOffset.UTC);
    }

    /** Those that stand. */
    public List<Commitment> commitments(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.commitments().at(viewpoint)));
    }

    /**
     * Notes what a supplier must send.
     *
     * @param supplier null: every supplier
     * @throws Refused when the supplier is not known, the days make no sense, or it is not said where it is agreed
     */
    public CommitmentId agree(@Nullable String supplier, Commitment.Kind kind, int days, LocalDate since, String basis, Actor actor) {
        if (days < 0 || days > MOST_DAYS) {
            throw new Refused(Refused.Kind.REQUEST, days + " days make no sense. Give a number from 0 to " + MOST_DAYS + ".");
        }
        if (basis.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say where it is agreed, such as the clause of the contract.");
        }
        return Guard.of(() -> workspace.write(new Entry(actor.name(), AGREE, "", basis.strip()), tx -> {
            Supplier found = supplier == null ? null
                    : new NameFinder(new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST))).supplier(supplier);
            CommitmentId id = tx.recordCommitments().add(found == null ? null : found.id(), kind, days, since, basis.strip());
            tx.subject(id + " " + (found == null ? "every supplier" : found.name()) + ": "
                    + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " within " + days + " days");
            return id;
        }));
    }

    /**
     * It is owed no longer.
     *
     * @throws Refused when none stands under that number
     */
    public void end(CommitmentId id, String reason, Actor actor) {
        Guard.of(() -> workspace.<@Nullable Object>write(new Entry(actor.name(), END, id.toString(), reason.strip()), tx -> {
            if (tx.commitments().at(Viewpoint.LATEST).stream().noneMatch(each -> each.id().equals(id))) {
                throw new Refused(Refused.Kind.REQUEST,
                        "No commitment " + id + " stands. 'vouchsafe questionnaire owed --commitments' shows those that do.");
            }
            tx.recordCommitments().withdraw(id, reason.strip());
            return null;
        }));
    }

    /**
     * What is owed, and what of it came: by supplier, what is overdue first.
     *
     * @param supplier null: of every supplier
     * @throws Refused when the supplier is not known
     */
    public List<OwedRow> rows(@Nullable String supplier, Viewpoint viewpoint) {
        List<QuestionnaireRow> requests = questionnaires.requests(viewpoint);
        Set<String> settled = settled(requests, viewpoint);
        return Guard.of(() -> workspace.read(tx -> {
            var reading = new Reading(tx, viewpoint);
            String wanted = supplier == null ? null : new NameFinder(reading.register).supplier(supplier).name();
            List<OwedRow> rows = new ArrayList<>();
            requests.forEach(each -> rows.add(reading.answer(each, title(each), settled)));
            tx.commitments().at(viewpoint).forEach(each -> rows.addAll(reading.of(each)));
            return rows.stream().filter(each -> wanted == null || each.supplier().equals(wanted))
                    .sorted(Comparator.comparing(OwedRow::supplier).thenComparing(OwedRow::timing)
                            .thenComparing(OwedRow::due, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(each -> each.what().words()))
                    .distinct().toList();
        }));
    }

    /** Requests of which the supplier owes no more: what was left without an answer, a reviewer accepted as it is. */
    private Set<String> settled(List<QuestionnaireRow> requests, Viewpoint viewpoint) {
        Set<String> partly = requests.stream().filter(each -> each.standing() == QuestionnaireRow.Standing.PARTLY_ANSWERED)
                .filter(each -> each.ofThoseAsked().stream().allMatch(one -> one.completion().expired() == 0))
                .map(QuestionnaireRow::requestId).collect(Collectors.toSet());
        if (!partly.isEmpty()) {
            reviews.answers(ReviewFilter.ALL, viewpoint).stream()
                    .filter(each -> each.answer().isBlank() && each.standing() != ReviewStanding.ACCEPTED)
                    .forEach(each -> partly.remove(each.request()));
        }
        return partly;
    }

    private String title(QuestionnaireRow row) {
        return questionnaires.templates().stream().filter(each -> each.id().equals(row.templateId())).map(each -> each.title()).findFirst()
                .orElse(RequestForm.shown(row.templateId()));
    }

    /** One read. */
    private final class Reading {
        private final ReadTx tx;
        private final Viewpoint viewpoint;
        private final LocalDate day;
        private final RegisterIndex register;
        private final HeldInventories inventories;

        Reading(ReadTx tx, Viewpoint viewpoint) {
            this.tx = tx;
            this.viewpoint = viewpoint;
            this.day = day(viewpoint);
            this.register = new RegisterIndex(tx.register().portfolio(viewpoint));
            this.inventories = new HeldInventories(tx, viewpoint);
        }

        OwedRow answer(QuestionnaireRow request, String title, Set<String> settled) {
            Optional<QuestionnaireRow.Returned> fullest = request.ofThoseAsked().stream()
                    .max(Comparator.comparingInt(each -> each.completion().answered()));
            boolean came = settled.contains(request.requestId()) || request.standing() == QuestionnaireRow.Standing.ANSWERED;
            EvidenceId evidence = came ? fullest.map(QuestionnaireRow.Returned::evidence).orElse(null) : null;
            var what = new OwedRow.What.Answer(request.requestId(), title, fullest.map(each -> each.completion().answered()).orElse(0),
                    fullest.map(each -> each.completion().asked()).orElse(0));
            return row(request.supplier(), what, request.due(), evidence, null);
        }

        List<OwedRow> of(Commitment commitment) {
            List<Release> releases = register.portfolio().releases().stream().filter(each -> each.status() == ReleaseStatus.IN_USE)
                    .filter(each -> commitment.supplier() == null
                            || register.supplierOf(each).id().equals(commitment.supplier()))
                    .toList();
            return switch (commitment.kind()) {
                case SBOM_PER_RELEASE -> releases.stream()
                        .filter(each -> each.released() == null || !each.released().isBefore(commitment.since()))
                        .map(each -> sbom(each, commitment)).toList();
                case STATEMENT_PER_ADVISORY -> statements(releases, commitment);
            };
        }

        private OwedRow sbom(Release release, Commitment commitment) {
            LocalDate due = release.released() == null ? null : release.released().plusDays(commitment.days());
            EvidenceId first = inventories.inForce().stream()
                    .filter(each -> release.id().equals(each.placedAt()) && each.header().kind().ecosystem() == null)
                    .map(each -> each.evidence()).min(Comparator.naturalOrder()).orElse(null);
            return row(register.supplierOf(release).name(), new OwedRow.What.Sbom(name(release)), due, first, commitment.id());
        }

        private List<OwedRow> statements(List<Release> releases, Commitment commitment) {
            PositionSet set = positions.within(tx, viewpoint);
            List<ClaimLine> claims = new ClaimLines(tx, viewpoint).lines(positions.accounts(tx, viewpoint));
            List<OwedRow> rows = new ArrayList<>();
            for (Release release : releases) {
                for (PositionRow row : set.of(release.id())) {
                    LocalDate known = known(row.position());
                    if (isListed(row.position()) && (known == null || !known.isBefore(commitment.since()))) {
                        rows.add(row(row.supplier(), new OwedRow.What.Statement(row.position().advisory(), name(release)),
                                known == null ? null : known.plusDays(commitment.days()), statement(claims, row), commitment.id()));
                    }
                }
            }
            return rows;
        }

        /** Owed for what is listed, affected or not: which of the two it is, is what the statement shall say. */
        private static boolean isListed(Position position) {
            return position.inventoryVerdict() == InventoryVerdict.PRESENT_AFFECTED
                    || position.inventoryVerdict() == InventoryVerdict.EXPOSED
                    || position.inventoryVerdict() == InventoryVerdict.UNDETERMINED;
        }

        private static @Nullable EvidenceId statement(List<ClaimLine> claims, PositionRow row) {
            return claims.stream()
                    .filter(each -> each.hearing() == ClaimHearing.HEARD && PositionSet.isAbout(row.position(), each.advisory()))
                    .filter(each -> each.reached().stream()
                            .anyMatch(one -> one.as().equals("supplier") && one.supplier().equals(row.supplier())
                                    && one.product().equals(row.product()) && one.release().equals(row.release())))
                    .map(ClaimLine::evidence).min(Comparator.naturalOrder()).orElse(null);
        }

        /** The day the first of its records says it was published; else the day the first was recorded here. */
        private @Nullable LocalDate known(Position position) {
            List<String> ids = new ArrayList<>(List.of(position.advisory()));
            ids.addAll(position.aliases());
            List<AdvisoryFact> records = tx.advisories(viewpoint).naming(ids).stream().filter(each -> viewpoint.sees(each.recorded()))
                    .toList();
            return records.stream().map(each -> each.record().published()).filter(Objects::nonNull).min(Comparator.naturalOrder())
                    .or(() -> records.stream().map(each -> each.recorded().at()).min(Comparator.naturalOrder()))
                    .map(each -> LocalDate.ofInstant(each, ZoneOffset.UTC)).orElse(null);
        }

        private String name(Release release) {
            return register.productOf(release).name() + " " + release.version();
        }

        private OwedRow row(String supplier, OwedRow.What what, @Nullable LocalDate due, @Nullable EvidenceId arrived,
                @Nullable CommitmentId commitment) {
            LocalDate on = arrived == null ? null
                    : tx.evidence().find(arrived, viewpoint).map(each -> LocalDate.ofInstant(each.origin().receivedAt(), ZoneOffset.UTC))
                            .orElse(null);
            return new OwedRow(supplier, what, due, arrived, on, timing(due, arrived, on), commitment);
        }

        private OwedRow.Timing timing(@Nullable LocalDate due, @Nullable EvidenceId arrived, @Nullable LocalDate on) {
            if (arrived != null) {
                return due != null && on != null && on.isAfter(due) ? OwedRow.Timing.LATE : OwedRow.Timing.ARRIVED;
            }
            return due == null ? OwedRow.Timing.UNDATED : due.isBefore(day) ? OwedRow.Timing.OVERDUE : OwedRow.Timing.DUE;
        }
    }
}
