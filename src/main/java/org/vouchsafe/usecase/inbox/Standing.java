package org.vouchsafe.usecase.inbox;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.usecase.read.InboxItem;

/** How an item stands, in one line: what was put off comes back as soon as this line is another. */
final class Standing {
    private Standing() {}

    static String of(InboxItem item) {
        PositionRow row = item.row();
        return row == null ? item.text() : of(row.position());
    }

    private static String of(Position position) {
        return Stream.of(Stream.of(position.state().name(), String.valueOf(position.reason()), position.computed().name(),
                String.valueOf(position.inventoryVerdict()), position.malicious() ? "malicious" : "", position.stale() ? "stale" : ""),
                position.contradictions().stream().map(each -> each.code() + (each.addressed() ? " addressed" : "")).sorted(),
                position.components().stream().sorted()).flatMap(each -> each).collect(Collectors.joining("|"));
    }
}
