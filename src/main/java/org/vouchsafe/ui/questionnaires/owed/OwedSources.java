package org.vouchsafe.ui.questionnaires.owed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.owed.Commitment;
import org.vouchsafe.domain.questionnaire.owed.CommitmentId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.review.owed.ChasingText;
import org.vouchsafe.usecase.review.owed.OwedRow;

/** What the view of things owed needs of a workspace. */
public interface OwedSources {
    List<OwedRow> rows(Viewpoint viewpoint);

    List<Commitment> commitments(Viewpoint viewpoint);

    /** Names of all suppliers. */
    List<String> suppliers();

    /** A letter that chases these, all of one supplier. */
    String letter(List<OwedRow> rows, Language language, Actor actor);

    /**
     * Notes what a supplier must send.
     *
     * @param supplier null: every supplier
     * @throws org.vouchsafe.usecase.Refused with what is wrong
     */
    CommitmentId agree(@Nullable String supplier, Commitment.Kind kind, int days, LocalDate since, String basis, Actor actor);

    void end(CommitmentId id, String reason, Actor actor);

    /** From an open workspace. */
    static OwedSources of(UseCases use) {
        return new OwedSources() {
            @Override
            public List<OwedRow> rows(Viewpoint viewpoint) {
                return use.reviewing().owed().rows(null, viewpoint);
            }

            @Override
            public List<Commitment> commitments(Viewpoint viewpoint) {
                return use.reviewing().owed().commitments(viewpoint);
            }

            @Override
            public List<String> suppliers() {
                return use.register().portfolio(Viewpoint.LATEST).suppliers().stream().map(Supplier::name)
                        .sorted(String.CASE_INSENSITIVE_ORDER).toList();
            }

            @Override
            public String letter(List<OwedRow> rows, Language language, Actor actor) {
                return ChasingText.of(rows, use.reviewing().owed().day(Viewpoint.LATEST), language, actor.name());
            }

            @Override
            public CommitmentId agree(@Nullable String supplier, Commitment.Kind kind, int days, LocalDate since, String basis,
                    Actor actor) {
                return use.reviewing().owed().agree(supplier, kind, days, since, basis, actor);
            }

            @Override
            public void end(CommitmentId id, String reason, Actor actor) {
                use.reviewing().owed().end(id, reason, actor);
            }
        };
    }
}
