package org.vouchsafe.usecase.questionnaire;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.vouchsafe.store.ReadTx;

/** How requests and their files are called. */
public final class RequestNames {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LONGEST = 60;

    private RequestNames() {}

    /** An id that no request has: {@code Q-20260331-3}, the day it was sent, and which of that day. */
    public static String free(ReadTx tx, LocalDate day) {
        for (int number = 1;; number++) {
            String id = String.format(Locale.ROOT, "Q-%s-%d", DAY.format(day), number);
            if (tx.questionnaires().request(id).isEmpty()) {
                return id;
            }
        }
    }

    /** The name of its files, without an ending. */
    public static String file(String id, String supplier) {
        String safe = supplier.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return id + (safe.isEmpty() ? "" : "-" + safe.substring(0, Math.min(LONGEST, safe.length())));
    }
}
