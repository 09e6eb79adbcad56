package org.vouchsafe.assess.answer.deduction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.assess.answer.Wording;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;

/** A strong answer says who did what, where, when and how far it reaches, and names something one can retrieve. */
public final class MissingParticulars implements DeductionRule {
    private static final int POINTS = 5;
    private static final Pattern DAY = Pattern.compile("\\b(19|20)\\d\\d\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|\\b\\d{1,2}:\\d{2}\\b");
    /** An address, or initials and a name. */
    private static final Pattern PERSON = Pattern.compile("[\\w.+-]{1,64}@[\\w-]+\\.\\w+|\\b\\p{Lu}\\. ?\\p{Lu}\\p{L}+");
    private static final Pattern EXACT = Pattern
            .compile("\\b\\d+\\.\\d+|\\b[A-Z][A-Z0-9]+-\\d+\\b|\\b[0-9a-f]{12,}\\b|`[^`]+`|\\b[a-z]{2,40}-\\d+\\b|/[\\w.-]+/[\\w.-]+");
    private static final Pattern ARTEFACT = Pattern
            .compile("https?://\\S+|\\b[A-Z][A-Z0-9]+-\\d+\\b|\\b\\w[\\w-]*\\.(pdf|xlsx?|docx?|json|xml|ya?ml|txt|log|png|zip)\\b");

    @Override
    public List<Deduction> of(Judged judged) {
        AnswerFact answer = judged.answer();
        ReviewGuide guide = judged.facts().guide();
        String text = answer.words();
        List<Deduction> taken = new ArrayList<>();
        if (!Wording.holdsAny(text, guide.of(ReviewGuide.Words.WHO)) && !PERSON.matcher(text).find()) {
            taken.add(missing("NO_WHO", "It does not say who did it.", answer));
        }
        if (!EXACT.matcher(text).find()) {
            taken.add(missing("NO_WHAT", "It does not say what exactly: no version, no ticket, no setting.", answer));
        }
        if (!Wording.holdsAny(text, guide.of(ReviewGuide.Words.WHERE))) {
            taken.add(missing("NO_WHERE", "It does not say where: no system, no build, no environment.", answer));
        }
        if (!DAY.matcher(text).find() && !Wording.holdsAny(text, guide.of(ReviewGuide.Words.MONTH))
                && answer.answer().term().from() == null) {
            taken.add(missing("NO_WHEN", "It does not say when.", answer));
        }
        if (!hasScope(answer, judged.facts())) {
            taken.add(missing("NO_SCOPE", "It does not say how far it reaches: which products, which versions.", answer));
        }
        if (answer.files().isEmpty() && !ARTEFACT.matcher(text).find()) {
            taken.add(missing("NO_ARTEFACT", "It names nothing one could retrieve: no file, no address, no ticket.", answer));
        }
        return taken;
    }

    private static Deduction missing(String code, String reason, AnswerFact answer) {
        return Taken.confidence(code, POINTS, reason, answer);
    }

    private static boolean hasScope(AnswerFact answer, ReviewFacts facts) {
        String text = Wording.simple(answer.words());
        return Wording.holdsAny(text, facts.guide().of(ReviewGuide.Words.SCOPE)) || facts.namesScope(answer, text);
    }
}
