package org.vouchsafe.usecase.questionnaire;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A request that went out.
 *
 * @param letter the file with the covering letter; null when none was wanted
 * @param remarks how many things the evidence already showed were put beside the questions
 * @param positions how many open positions were put
 */
public record SentRequest(String id, String supplier, Path workbook, @Nullable Path letter, int remarks, int positions) {}
