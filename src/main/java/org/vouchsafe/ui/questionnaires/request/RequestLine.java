package org.vouchsafe.ui.questionnaires.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.Completion;
import org.vouchsafe.usecase.read.QuestionnaireRow;
import org.vouchsafe.usecase.read.ReturnedAnswers;
import org.vouchsafe.usecase.review.campaign.CampaignRow;

/**
 * A line of the list: a request with what came back for it, or answers nobody asked for.
 *
 * @param request null for answers that came unasked
 * @param title the questionnaire's title; its id where the title is not held
 * @param supplier whom it is about; empty when nobody knows
 * @param returned newest first
 * @param campaign how far it is with its follow-ups; null for a follow-up, and for answers that came unasked
 */
record RequestLine(@Nullable QuestionnaireRow request, String title, String supplier, List<ReturnedAnswers> returned,
        @Nullable CampaignRow campaign) {
    RequestLine {
        returned = List.copyOf(returned);
    }

    /** How far it has come. */
    enum Standing {
        OVERDUE("Overdue"), WAITING("Waiting"), TO_REVIEW("To review"), ASKING_AGAIN("Ask again"), GAPS("Gaps open"),
        CAME_BACK("Came back"),
        CLOSED("Closed"), UNASKED("Came unasked");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** True for a workbook that came back and was sent by another supplier than was asked. */
    boolean isOfAnother(ReturnedAnswers came) {
        return request != null && request.returned().stream()
                .anyMatch(each -> each.evidence().equals(came.evidence()) && each.sender() == QuestionnaireRow.Sender.ANOTHER);
    }

    /** True while an answer, or a part of it, is waited for. */
    boolean isAwaited() {
        return request != null && request.standing() != QuestionnaireRow.Standing.ANSWERED
                && (campaign == null || campaign.stage() != CampaignRow.Stage.CLOSED);
    }

    /** Names the line among all: the request's id, or the evidence that came unasked. */
    String key() {
        return request != null ? request.requestId() : returned.getFirst().evidence().toString();
    }

    /** Seen from this moment. A request is overdue from the day after it was due. */
    Standing standing(Instant now) {
        if (request == null) {
            return Standing.UNASKED;
        }
        if (campaign == null) {
            return switch (request.standing()) {
                case ANSWERED, PARTLY_ANSWERED -> Standing.CAME_BACK;
                case OPEN -> request.due().isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC)) ? Standing.OVERDUE : Standing.WAITING;
            };
        }
        return switch (campaign.stage()) {
            case SENT -> Standing.WAITING;
            case OVERDUE -> Standing.OVERDUE;
            case RETURNED -> Standing.TO_REVIEW;
            case FOLLOW_UP -> Standing.ASKING_AGAIN;
            case REVIEWED -> Standing.GAPS;
            case CLOSED -> Standing.CLOSED;
        };
    }

    /** {@code 12 of 14}, by the fullest workbook of those asked; empty while nothing came. */
    String answered() {
        var all = request == null ? returned.stream().map(ReturnedAnswers::completion)
                : request.ofThoseAsked().stream().map(QuestionnaireRow.Returned::completion);
        return all.max(java.util.Comparator.comparingInt(Completion::answered))
                .map(each -> each.answered() + " of " + each.asked()).orElse("");
    }
}
