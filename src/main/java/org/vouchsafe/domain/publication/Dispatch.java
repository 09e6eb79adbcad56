package org.vouchsafe.domain.publication;

import java.time.LocalDate;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Sha256;

/**
 * A report was handed to somebody.
 *
 * @param reportId id and revision as printed: {@code VS-2026-0017-2}
 * @param file which of its files, by its hash
 * @param recipient who got it
 * @param channel how: e-mail, portal, by hand
 * @param sent the day it went out
 * @param note empty when there is none
 */
public record Dispatch(DispatchId id, String reportId, String title, String format, Sha256 file, String recipient, String channel,
        LocalDate sent, String note, String by, Recorded recorded) {}
