package org.vouchsafe.usecase.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.store.evidence.Withdrawal;
import org.vouchsafe.usecase.evidence.ImportOptions.Mode;
import org.vouchsafe.usecase.evidence.ImportOutcome.Disposition;
import org.vouchsafe.usecase.evidence.ImportOutcome.FileOutcome;
import org.vouchsafe.usecase.intake.folder.Leavings;

/** Says what became of a file. */
record Outcomes(Mode mode) {

    FileOutcome recorded(ReadFile file, Recording.Recorded recorded) {
        Disposition became = mode == Mode.DRY_RUN ? Disposition.WOULD_IMPORT
                : Keeping.isDocument(file) ? Disposition.KEPT_AS_DOCUMENT : Disposition.IMPORTED;
        return new FileOutcome(file.found().shown(), became, mode == Mode.DRY_RUN ? null : recorded.evidence(),
                file.result().formatAndVersion(), file.summary(), recorded.place(), recorded.unplacedReason(), file.problems());
    }

    FileOutcome carrier(Recording.Carried carried, String summary, Recording.Recorded recorded) {
        Disposition became = mode == Mode.DRY_RUN ? Disposition.WOULD_IMPORT
                : carried.kept() == 0 ? Disposition.KEPT_AS_DOCUMENT : Disposition.IMPORTED;
        return new FileOutcome(carried.received().found().shown(), became, mode == Mode.DRY_RUN ? null : recorded.evidence(),
                carried.format(),
                summary, recorded.place(), recorded.unplacedReason(), carried.problems());
    }

    FileOutcome carrierNotKept(Recording.Carried carried, String summary) {
        return new FileOutcome(carried.received().found().shown(), Disposition.NOT_KEPT, null, carried.format(), summary, null, null,
                carried.problems());
    }

    static FileOutcome alreadyHeld(FileWalk.Found found, Evidence held, @Nullable String place) {
        String summary = place == null ? "already held" : "already held, now placed";
        return new FileOutcome(found.shown(), Disposition.ALREADY_HELD, held.id(), held.format(), summary, place, null, List.of());
    }

    static FileOutcome heldWithdrawn(FileWalk.Found found, Evidence held, Recorded withdrawn, Withdrawal withdrawal) {
        var problem = new Problem("WITHDRAWN", Severity.ERROR, found.shown(), Location.WHOLE_FILE,
                "These bytes are held as %s, which %s withdrew at %s: %s. They stay withdrawn and count for nothing.".formatted(held.id(),
                        withdrawal.by(), withdrawn.at(), withdrawal.reason().replaceAll("[.\\s]+$", "")),
                "If the withdrawal was wrong, take it back: 'vouchsafe evidence restore " + held.id() + " --reason TEXT'.");
        return new FileOutcome(found.shown(), Disposition.ALREADY_HELD, held.id(), held.format(), "already held, withdrawn", null, null,
                List.of(problem));
    }

    static FileOutcome notKept(ReadFile file) {
        List<Problem> problems = file.found().asked() == FileWalk.Asked.WITHIN_FOLDER && file.recognition() == ReadFile.Recognition.NONE
                ? Leavings.file(file.found().within()).map(is -> List.of(FileWalk.skipped(file.found().shown(), is, "It was not kept.",
                        "Name the file itself"))).orElse(file.problems())
                : file.problems();
        return new FileOutcome(file.found().shown(), Disposition.NOT_KEPT, null, file.result().formatAndVersion(), file.summary(), null,
                null, problems);
    }

    static FileOutcome refused(String name, Problem problem) {
        return new FileOutcome(name, Disposition.NOT_KEPT, null, "unknown", "not read", null, null, List.of(problem));
    }
}
