package org.vouchsafe.usecase.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.position.PositionRow;

/**
 * What the overview shows.
 *
 * @param advisories columns of the matrix, malicious ones first
 * @param rows rows of the matrix: releases in use or superseded, by supplier; suppliers and, within each, releases that need attention first
 * @param oldestInventory document time of the oldest inventory in force; null when there is none
 * @param advisoryData newest modification time over the advisories held; null when none is held
 */
public record Overview(int suppliers, int products, int releases, int evidence, List<Column> advisories, List<Row> rows,
        List<InboxItem> inbox,
        @Nullable Instant oldestInventory, @Nullable Instant newestInventory, @Nullable Instant advisoryData) {
    /** One advisory: title such as {@code axios} and the id shown first. */
    public record Column(String title, String advisory, boolean malicious) {}

    /** One release; cells in the order of the columns, null where there is no position. */
    public record Row(String supplier, String product, String release, @Nullable String owner, List<@Nullable PositionRow> cells) {}

    public Overview {
        advisories = List.copyOf(advisories);
        rows = List.copyOf(rows);
        inbox = List.copyOf(inbox);
    }
}
