package org.vouchsafe.domain.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Under a legal hold nothing that an incident rests on may be disposed of. */
public final class LegalHold {
    private LegalHold() {}

    /** The holds of an incident that stand, each with the line of the log that set it. */
    public static List<LogEntry> of(Incident incident) {
        Set<Long> ended = new HashSet<>();
        incident.standing().forEach(each -> {
            if (each.said() instanceof Entry.Freed(long hold, String _)) {
                ended.add(hold);
            }
        });
        return incident.standing().stream().filter(each -> each.said() instanceof Entry.Held && !ended.contains(each.number())).toList();
    }
}
