package org.vouchsafe.usecase.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.job.Progress;
import org.vouchsafe.questionnaire.RequestFilling;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.evidence.ImportOutcome.Disposition;
import org.vouchsafe.usecase.evidence.ImportOutcome.FileOutcome;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.review.Word;

/** Replays the steps of a case through the use cases, as the analysts took them. Used once; not thread-safe. */
final class Replay {
    private final SampleCase sample;
    private final UseCases workspace;
    private final StepClock clock;
    private final Path letters;
    private final Map<Path, EvidenceId> held = new HashMap<>();
    private final Map<String, EvidenceId> answeredIn = new HashMap<>();
    private final Map<String, Path> asked = new HashMap<>();
    private final RoomReplay room;

    /** @param letters folder for the questionnaires that go out and come back */
    Replay(SampleCase sample, UseCases workspace, StepClock clock, Path letters) {
        this.sample = sample;
        this.workspace = workspace;
        this.clock = clock;
        this.letters = letters;
        this.room = new RoomReplay(workspace, held);
    }

    /** What one step brought, together with what it did in full. */
    private record Done(String sentence, List<String> details, List<StateChange> changes, List<Problem> problems) {
        static Done told(String sentence) {
            return new Done(sentence, List.of(), List.of(), List.of());
        }
    }

    /** Takes one step at its time. */
    Happening take(CaseStep step, Progress progress) {
        progress.checkCancelled();
        clock.moveTo(step.at());
        Done done = act(step, progress);
        return new Happening(step.at(), name(step) + " " + done.sentence(), done.details(), done.changes(), done.problems());
    }

    private Done act(CaseStep step, Progress progress) {
        return switch (step.act()) {
            case CaseStep.Received received -> received(step, received, progress);
            case CaseStep.Registered registered -> imported("reads the register ", List.of(registered.file()), ImportOptions.NONE, step,
                    progress);
            case CaseStep.Decided decided -> decided(step, decided);
            case CaseStep.Asked asking -> asked(step, asking);
            case CaseStep.Answered answered -> answered(step, answered, progress);
            case CaseStep.Judged judged -> judged(step, judged);
            case CaseStep.IncidentOpened opening -> opened(step, opening);
            case RoomWord.Step word -> Done.told(room.say(word, step.actor()));
            case CaseStep.Told told -> Done.told(told.sentence());
            case CaseStep.Mark mark -> Done.told("notes: " + mark.text());
        };
    }

    private Done opened(CaseStep step, CaseStep.IncidentOpened opening) {
        RoomReplay.Opened opened = room.open(opening, step.at(), step.actor());
        return new Done(opened.sentence(), List.of(), opened.changes(), List.of());
    }

    private Done received(CaseStep step, CaseStep.Received received, Progress progress) {
        CaseStep.Place place = received.place();
        return imported("imports ", received.files(), options(step, received.source(), place), step, progress);
    }

    private ImportOptions options(CaseStep step, CaseStep.Source source, CaseStep.Place place) {
        return new ImportOptions(place.supplier(), place.product(), place.release(), source.from(), source.channel(), step.why(), step.at(),
                ImportOptions.Mode.KEEP);
    }

    private Done imported(String verb, List<Path> files, ImportOptions options, CaseStep step, Progress progress) {
        ImportOutcome outcome = workspace.importEvidence().importFiles(files, options, step.actor(), progress);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileOutcome file = outcome.files().get(i);
            if (file.evidence() == null || file.disposition() == Disposition.NOT_KEPT) {
                throw new Refused(Refused.Kind.SHORTFALL, "The sample's " + files.get(i) + " could not be imported: "
                        + String.join(" ", file.problems().stream().map(Problem::what).toList()));
            }
            held.put(files.get(i), file.evidence());
            lines.add(named(files.get(i)) + ": " + file.summary() + (file.unplacedReason() == null ? "" : "; waits in the inbox"));
        }
        List<Problem> problems = outcome.problems().stream().map(this::named).toList();
        return lines.size() == 1 ? new Done(verb + lines.getFirst(), List.of(), outcome.changes(), problems)
                : new Done(verb + files.size() + " files", lines, outcome.changes(), problems);
    }

    /** How the case's own README calls a file. */
    private String named(Path file) {
        Path below = file.startsWith(sample.folder()) ? sample.folder().relativize(file) : letters.resolveSibling("").relativize(file);
        return below.toString().replace('\\', '/');
    }

    private Problem named(Problem problem) {
        return new Problem(problem.code(), problem.severity(), named(Path.of(problem.file())), problem.location(), problem.what(),
                problem.fix());
    }

    private Done decided(CaseStep step, CaseStep.Decided decided) {
        List<EvidenceId> evidence = decided.evidence().stream().map(held::get).filter(java.util.Objects::nonNull).toList();
        Decide.Outcome outcome = workspace.decide().decide(new Decide.Request(decided.release(), decided.advisory(), decided.state(),
                decided.reason(), decided.justification(), evidence, decided.expires()), step.actor());
        String state = decided.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Done("decides that " + decided.release() + " is " + state + " towards " + decided.advisory() + ": " + decided.reason(),
                List.of(), outcome.changes(), List.of());
    }

    private Done asked(CaseStep step, CaseStep.Asked asking) {
        for (String supplier : asking.suppliers()) {
            Path file = letters.resolve("sent").resolve(fileName(supplier) + ".xlsx");
            folder(file);
            workspace.questionnaires().send(asking.template(), supplier, List.of(), asking.due(), file, step.actor());
            asked.put(supplier, file);
        }
        return Done.told("sends the questionnaire " + asking.template() + " to " + asking.suppliers().size() + " suppliers, due "
                + asking.due());
    }

    private Done answered(CaseStep step, CaseStep.Answered answered, Progress progress) {
        AnswersFile answers = CaseReading.answers(sample.folder(), answered.file());
        Path sent = asked.get(answers.supplier());
        if (sent == null) {
            throw new Refused(Refused.Kind.SHORTFALL, "The sample has answers of " + answers.supplier() + ", which was never asked.");
        }
        Path file = letters.resolve("received").resolve(fileName(answers.supplier()) + ".xlsx");
        folder(file);
        try {
            Files.write(file, RequestFilling.fill(Files.readAllBytes(sent), answers.entries(), answers.declaration()));
        } catch (IOException e) {
            throw new UncheckedIOException("The answers of " + answers.supplier() + " could not be written", e);
        }
        CaseStep.Place place = new CaseStep.Place(null, null, null);
        List<Path> files = new ArrayList<>(List.of(file));
        answers.attachments().forEach(each -> files.add(sample.folder().resolve(each)));
        Done done = imported("imports the answers of " + answers.supplier() + ", ", files, options(step, answered.source(), place), step,
                progress);
        answeredIn.put(answers.supplier(), Objects.requireNonNull(held.get(file)));
        return done;
    }

    private Done judged(CaseStep step, CaseStep.Judged judged) {
        EvidenceId sheet = answeredIn.get(judged.supplier());
        if (sheet == null) {
            throw new Refused(Refused.Kind.SHORTFALL, "The sample judges answers of " + judged.supplier() + ", which never came.");
        }
        workspace.reviewing().judging().say(
                judged.answers().stream().map(each -> new AnswerKey(sheet, each.question(), each.product())).toList(),
                judged.word(), step.actor());
        String what = judged.answers().size() == 1 ? "answer" : "answers";
        return Done.told("judges " + judged.answers().size() + " " + what + " of " + judged.supplier() + ": " + switch (judged.word()) {
            case Word.Accept accept -> "accepted. " + accept.reason();
            case Word.FollowUp again -> "to be asked again. " + again.reason();
            case Word.Gap gap -> "a gap, for " + gap.owner() + " until " + gap.due() + ". " + gap.reason();
            case Word.Reopen reopen -> "open again. " + reopen.reason();
        });
    }

    private static String name(CaseStep step) {
        int bracket = step.actor().name().indexOf(" (");
        return bracket < 0 ? step.actor().name() : step.actor().name().substring(0, bracket);
    }

    private static String fileName(String supplier) {
        return "questionnaire-" + supplier.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static void folder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of " + file + " could not be made", e);
        }
    }
}
