package org.vouchsafe.ui.incidents.clocks;

import java.time.Instant;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.clock.DueStep;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;

/** What the clocks need of a workspace. The act throws {@link org.vouchsafe.usecase.Refused} with what is missing. */
public interface ClockSources {
    /** Every step of every clock, in the order of the clocks. */
    List<DueStep> steps(Incident incident, Viewpoint viewpoint);

    /** The summary for the board. */
    String board(String incident, Viewpoint viewpoint);

    /** @param step empty: every step of the clock */
    long say(String incident, String clock, String step, Progress progress, Instant at, String words, List<EvidenceId> evidence,
            Actor actor);

    /** From an open workspace. */
    static ClockSources of(UseCases use) {
        return new ClockSources() {
            @Override
            public List<DueStep> steps(Incident incident, Viewpoint viewpoint) {
                return use.incidents().clocks().of(incident, viewpoint);
            }

            @Override
            public String board(String incident, Viewpoint viewpoint) {
                return use.incidents().clocks().board(incident, viewpoint);
            }

            @Override
            public long say(String incident, String clock, String step, Progress progress, Instant at, String words,
                    List<EvidenceId> evidence, Actor actor) {
                return use.incidents().clocks().say(incident, clock, step, progress, at, words, evidence, actor);
            }
        };
    }
}
