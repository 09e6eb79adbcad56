package org.vouchsafe.usecase.incident.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;

/** Which environments an incident speaks of, and what is attached to each. Names are compared without regard to case; the first spelling is shown. */
public final class AttachedEvidence {
    private final Map<String, Map<EvidenceId, LogEntry>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, List<LogEntry>> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private AttachedEvidence() {}

    /** Of this incident. */
    public static AttachedEvidence of(Incident incident) {
        var found = new AttachedEvidence();
        incident.standing().forEach(found::take);
        return found;
    }

    private void take(LogEntry line) {
        switch (line.said()) {
            case Entry.Attached attached -> line.evidence().forEach(each -> at(attached.environment().name()).put(each, line));
            case Entry.Detached detached -> line.evidence().forEach(each -> at(detached.environment().name()).remove(each));
            case Entry.Assessed assessed -> {
                at(assessed.environment().name());
                words.computeIfAbsent(assessed.environment().name(), _ -> new ArrayList<>()).add(line);
            }
            default -> {
                // Says nothing of what an environment uses.
            }
        }
    }

    private Map<EvidenceId, LogEntry> at(String name) {
        return byName.computeIfAbsent(name, _ -> new TreeMap<>());
    }

    /** The names, sorted. */
    public List<String> names() {
        return byName.entrySet().stream().filter(each -> !each.getValue().isEmpty() || words.containsKey(each.getKey()))
                .map(Map.Entry::getKey).toList();
    }

    /** What is attached to it, each with the line of the log that attached it. */
    public Map<EvidenceId, LogEntry> to(String name) {
        return byName.getOrDefault(name, Map.of());
    }

    /** What was said of its state, the oldest first. */
    List<LogEntry> said(String name) {
        return words.getOrDefault(name, List.of());
    }
}
