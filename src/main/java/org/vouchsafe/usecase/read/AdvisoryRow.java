package org.vouchsafe.usecase.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.signal.Priority;

/**
 * One joined advisory.
 *
 * @param title short words, such as {@code axios}
 * @param records the documents held, newest first
 * @param states number of positions per state
 * @param claims number of statements received about it
 * @param additions what analysts added, oldest first
 * @param priority what orders it among others, each part with its source
 * @param sources where its records are from, oldest first
 */
public record AdvisoryRow(String advisory, List<String> aliases, String title, boolean malicious, boolean withdrawn,
        @Nullable Instant modified,
        List<AdvisoryRecord> records, Map<State, Integer> states, int contradictions, int claims,
        List<AdvisoryAddition> additions, Priority priority, List<RecordSource> sources) {
    public AdvisoryRow {
        aliases = List.copyOf(aliases);
        records = List.copyOf(records);
        additions = List.copyOf(additions);
        sources = List.copyOf(sources);
        states = Map.copyOf(states);
    }
}
