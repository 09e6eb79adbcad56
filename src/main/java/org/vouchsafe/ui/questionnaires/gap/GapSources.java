package org.vouchsafe.ui.questionnaires.gap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.action.GapActionId;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.review.action.GapRow;

/** What the list of gaps needs of a workspace. The acts throw {@link org.vouchsafe.usecase.Refused} with what is missing. */
public interface GapSources {
    List<GapRow> rows(Viewpoint viewpoint);

    void done(GapActionId id, List<EvidenceId> evidence, String note, Actor actor);

    /**
     * Another owner or day.
     *
     * @param owner null: as before
     * @param due null: as before
     */
    void move(GapActionId id, @Nullable String owner, @Nullable LocalDate due, String reason, Actor actor);

    void reopen(GapActionId id, String reason, Actor actor);

    void drop(GapActionId id, String reason, Actor actor);

    /** From an open workspace. */
    static GapSources of(UseCases use) {
        return new GapSources() {
            @Override
            public List<GapRow> rows(Viewpoint viewpoint) {
                return use.reviewing().gaps().all(viewpoint);
            }

            @Override
            public void done(GapActionId id, List<EvidenceId> evidence, String note, Actor actor) {
                use.reviewing().gaps().done(id, evidence, note, actor);
            }

            @Override
            public void move(GapActionId id, @Nullable String owner, @Nullable LocalDate due, String reason, Actor actor) {
                use.reviewing().gaps().move(id, owner, due, reason, actor);
            }

            @Override
            public void reopen(GapActionId id, String reason, Actor actor) {
                use.reviewing().gaps().reopen(id, reason, actor);
            }

            @Override
            public void drop(GapActionId id, String reason, Actor actor) {
                use.reviewing().gaps().drop(id, reason, actor);
            }
        };
    }
}
