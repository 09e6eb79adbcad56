package org.vouchsafe.domain.advisory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;

/**
 * An advisory an analyst writes, because nobody published one yet or its publisher's is wrong.
 *
 * @param modified when it is written; a later one of the same id replaces it
 * @param nature whether it reports malicious code
 * @param severity a CVSS vector; null when none is given
 * @param author who wrote it here
 * @param source on whose word, such as {@code the maintainers' post-mortem}
 */
public record HandAdvisory(String id, List<String> aliases, @Nullable String summary, Instant modified, List<Affected> affected,
        Nature nature, @Nullable String severity, String author, String source) {
    /** What it reports. */
    public enum Nature {
        VULNERABILITY, MALICIOUS
    }

    /**
     * Versions of one package, or artefacts of it known by their hash.
     *
     * @param ecosystem as the OSV schema names it, such as {@code npm} or {@code Debian:12}
     * @param events of one range; empty when only versions or hashes are listed
     */
    public record Affected(String ecosystem, String name, List<RangeEvent> events, List<String> versions, List<Hash> hashes) {
        public Affected {
            events = List.copyOf(events);
            versions = List.copyOf(versions);
            hashes = List.copyOf(hashes);
        }
    }

    public HandAdvisory {
        aliases = List.copyOf(aliases);
        affected = List.copyOf(affected);
    }
}
