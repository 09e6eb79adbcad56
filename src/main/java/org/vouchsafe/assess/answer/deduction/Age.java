package org.vouchsafe.assess.answer.deduction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import java.util.stream.Stream;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.HeldFile;

/** The answer, or what bears it out, has expired or is over twelve months old. */
public final class Age implements DeductionRule {
    private static final int EXPIRED = 30;
    private static final int OLD = 20;

    @Override
    public List<Deduction> of(Judged judged) {
        AnswerFact answer = judged.answer();
        LocalDate day = judged.facts().day();
        List<Deduction> taken = new ArrayList<>();
        LocalDate until = answer.answer().term().until();
        if (until != null && until.isBefore(day)) {
            taken.add(Taken.confidence("EXPIRED", EXPIRED, "By its own word it held until " + until + ".", answer));
        }
        LocalDate from = answer.answer().term().from();
        if (from != null && from.isAfter(day)) {
            taken.add(Taken.confidence("NOT_YET", EXPIRED, "By its own word it holds only from " + from + " on.", answer));
        }
        for (HeldFile file : answer.files()) {
            LocalDate end = file.held() != null && file.held().term().until() != null ? file.held().term().until()
                    : file.listed() == null ? null : file.listed().until();
            if (end != null && end.isBefore(day) && taken.isEmpty()) {
                taken.add(Taken.confidence("EXPIRED", EXPIRED, "\u201c" + file.named() + "\u201d held until " + end + ".",
                        Stream.concat(Stream.of(answer.place()), Taken.held(Stream.of(file)))));
            }
        }
        LocalDate said = said(answer);
        if (taken.isEmpty() && said.isBefore(day.minusMonths(12))) {
            taken.add(Taken.confidence("OLD", OLD, "It is of " + said + ", more than twelve months ago.", answer));
        }
        return taken;
    }

    private static LocalDate said(AnswerFact answer) {
        LocalDate declared = answer.sheet().completedOn();
        return declared != null ? declared : LocalDate.ofInstant(answer.sheet().receivedAt(), ZoneOffset.UTC);
    }
}
