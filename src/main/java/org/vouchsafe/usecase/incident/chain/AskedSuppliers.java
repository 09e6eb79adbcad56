package org.vouchsafe.usecase.incident.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.chain.AskedQuestion;
import org.vouchsafe.domain.incident.chain.AskedQuestion.Standing;
import org.vouchsafe.domain.incident.room.Bearing;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.review.HeldFile;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.review.AnswerReviews;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/** How the five questions stand at each supplier with something that is not clear, or that had malicious code. */
final class AskedSuppliers {
    private final ReadTx tx;
    private final IncidentRoom room;
    private final Viewpoint viewpoint;
    private final List<FiveQuestions.Item> questions;
    private final Bearing bearing;

    AskedSuppliers(ReadTx tx, IncidentRoom room, Viewpoint viewpoint, List<FiveQuestions.Item> questions) {
        this.tx = tx;
        this.room = room;
        this.viewpoint = viewpoint;
        this.questions = questions;
        this.bearing = room.facts().bearing();
    }

    /** Each question at each supplier; empty when nobody has to be asked. */
    List<AskedQuestion> of(AnswerReviews reviews) {
        Set<String> suppliers = suppliers();
        if (suppliers.isEmpty()) {
            return List.of();
        }
        Incident incident = room.incident();
        Instant since = incident.head().awareSince() == null ? incident.opened().at() : incident.head().awareSince();
        Set<EvidenceId> sheets = room.facts().evidence().stream()
                .filter(each -> each.withdrawn() == null && !each.recorded().at().isBefore(since)).map(Evidence::id)
                .collect(Collectors.toSet());
        List<ReviewedAnswer> answers = reviews.within(tx, viewpoint).answers().stream().filter(each -> sheets.contains(each.key().sheet()))
                .toList();
        List<AskedQuestion> asked = new ArrayList<>();
        for (String supplier : suppliers) {
            for (FiveQuestions.Item each : questions) {
                asked.add(standing(supplier, each, answers.stream().filter(one -> one.supplier().equals(supplier))
                        .filter(one -> each.answers().stream().anyMatch(start -> one.key().question().startsWith(start))).toList()));
            }
        }
        return asked;
    }

    private Set<String> suppliers() {
        Set<String> suppliers = room.releases().stream().filter(each -> each.isSuspect() || !each.state().isClearing())
                .map(ScopedRelease::supplier).collect(Collectors.toCollection(TreeSet::new));
        var register = new RegisterIndex(tx.register().portfolio(viewpoint));
        room.demands().stream().filter(Demand::stands).map(Demand::unit).forEach(each -> {
            if (each instanceof Unit.OfRelease(var id)) {
                register.release(id).ifPresent(release -> suppliers.add(register.supplierOf(release).name()));
            }
        });
        return suppliers;
    }

    private AskedQuestion standing(String supplier, FiveQuestions.Item question, List<ReviewedAnswer> answers) {
        List<ReviewedAnswer> given = answers.stream().filter(each -> each.answer().value() != AnswerValue.UNANSWERED).toList();
        List<EvidenceId> files = given.stream().flatMap(each -> each.files().stream()).map(HeldFile::held)
                .filter(Objects::nonNull).map(HeldFile.Held::evidence).distinct().toList();
        if (given.isEmpty()) {
            return asked(supplier, question, Standing.NOT_ANSWERED, "nothing that came since the incident answers it.", List.of());
        }
        if (given.stream().anyMatch(each -> !each.contradictions().isEmpty())) {
            return asked(supplier, question, Standing.WEAK, "what is held contradicts the answer.", files);
        }
        long blank = answers.stream().filter(each -> each.answer().value() == AnswerValue.UNANSWERED).filter(AskedSuppliers::isYesOrNo)
                .count();
        if (blank > 0) {
            return asked(supplier, question, Standing.WEAK, blank + " of " + answers.size() + " parts of it were left blank.", files);
        }
        if (!bearing.carries(files)) {
            return asked(supplier, question, Standing.WEAK,
                    files.isEmpty() ? "no file that is held stands behind the answer."
                            : "nothing but the supplier's own word stands behind the answer.",
                    files);
        }
        return asked(supplier, question, Standing.ANSWERED, "answered, with " + files.size() + (files.size() == 1 ? " file." : " files."),
                files);
    }

    /** What asks for more where the answer is yes may be left blank where it is no. */
    private static boolean isYesOrNo(ReviewedAnswer answer) {
        return answer.question() != null && answer.question().type() == Question.AnswerType.YES_NO;
    }

    private static AskedQuestion asked(String supplier, FiveQuestions.Item question, Standing standing, String words,
            List<EvidenceId> files) {
        return new AskedQuestion(supplier, question.id(), question.text(), standing, words, files);
    }
}
