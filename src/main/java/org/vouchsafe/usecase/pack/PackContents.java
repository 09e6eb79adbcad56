package org.vouchsafe.usecase.pack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident pack says it holds (docs/formats/incident-pack.md).
 *
 * @param madeAt stated by who made it
 * @param newestData when the newest of its advisories was changed; null when none carries a date
 */
public record PackContents(String title, Instant madeAt, String madeBy, @Nullable Instant newestData, List<Document> advisories,
        List<Window> windows, List<Malicious> malicious, List<Artefact> artefacts, List<Indicator> indicators,
        List<Document> questionnaires,
        List<Proposed> decisions) {
    /**
     * A file of the pack.
     *
     * @param about id of the advisory or the questionnaire template
     * @param file its name within the pack
     */
    public record Document(String about, String file, String sha256) {}

    /** When affected versions could be had, by whom. */
    public record Window(String advisory, Instant start, Instant end, String source) {}

    /** That an advisory reports malicious code, by whom. */
    public record Malicious(String advisory, String source) {}

    /** That an artefact with this hash is affected whatever its version says, by whom. */
    public record Artefact(String advisory, String algorithm, String value, String source) {}

    /** Something to look for. */
    public record Indicator(String advisory, String packageName, String algorithm, String value) {}

    /** What another workspace decided: a proposal, which never applies by itself. */
    public record Proposed(String supplier, String product, String release, String advisory, String state, String reason, String decidedBy,
            Instant decidedAt) {}

    public PackContents {
        advisories = List.copyOf(advisories);
        windows = List.copyOf(windows);
        malicious = List.copyOf(malicious);
        artefacts = List.copyOf(artefacts);
        indicators = List.copyOf(indicators);
        questionnaires = List.copyOf(questionnaires);
        decisions = List.copyOf(decisions);
    }
}
