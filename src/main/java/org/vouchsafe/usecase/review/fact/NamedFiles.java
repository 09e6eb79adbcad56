package org.vouchsafe.usecase.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.ListedFile;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import org.vouchsafe.domain.questionnaire.backing.SaidTerm;
import org.vouchsafe.domain.questionnaire.review.HeldFile;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.questionnaire.SheetRow;
import org.vouchsafe.usecase.questionnaire.backing.BackedAnswer.Backing;
import org.vouchsafe.usecase.questionnaire.backing.BackingReading;

/**
 * The files behind answers: those that were linked to them, and those that the same supplier sent before under exactly the name the answer gives,
 * unless an analyst took them off. Another supplier's file of that name bears nothing out, and neither do several of one name.
 */
final class NamedFiles {
    private final BackingReading backing;
    private final SupplierGathering held;
    private final Map<EvidenceId, Evidence> counting = new HashMap<>();
    private final Map<String, List<Evidence>> byName = new HashMap<>();
    private final Set<Taken> takenOff = new HashSet<>();

    private record Taken(AnswerPlace answer, EvidenceId file) {}

    NamedFiles(ReadTx tx, Viewpoint viewpoint, BackingReading backing, SupplierGathering held) {
        this.backing = backing;
        this.held = held;
        for (Evidence each : held.evidence()) {
            counting.put(each.id(), each);
            byName.computeIfAbsent(simple(each.name()), _ -> new ArrayList<>()).add(each);
        }
        tx.backing().takenOff(viewpoint).forEach(each -> takenOff.add(new Taken(each.answer(), each.file())));
    }

    List<HeldFile> of(Answer answer, SheetRow row, @Nullable SupplierId supplier) {
        List<Backing> linked = backing.files(AnswerPlace.of(row.evidence(), answer));
        List<HeldFile> files = new ArrayList<>();
        for (Backing each : linked) {
            files.add(new HeldFile(each.name(), listed(row, each.name()), file(counting.get(each.file()))));
        }
        AnswerPlace place = AnswerPlace.of(row.evidence(), answer);
        BackingReading.missing(linked, answer.evidenceNamed()).forEach(each -> files
                .add(new HeldFile(each, listed(row, each), supplier == null ? null : file(sent(each, place, supplier)))));
        return files;
    }

    private HeldFile.@Nullable Held file(@Nullable Evidence file) {
        return file == null ? null
                : new HeldFile.Held(file.id(), file.kind(), file.format(), file.signature(), file.placedAt(), file.origin().receivedAt(),
                        backing.term(file.id()));
    }

    private @Nullable Evidence sent(String name, AnswerPlace place, SupplierId supplier) {
        List<Evidence> meant = byName.getOrDefault(simple(name), List.of()).stream()
                .filter(each -> !each.id().equals(place.workbook()) && held.isFrom(each, supplier)).toList();
        return meant.size() == 1 && !takenOff.contains(new Taken(place, meant.getFirst().id())) ? meant.getFirst() : null;
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
