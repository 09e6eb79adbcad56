package org.vouchsafe.usecase.questionnaire.backing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.ListedFile;
import org.vouchsafe.domain.questionnaire.backing.AnswerLink;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.questionnaire.SheetRow;

/** Finds among the files that came in one import those that answers in it name. Valid only within one read of the store. */
public final class NamedEvidence {
    private final ReadTx tx;
    private final List<Came> came;
    private final List<Named> found = new ArrayList<>();
    private final Map<String, List<Problem>> missing = new LinkedHashMap<>();

    /** @param came all files of the import, and those that were held already */
    public NamedEvidence(ReadTx tx, List<Came> came) {
        this.tx = tx;
        this.came = List.copyOf(came);
        Set<EvidenceId> ids = came.stream().map(Came::id).collect(Collectors.toSet());
        List<SheetRow> sheets = tx.questionnaires().sheets(Viewpoint.LATEST).stream()
                .filter(each -> each.withdrawn() == null && ids.contains(each.evidence())).toList();
        Set<Named> held = sheets.isEmpty() ? Set.of()
                : tx.backing().links(Viewpoint.LATEST).stream().map(Named::of)
                        .collect(Collectors.toSet());
        sheets.forEach(each -> sheet(each, held));
    }

    /** A file that came, by its path as the analyst wrote it. */
    public record Came(EvidenceId id, String path) {}

    private record Named(AnswerPlace answer, EvidenceId file) {
        static Named of(AnswerLink link) {
            return new Named(link.answer(), link.file());
        }
    }

    /** Whether there is anything to link. */
    public boolean pending() {
        return !found.isEmpty();
    }

    /** The problems of named files that did not come, by the path of the workbook as the analyst wrote it. */
    public Map<String, List<Problem>> missing() {
        return missing;
    }

    /** Links them. */
    public void link(WriteTx into) {
        if (found.isEmpty()) {
            return;
        }
        found.forEach(each -> into.recordBacking().link(each.answer(), each.file(), "named in the workbook it came with"));
        into.subject(found.stream().map(each -> each.answer().workbook()).distinct().sorted().map(EvidenceId::toString)
                .collect(Collectors.joining(", ")) + " with " + found.stream().map(Named::file).distinct().count() + " files");
    }

    private void sheet(SheetRow row, Set<Named> held) {
        var names = new FileNames();
        for (Came each : came) {
            if (!each.id().equals(row.evidence())) {
                names.add(each.path(), each.id());
                tx.evidence().find(each.id(), Viewpoint.LATEST).map(Evidence::name).ifPresent(name -> names.add(name, each.id()));
            }
        }
        List<AnswerLink> before = tx.backing().links(Viewpoint.LATEST).stream()
                .filter(each -> each.answer().workbook().equals(row.evidence())).toList();
        before.forEach(each -> tx.evidence().find(each.file(), Viewpoint.LATEST).map(Evidence::name)
                .ifPresent(name -> names.add(name, each.file())));
        for (Answer each : row.sheet().answers()) {
            each.evidenceNamed().forEach(name -> named(row, AnswerPlace.of(row.evidence(), each), name, each.location(), names, held));
        }
        for (ListedFile each : row.sheet().files()) {
            named(row, AnswerPlace.whole(row.evidence()), each.name(), each.location(), names, held);
        }
    }

    private void named(SheetRow row, AnswerPlace place, String name, Location location, FileNames names, Set<Named> held) {
        List<EvidenceId> meant = names.meantBy(name);
        if (meant.size() == 1) {
            var link = new Named(place, meant.getFirst());
            if (!held.contains(link) && !found.contains(link)) {
                found.add(link);
            }
            return;
        }
        String file = path(row.evidence());
        missing.computeIfAbsent(file, ignored -> new ArrayList<>()).add(meant.isEmpty()
                ? new Problem("FILE_NOT_SENT", Severity.WARNING, file, location, "The file \"" + name + "\" is named as evidence"
                        + (place.question().isEmpty() ? "" : " for " + place.question())
                        + ", but no file of that name was kept with the workbook.",
                        "Ask the supplier for it; import it together with the workbook, or link it by hand.")
                : new Problem("FILE_NOT_CLEAR", Severity.WARNING, file, location, "Several of the files that came may be \"" + name + "\": "
                        + meant.stream().map(EvidenceId::toString).collect(Collectors.joining(", ")) + "; none was linked.",
                        "Link the right one by hand."));
    }

    private String path(EvidenceId workbook) {
        return came.stream().filter(each -> each.id().equals(workbook)).map(Came::path).findFirst().orElse("");
    }
}
