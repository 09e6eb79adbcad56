package org.vouchsafe.domain.questionnaire.mapping;

/**
 * A column as the analyst pointed at it.
 *
 * @param heading what stands in the header row, spaces made one; empty when nothing stands there, and then the column keeps its place
 * @param column its place, counted from 0
 */
public record MappedColumn(String heading, int column) {}
