package org.vouchsafe.ui.incidents.keeping;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.retention.KeptEvidence;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;

/** What the list of originals needs of a workspace. The acts throw {@link org.vouchsafe.usecase.Refused} with what keeps them. */
public interface KeepingSources {
    List<KeptEvidence> all(Viewpoint viewpoint);

    /** @param until null: no day, and then it is kept */
    void keep(EvidenceId evidence, String retentionClass, @Nullable LocalDate until, String reason, Actor actor);

    void hold(EvidenceId evidence, String reason, Actor actor);

    void release(EvidenceId evidence, String reason, Actor actor);

    void ask(EvidenceId evidence, String reason, Actor actor);

    void takeBack(EvidenceId evidence, String reason, Actor actor);

    void approve(EvidenceId evidence, Actor actor);

    /** From an open workspace. */
    static KeepingSources of(UseCases use) {
        return new KeepingSources() {
            @Override
            public List<KeptEvidence> all(Viewpoint viewpoint) {
                return use.retention().all(viewpoint);
            }

            @Override
            public void keep(EvidenceId evidence, String retentionClass, @Nullable LocalDate until, String reason, Actor actor) {
                use.retention().keep(List.of(evidence), retentionClass, until, reason, actor);
            }

            @Override
            public void hold(EvidenceId evidence, String reason, Actor actor) {
                use.retention().hold(List.of(evidence), reason, actor);
            }

            @Override
            public void release(EvidenceId evidence, String reason, Actor actor) {
                use.retention().release(List.of(evidence), reason, actor);
            }

            @Override
            public void ask(EvidenceId evidence, String reason, Actor actor) {
                use.retention().ask(evidence, reason, actor);
            }

            @Override
            public void takeBack(EvidenceId evidence, String reason, Actor actor) {
                use.retention().takeBack(evidence, reason, actor);
            }

            @Override
            public void approve(EvidenceId evidence, Actor actor) {
                use.retention().approve(evidence, actor);
            }
        };
    }
}
