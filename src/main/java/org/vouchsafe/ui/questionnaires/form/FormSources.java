package org.vouchsafe.ui.questionnaires.form;

import java.nio.file.Path;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.mapping.SavedMapping;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;

/** What the dialog of other people's forms needs of a workspace. */
public interface FormSources {
    /** Those that hold, newest first. */
    List<SavedMapping> saved(Viewpoint viewpoint);

    /**
     * Forgets one.
     *
     * @return the evidence whose answers count no longer
     */
    List<EvidenceId> remove(String name, String reason, Actor actor);

    /** Writes one as a file that another workspace can take. */
    void export(String name, Path file);

    /** From an open workspace. */
    static FormSources of(UseCases use) {
        return new FormSources() {
            @Override
            public List<SavedMapping> saved(Viewpoint viewpoint) {
                return use.questionnaires().mappings().saved(viewpoint);
            }

            @Override
            public List<EvidenceId> remove(String name, String reason, Actor actor) {
                return use.questionnaires().mappings().remove(name, reason, actor);
            }

            @Override
            public void export(String name, Path file) {
                use.questionnaires().mappings().export(name, file);
            }
        };
    }
}
