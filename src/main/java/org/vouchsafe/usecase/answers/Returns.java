package org.vouchsafe.usecase.answers;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Completion;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.questionnaire.RequestRow;
import org.vouchsafe.store.questionnaire.SheetRow;
import org.vouchsafe.usecase.questionnaire.HeldTemplates;
import org.vouchsafe.usecase.questionnaire.backing.BackAnswers;
import org.vouchsafe.usecase.questionnaire.backing.BackingReading;

/** The questionnaires that came back, each with how much of what was asked it answers. */
public final class Returns {
    private final HeldTemplates templates;
    private final InstantSource clock;

    public Returns(HeldTemplates templates, InstantSource clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** One that came back. */
    public record Returned(SheetRow row, Completion completion) {

        /** True when it answers something, or nothing else that came back for its request does. */
        public boolean isToBeReviewed(List<Returned> all) {
            return !completion.isBlank() || all.stream().noneMatch(
                    each -> !each.completion.isBlank() && each.row.sheet().requestId().equals(row.sheet().requestId()));
        }
    }

    /** Those that were not withdrawn, newest first. */
    public List<Returned> counting(ReadTx tx, Viewpoint viewpoint) {
        var backing = new BackingReading(tx, viewpoint, BackAnswers.day(viewpoint, clock));
        return tx.questionnaires().sheets(viewpoint).stream().filter(each -> each.withdrawn() == null)
                .map(each -> new Returned(each, completion(tx, each, backing)))
                .toList();
    }

    // Where the wording that was sent is not held, counted over the questions of today: the ids are stable.
    private Completion completion(ReadTx tx, SheetRow row, BackingReading backing) {
        AnswerSheet sheet = row.sheet();
        List<String> products = tx.questionnaires().request(sheet.requestId()).map(RequestRow::products).orElse(List.of());
        Template template = templates.asSentOrToday(tx, sheet).orElse(null);
        Predicate<String> isQuestion = id -> template == null || template.question(id).isPresent();
        return Completion.of(sheet, template, products).expired(backing.expired(row.evidence(), sheet, isQuestion));
    }
}
