package org.vouchsafe.input.csv;

import org.vouchsafe.domain.problem.Location;

/** One field, stripped of quotes and surrounding blanks, and where it begins. */
public record CsvField(String text, Location location) {}
