package org.vouchsafe.usecase.feed;

/** What concerns the advisories of one workspace besides reading them: where they come from, and what orders them. */
public record Advising(ApplyFeeds feeds, ReadAdvisoryData data, AdviseByHand byHand) {}
