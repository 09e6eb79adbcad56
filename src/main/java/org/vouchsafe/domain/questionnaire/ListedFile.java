package org.vouchsafe.domain.questionnaire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/**
 * A file the supplier lists as evidence.
 *
 * @param name as written; nobody has compared it with a file yet
 * @param shows what it shows, in the supplier's words; empty when not said
 * @param about product and version, in the supplier's words; empty when not said
 * @param from since when it holds; null when not said
 * @param until until when it holds; null when not said
 */
public record ListedFile(String name, String shows, String about, @Nullable LocalDate from, @Nullable LocalDate until,
        Location location) {}
