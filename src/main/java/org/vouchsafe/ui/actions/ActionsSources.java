package org.vouchsafe.ui.actions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.questionnaire.action.GapActionId;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.duty.Duty;

/** What the list of actions needs of a workspace. The acts throw {@link org.vouchsafe.usecase.Refused} with what is missing. */
public interface ActionsSources {
    /** Every one, the most pressing first. */
    List<Duty> all(Viewpoint viewpoint);

    /** The incidents to which something can be added. */
    List<Incident> openIncidents();

    long say(String incident, Entry entry, List<EvidenceId> evidence, Actor actor);

    void closeGap(GapActionId id, List<EvidenceId> evidence, String note, Actor actor);

    /**
     * Another owner or day for a gap.
     *
     * @param due null: as before
     */
    void moveGap(GapActionId id, String owner, @Nullable LocalDate due, String reason, Actor actor);

    /** From an open workspace. */
    static ActionsSources of(UseCases use) {
        return new ActionsSources() {
            @Override
            public List<Duty> all(Viewpoint viewpoint) {
                return use.duties().all(viewpoint);
            }

            @Override
            public List<Incident> openIncidents() {
                return use.incidents().reading().all(Viewpoint.LATEST).stream().filter(each -> each.status() == Incident.Status.OPEN)
                        .toList();
            }

            @Override
            public long say(String incident, Entry entry, List<EvidenceId> evidence, Actor actor) {
                return use.incidents().speaking().say(incident, entry, evidence, actor);
            }

            @Override
            public void closeGap(GapActionId id, List<EvidenceId> evidence, String note, Actor actor) {
                use.reviewing().gaps().done(id, evidence, note, actor);
            }

            @Override
            public void moveGap(GapActionId id, String owner, @Nullable LocalDate due, String reason, Actor actor) {
                use.reviewing().gaps().move(id, owner, due, reason, actor);
            }
        };
    }
}
