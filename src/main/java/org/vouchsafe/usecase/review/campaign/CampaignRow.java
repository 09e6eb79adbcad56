package org.vouchsafe.usecase.review.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One request with its follow-ups, and how far it is.
 *
 * @param advisories those it is about; empty when about none
 * @param due of the request, or of the newest follow-up that is out
 * @param followUps requests that asked again
 * @param answered of its fullest workbook
 * @param toReview answers somebody must look at, blank ones among them
 * @param toAsk answers that are to be asked about again
 * @param gaps open actions
 * @param contradicted answers that something contradicts, whatever was said of them
 */
public record CampaignRow(String request, String template, String supplier, List<String> advisories, Instant sentAt, LocalDate due,
        Stage stage, List<String> followUps, int answered, int asked, int toReview, int accepted, int toAsk, int gaps, int contradicted) {
    public CampaignRow {
        advisories = List.copyOf(advisories);
        followUps = List.copyOf(followUps);
    }

    /** How far it is. */
    public enum Stage {
        /** Nothing came back yet, and there is time. */
        SENT,
        /** Nothing came back, or not all, and the day is past. */
        OVERDUE,
        /** Answers wait for review. */
        RETURNED,
        /** Everything was looked at, and the supplier is to be asked again, or is being asked. */
        FOLLOW_UP,
        /** Everything was looked at; gaps are open. */
        REVIEWED,
        /** Nothing is left to do. */
        CLOSED
    }
}
