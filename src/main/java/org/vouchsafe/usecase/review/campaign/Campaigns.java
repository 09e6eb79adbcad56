package org.vouchsafe.usecase.review.campaign;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.action.GapAction;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.questionnaire.RequestRow;
import org.vouchsafe.store.review.ReviewTable.FollowUp;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Questionnaires;
import org.vouchsafe.usecase.read.QuestionnaireRow;
import org.vouchsafe.usecase.review.AnswerReviews;
import org.vouchsafe.usecase.review.ReviewFilter;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/** How far each round of asking is, and how answers compare. */
public final class Campaigns {
    private final Workspace workspace;
    private final Questionnaires questionnaires;
    private final AnswerReviews reviews;
    private final InstantSource clock;

    public Campaigns(Workspace workspace, Questionnaires questionnaires, AnswerReviews reviews, InstantSource clock) {
        this.workspace = workspace;
        this.questionnaires = questionnaires;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** One row for each request that is no follow-up, newest first. */
    public List<CampaignRow> rows(Viewpoint viewpoint) {
        List<QuestionnaireRow> requests = questionnaires.requests(viewpoint);
        List<ReviewedAnswer> answers = reviews.answers(ReviewFilter.ALL, viewpoint);
        Map<String, String> follows = new HashMap<>();
        Map<String, List<String>> advisories = new HashMap<>();
        Guard.of(() -> workspace.<@Nullable Object>read(tx -> {
            for (FollowUp each : tx.reviews().followUps(viewpoint)) {
                follows.put(each.request(), each.of());
            }
            for (RequestRow each : tx.questionnaires().requests(viewpoint)) {
                advisories.put(each.requestId(), each.scope() == null ? List.of() : each.scope().advisories());
            }
            return null;
        }));
        LocalDate day = LocalDate.ofInstant(viewpoint.asOf() == null ? clock.instant() : viewpoint.asOf(), ZoneOffset.UTC);
        return requests.stream().filter(each -> !follows.containsKey(each.requestId())).map(each -> {
            List<QuestionnaireRow> again = requests.stream().filter(other -> beginning(other.requestId(), follows).equals(each.requestId())
                    && !other.requestId().equals(each.requestId())).toList();
            return row(each, again, answers.stream().filter(one -> beginning(one.request(), follows).equals(each.requestId())).toList(),
                    advisories.getOrDefault(each.requestId(), List.of()), day);
        }).toList();
    }

    private static String beginning(String request, Map<String, String> follows) {
        String at = request;
        for (int i = 0; i < follows.size() && follows.containsKey(at); i++) {
            at = Objects.requireNonNull(follows.get(at));
        }
        return at;
    }

    private static CampaignRow row(QuestionnaireRow request, List<QuestionnaireRow> again, List<ReviewedAnswer> answers,
            List<String> advisories, LocalDate day) {
        int answered = request.ofThoseAsked().stream().mapToInt(each -> each.completion().answered()).max().orElse(0);
        int asked = request.ofThoseAsked().stream().mapToInt(each -> each.completion().asked()).max().orElse(0);
        List<QuestionnaireRow> out = again.stream().filter(each -> each.standing() == QuestionnaireRow.Standing.OPEN).toList();
        LocalDate due = out.stream().map(QuestionnaireRow::due).max(LocalDate::compareTo).orElse(request.due());
        int open = (int) answers.stream().flatMap(each -> each.gaps().stream()).filter(GapAction::isOpen).count();
        int toReview = (int) answers.stream().filter(each -> each.standing().isOpen()).count();
        int toAsk = count(answers, ReviewStanding.FOLLOW_UP);
        boolean came = request.standing() != QuestionnaireRow.Standing.OPEN;
        CampaignRow.Stage stage;
        if (!came || !out.isEmpty() && toReview == 0) {
            stage = due.isBefore(day) ? CampaignRow.Stage.OVERDUE : came ? CampaignRow.Stage.FOLLOW_UP : CampaignRow.Stage.SENT;
        } else if (toReview > 0) {
            stage = CampaignRow.Stage.RETURNED;
        } else if (toAsk > 0) {
            stage = CampaignRow.Stage.FOLLOW_UP;
        } else {
            stage = open > 0 ? CampaignRow.Stage.REVIEWED : CampaignRow.Stage.CLOSED;
        }
        return new CampaignRow(request.requestId(), request.templateId(), request.supplier(), advisories, request.sentAt(), due, stage,
                again.stream().map(QuestionnaireRow::requestId).toList(), answered, asked, toReview,
                count(answers, ReviewStanding.ACCEPTED), toAsk, open,
                (int) answers.stream().filter(each -> !each.contradictions().isEmpty()).count());
    }

    private static int count(List<ReviewedAnswer> answers, ReviewStanding standing) {
        return (int) answers.stream().filter(each -> each.standing() == standing).count();
    }

    /**
     * Answers to the same questions side by side: one column for each supplier and round, oldest round first within a supplier.
     *
     * @param suppliers whose; empty: all
     * @param question only this question; null: all that were asked
     */
    public Comparison compare(List<String> suppliers, @Nullable String question, Viewpoint viewpoint) {
        List<ReviewedAnswer> answers = new ArrayList<>();
        if (suppliers.isEmpty()) {
            answers.addAll(reviews.answers(new ReviewFilter(null, null, null, question, null, ReviewFilter.Which.ALL), viewpoint));
        } else {
            suppliers.stream().distinct().forEach(each -> answers.addAll(
                    reviews.answers(new ReviewFilter(each, null, null, question, null, ReviewFilter.Which.ALL), viewpoint)));
        }
        Map<EvidenceId, LocalDate> received = received(answers.stream().map(each -> each.key().sheet()).collect(Collectors.toSet()),
                viewpoint);
        return Comparison.of(answers.stream().distinct().toList(), received);
    }

    private Map<EvidenceId, LocalDate> received(Set<EvidenceId> sheets, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            Map<EvidenceId, LocalDate> days = new HashMap<>();
            sheets.forEach(each -> tx.evidence().find(each, viewpoint).ifPresent(found -> {
                Instant at = found.origin().receivedAt();
                days.put(each, LocalDate.ofInstant(at, ZoneOffset.UTC));
            }));
            return days;
        }));
    }
}
