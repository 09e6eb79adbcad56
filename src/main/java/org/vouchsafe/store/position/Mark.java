package org.vouchsafe.store.position;

/**
 * A place in the log at which all positions were known.
 *
 * @param rules what tells the rules they were reached by apart from others
 * @param indexedAdvisories the last advisory that the index of keys holds
 * @param indexedClaims the last claim that the index of keys holds
 * @param positions how many positions there were
 * @param total the sum of their digests
 */
public record Mark(long seq, String rules, long indexedAdvisories, long indexedClaims, long positions, long total) {}
