package org.vouchsafe.usecase.incident;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.incident.room.IndicatorHit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.store.ReadTx;

/** Looks for indicators in the documents that are held, such as excerpts of logs; written as they are or defanged. */
final class IndicatorSearch {
    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private final ReadTx tx;
    private final List<Evidence> evidence;

    IndicatorSearch(ReadTx tx, List<Evidence> evidence) {
        this.tx = tx;
        this.evidence = evidence;
    }

    /** Where one stands and nobody has dismissed it; the first place in each document. */
    List<IndicatorHit> open(Room room) {
        List<String> indicators = room.indicators().stream().map(each -> each.said().indicator()).distinct().toList();
        List<IndicatorHit> hits = new ArrayList<>();
        if (indicators.isEmpty()) {
            return hits;
        }
        for (Evidence each : evidence) {
            if (each.kind() == DocumentKind.DOCUMENT && each.size() <= MOST_BYTES) {
                String text = new String(tx.evidence().bytes(each.id()), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT)
                        .replace("[.]", ".").replace("hxxp", "http");
                indicators.stream().filter(one -> !isDismissed(room, one, each)).forEach(one -> {
                    int at = text.indexOf(one.toLowerCase(Locale.ROOT));
                    if (at >= 0) {
                        hits.add(new IndicatorHit(one, new Citation(each.id(), place(text, at))));
                    }
                });
            }
        }
        return hits;
    }

    private static boolean isDismissed(Room room, String indicator, Evidence in) {
        return room.dismissed().stream().anyMatch(each -> each.said().indicator().equals(indicator)
                && each.said().evidence().equals(in.id()));
    }

    private static Location place(String text, int at) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Location.LineColumn(line, at - start + 1);
    }
}
