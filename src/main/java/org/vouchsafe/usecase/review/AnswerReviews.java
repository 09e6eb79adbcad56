package org.vouchsafe.usecase.review;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.answer.AnswerChecks;
import org.vouchsafe.assess.answer.Judgement;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.action.GapAction;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Review;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.domain.questionnaire.review.Verdict;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.register.NameFinder;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.review.fact.FactsGathering;

/** Answers as a reviewer looks at them. Nothing here changes a state: an answer is looked at, never believed. Thread-safe. */
public final class AnswerReviews {
    private static final int KEPT = 2;
    private final Workspace workspace;
    private final FactsGathering gathering;
    private final InstantSource clock;
    private final Map<Moment, Looked> known = new LinkedHashMap<>(4, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Moment, Looked> eldest) {
            return size() > KEPT;
        }
    };

    public AnswerReviews(Workspace workspace, FactsGathering gathering, InstantSource clock) {
        this.workspace = workspace;
        this.gathering = gathering;
        this.clock = clock;
    }

    private record Moment(long upTo, LocalDate day, Viewpoint viewpoint) {}

    /** All answers that stand, of one moment, with the register they speak of. */
    public record Looked(List<ReviewedAnswer> answers, RegisterIndex register) {
        public Looked {
            answers = List.copyOf(answers);
        }
    }

    /**
     * The answers meant, in the order of the workbooks, newest workbook first.
     *
     * @throws Refused when the supplier is not known
     */
    public List<ReviewedAnswer> answers(ReviewFilter filter, Viewpoint viewpoint) {
        Looked looked = Guard.of(() -> workspace.read(tx -> within(tx, viewpoint)));
        Supplier supplier = filter.supplier() == null ? null : new NameFinder(looked.register()).supplier(filter.supplier());
        return looked.answers().stream().filter(each -> supplier == null || each.supplier().equals(supplier.name()))
                .filter(each -> isMeant(each, filter)).toList();
    }

    /**
     * One answer.
     *
     * @throws Refused when there is none, or another has taken its place
     */
    public ReviewedAnswer one(AnswerKey key, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> within(tx, viewpoint))).answers().stream().filter(each -> each.key().equals(key))
                .findFirst().orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                        "No answer " + key.text() + " stands. 'vouchsafe questionnaire review' shows those that do."));
    }

    /** All that stand, within a read that is under way. */
    public Looked within(ReadTx tx, Viewpoint viewpoint) {
        var moment = new Moment(tx.upTo(viewpoint), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), viewpoint);
        synchronized (known) {
            Looked held = known.get(moment);
            if (held != null) {
                return held;
            }
        }
        Looked looked = look(tx, viewpoint);
        synchronized (known) {
            known.put(moment, looked);
        }
        return looked;
    }

    private Looked look(ReadTx tx, Viewpoint viewpoint) {
        FactsGathering.Gathered gathered = gathering.gather(tx, viewpoint, clock.instant());
        Map<AnswerKey, List<Review>> reviews = tx.reviews().at(viewpoint);
        Map<AnswerKey, List<GapAction>> gaps = new HashMap<>();
        tx.gaps().at(viewpoint).forEach(each -> gaps.computeIfAbsent(each.answer(), _ -> new java.util.ArrayList<>()).add(each));
        return new Looked(gathered.standing().stream()
                .map(each -> reviewed(each, gathered, reviews.getOrDefault(each.key(), List.of()),
                        gaps.getOrDefault(each.key(), List.of())))
                .toList(), gathered.register());
    }

    private static ReviewedAnswer reviewed(AnswerFact fact, FactsGathering.Gathered gathered, List<Review> said, List<GapAction> gaps) {
        List<Finding> findings = AnswerChecks.of(fact, gathered.facts());
        Review last = said.isEmpty() || said.getLast().verdict() == Verdict.OPEN ? null : said.getLast();
        ReviewedAnswer.Earlier earlier = gathered.facts().earlier(fact).stream().findFirst()
                .map(each -> new ReviewedAnswer.Earlier(each.sheet().evidence(), each.answer(),
                        LocalDate.ofInstant(each.sheet().receivedAt(), ZoneOffset.UTC)))
                .orElse(null);
        return new ReviewedAnswer(fact.key(), fact.sheet().supplierName(), fact.sheet().requestId(), fact.answer(), fact.question(),
                fact.place(), fact.files(), Judgement.of(fact, findings, last == null ? null : last.quality(), gathered.facts()), findings,
                earlier, last, standing(last, findings), gaps);
    }

    private static ReviewStanding standing(@Nullable Review last, List<Finding> findings) {
        if (last == null) {
            return ReviewStanding.TO_REVIEW;
        }
        return switch (last.verdict()) {
            case OPEN -> ReviewStanding.TO_REVIEW;
            case FOLLOW_UP -> ReviewStanding.FOLLOW_UP;
            case GAP -> ReviewStanding.GAP;
            case ACCEPTED -> {
                Set<String> seen = new HashSet<>(last.seen());
                yield findings.stream().filter(Finding::isContradiction).allMatch(each -> seen.contains(each.key()))
                        ? ReviewStanding.ACCEPTED
                        : ReviewStanding.OVERTAKEN;
            }
        };
    }

    private static boolean isMeant(ReviewedAnswer answer, ReviewFilter filter) {
        return (filter.request() == null || filter.request().equalsIgnoreCase(answer.request()))
                && (filter.sheet() == null || filter.sheet().equals(answer.key().sheet()))
                && (filter.question() == null || filter.question().equalsIgnoreCase(answer.key().question()))
                && (filter.standing() == null || filter.standing() == answer.standing()) && switch (filter.which()) {
                    case ALL -> true;
                    case OPEN -> answer.standing().isOpen();
                    case CONTRADICTED -> !answer.contradictions().isEmpty();
                    case WEAK -> answer.strength().isWeak();
                };
    }
}
