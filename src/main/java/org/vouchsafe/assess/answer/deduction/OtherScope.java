package org.vouchsafe.assess.answer.deduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.assess.answer.Wording;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReleaseFact;
import org.vouchsafe.assess.answer.fact.SupplierFacts;
import org.vouchsafe.domain.questionnaire.ListedFile;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.HeldFile;
import org.vouchsafe.domain.register.ProductId;

/** What bears it out speaks of another product or version than the answer. */
public final class OtherScope implements DeductionRule {
    private static final int POINTS = 30;
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

    @Override
    public List<Deduction> of(Judged judged) {
        AnswerFact answer = judged.answer();
        SupplierFacts supplier = judged.facts().supplier(answer);
        List<Deduction> taken = new ArrayList<>();
        for (HeldFile file : answer.files()) {
            isElsewhere(file, answer, supplier).ifPresent(where -> taken.add(Taken.confidence("OTHER_SCOPE", POINTS,
                    "\u201c" + file.named() + "\u201d speaks of " + where + ".", Taken.held(Stream.of(file)))));
        }
        return taken.isEmpty() ? List.of() : List.of(taken.getFirst());
    }

    /** What a file speaks of instead; empty when it may well speak of what the answer does. */
    private static Optional<String> isElsewhere(HeldFile file, AnswerFact answer, SupplierFacts supplier) {
        ProductId product = answer.product();
        List<ReleaseFact> own = supplier.of(answer);
        if (file.held() != null && file.held().placedAt() != null && !own.isEmpty()
                && own.stream().noneMatch(each -> each.release().id().equals(file.held().placedAt()))) {
            return Optional.of(supplier.releases().stream().filter(each -> each.release().id().equals(file.held().placedAt())).findFirst()
                    .map(each -> each.place() + ", which was not asked about").orElse("a release of another supplier"));
        }
        ListedFile listed = file.listed();
        if (listed == null || listed.about().isBlank() || product == null) {
            return Optional.empty();
        }
        String about = Wording.simple(listed.about());
        boolean namesOther = supplier.products().entrySet().stream()
                .anyMatch(each -> !each.getKey().equals(product) && about.contains(Wording.simple(each.getValue())));
        boolean namesOwn = about.contains(Wording.simple(supplier.products().getOrDefault(product, "\u0000")));
        boolean otherVersion = VERSION.matcher(about).find()
                && own.stream().noneMatch(each -> about.contains(Wording.simple(each.release().version())));
        return namesOther && !namesOwn || otherVersion ? Optional.of("\u201c" + listed.about() + "\u201d") : Optional.empty();
    }
}
