package org.vouchsafe.usecase.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.ListedFile;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import org.vouchsafe.domain.questionnaire.backing.SaidTerm;
import org.vouchsafe.domain.questionnaire.review.HeldFile;
import org.vouchsafe.store.questionnaire.SheetRow;
import org.vouchsafe.usecase.questionnaire.backing.BackedAnswer.Backing;
import org.vouchsafe.usecase.questionnaire.backing.BackingReading;

/** The files behind answers, as they were linked; what is only named and was linked to nothing is held by nobody. */
final class NamedFiles {
    private final BackingReading backing;
    private final Map<EvidenceId, Evidence> counting = new HashMap<>();

    /** @param evidence all that counts */
    NamedFiles(BackingReading backing, List<Evidence> evidence) {
        this.backing = backing;
        evidence.forEach(each -> counting.put(each.id(), each));
    }

    List<HeldFile> of(Answer answer, SheetRow row) {
        List<Backing> linked = backing.files(AnswerPlace.of(row.evidence(), answer));
        List<HeldFile> files = new ArrayList<>();
        for (Backing each : linked) {
            Evidence held = counting.get(each.file());
            files.add(new HeldFile(each.name(), listed(row, each.name()), held == null ? null
                    : new HeldFile.Held(held.id(), held.kind(), held.format(), held.signature(), held.placedAt(),
                            held.origin().receivedAt(), each.term())));
        }
        BackingReading.missing(linked, answer.evidenceNamed()).forEach(each -> files.add(new HeldFile(each, listed(row, each), null)));
        return files;
    }

    /** From when to when an answer holds: as an analyst said, else as the workbook says. */
    Term term(Answer answer, SheetRow row) {
        SaidTerm said = backing.said(AnswerPlace.of(row.evidence(), answer));
        return said == null ? answer.term() : said.term();
    }

    private static @Nullable ListedFile listed(SheetRow row, String name) {
        return row.sheet().files().stream().filter(each -> simple(each.name()).equals(simple(name))).findFirst().orElse(null);
    }

    /** A name without its folders, whatever the letters' case. */
    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip().toLowerCase(Locale.ROOT);
    }
}
