package org.vouchsafe.usecase.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.CheckWorkspace.Finding;
import org.vouchsafe.usecase.PublishReport;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Published;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.VerifyFiles;
import org.vouchsafe.usecase.Workspaces;
import org.vouchsafe.usecase.key.MakeKeys;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.usecase.review.ReviewFilter;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/**
 * An analyst's six weeks, replayed: builds a workspace out of the sample case under a clock that stands where the case stands, writes the
 * reports and verifies them.
 */
public final class Demo {
    private static final String WORKSPACE = "axios-2026.vouchsafe";
    private static final List<Output> OUTPUTS = List.of(Output.PDF, Output.XLSX);
    private static final Actor ANALYST = new Actor("Mara Lind (assurance)");
    private final SampleFolder samples;
    private final Function<InstantSource, Tools> tools;
    private final VerifyFiles verify;
    private final RandomGenerator random;

    /** What works under the clock of the case. */
    public record Tools(Workspaces workspaces, MakeKeys keys) {}

    /**
     * What came of it.
     *
     * @param folder in which everything was written
     * @param looks what was known at each marked moment and at the end, oldest first; read at the end, as of then
     * @param answers what suppliers answered, as it was reviewed, newest workbook first
     * @param shortfalls what did not hold, in sentences; empty when all did
     */
    public record Outcome(Path folder, Path workspace, List<Look> looks, List<Published> reports, List<Verification> verdicts,
            List<ReviewedAnswer> answers, List<String> shortfalls) {

        public Outcome {
            looks = List.copyOf(looks);
            reports = List.copyOf(reports);
            verdicts = List.copyOf(verdicts);
            answers = List.copyOf(answers);
            shortfalls = List.copyOf(shortfalls);
        }

        /** What is known at the end. */
        public Look end() {
            return looks.getLast();
        }
    }

    /**
     * @param tools makes workspaces and keys under a given clock
     * @param random of the throwaway passphrase; a {@link java.security.SecureRandom} except in tests
     */
    public Demo(SampleFolder samples, Function<InstantSource, Tools> tools, VerifyFiles verify, RandomGenerator random) {
        this.samples = samples;
        this.tools = tools;
        this.verify = verify;
        this.random = random;
    }

    /**
     * Replays the case, writes and verifies the reports.
     *
     * @param out folder for workspace and reports, made where it is not there; null: a new temporary one. What an earlier run left in it is
     *     never overwritten: then a numbered folder within it is used.
     * @param watcher told of each step once it is done
     * @throws Refused when the sample is not found or a step of it cannot be taken
     */
    public Outcome play(@Nullable Path out, Consumer<Happening> watcher, Progress progress) {
        SampleCase sample = CaseReading.read(samples.axiosCase());
        Path folder = DemoFolder.fresh(out, written(sample));
        StepClock clock = new StepClock(sample.steps().getFirst().at());
        Tools under = tools.apply(clock);
        Path file = folder.resolve(WORKSPACE);
        try (UseCases workspace = under.workspaces().create(file, ANALYST);
                ThrowawayKey key = new ThrowawayKey(under.keys(), folder, Long.toHexString(random.nextLong()).toCharArray())) {
            List<String> shortfalls = new ArrayList<>();
            List<Published> reports = new ArrayList<>();
            List<Look> looks = replay(sample, new Replay(sample, workspace, clock, folder.resolve("questionnaires")), workspace, shortfalls,
                    watcher, step -> {
                        List<SampleCase.WantedReport> due = due(sample, step, reports.size() / OUTPUTS.size());
                        due.stream().map(SampleCase.WantedReport::at).filter(java.util.Objects::nonNull).forEach(clock::moveTo);
                        reports.addAll(publish(due, workspace, key, folder, progress));
                        return progress;
                    });
            clock.moveTo(sample.end());
            reports.addAll(publish(sample.reports().subList(reports.size() / OUTPUTS.size(), sample.reports().size()), workspace, key,
                    folder, progress));
            List<Verification> verdicts = verify.verify(reports.stream().flatMap(each -> each.files().stream()).toList(), progress);
            verdicts.stream().filter(each -> each.verdict() != Verification.Verdict.PASSED)
                    .forEach(each -> shortfalls.add(each.file() + " was not verified: " + String.join(" ", each.reasons())));
            progress.stage("Checking the workspace", 0);
            workspace.check().check(progress).stream().map(Finding::text).forEach(shortfalls::add);
            List<ReviewedAnswer> answers = workspace.reviewing().answers().answers(ReviewFilter.ALL, reviewed(sample)).stream()
                    .filter(each -> !each.answer().isBlank()).toList();
            return new Outcome(folder, file, looks, reports, verdicts, answers, shortfalls);
        }
    }

    /**
     * The workspace of the case for looking at in the window: built, or found where it was built before. When building fails or is
     * cancelled nothing of it stays.
     *
     * @param folder in which samples are kept; made where it is not there
     */
    public Path build(Path folder, Progress progress) {
        Path home = folder.resolve(SampleFolder.CASE);
        if (!Files.exists(home.resolve(WORKSPACE))) {
            SampleCase sample = CaseReading.read(samples.axiosCase());
            DemoFolder.whole(home, building -> rebuild(sample, building, progress));
        }
        return home.resolve(WORKSPACE);
    }

    private void rebuild(SampleCase sample, Path folder, Progress progress) {
        StepClock clock = new StepClock(sample.steps().getFirst().at());
        try (UseCases workspace = tools.apply(clock).workspaces().create(folder.resolve(WORKSPACE), ANALYST)) {
            Replay replay = new Replay(sample, workspace, clock, folder.resolve("questionnaires"));
            progress.stage("Replaying the sample", sample.steps().size());
            for (CaseStep step : sample.steps()) {
                progress.checkCancelled();
                replay.take(step, Progress.UNWATCHED);
                progress.advance(1);
            }
        }
    }

    /** When the answers had been reviewed: what became of the products later is another story. */
    private static Viewpoint reviewed(SampleCase sample) {
        return sample.steps().stream().filter(each -> each.act() instanceof CaseStep.Judged).map(CaseStep::at)
                .reduce((_, later) -> later).map(at -> new Viewpoint(at, null)).orElse(Viewpoint.LATEST);
    }

    /** Reports that are written before this step, of those not written yet. */
    private static List<SampleCase.WantedReport> due(SampleCase sample, CaseStep step, int written) {
        return sample.reports().stream().skip(written).takeWhile(each -> {
            Instant at = each.at();
            return at != null && at.isBefore(step.at());
        }).toList();
    }

    /** @param before what happens before each step; gives what the step is watched by */
    private static List<Look> replay(SampleCase sample, Replay replay, UseCases workspace, List<String> shortfalls,
            Consumer<Happening> watcher, Function<CaseStep, Progress> before) {
        List<Look> then = new ArrayList<>();
        for (CaseStep step : sample.steps()) {
            watcher.accept(replay.take(step, before.apply(step)));
            if (step.act() instanceof CaseStep.Mark mark) {
                then.add(look(workspace, mark, step.at(), Viewpoint.LATEST));
            }
        }
        return then.stream().map(each -> {
            Look now = look(workspace, new CaseStep.Mark(each.name(), each.text()), each.asOf(), new Viewpoint(each.asOf(), null));
            if (!now.showsTheSameAs(each)) {
                shortfalls.add("Looking back at " + each.asOf() + " does not show what was shown then.");
            }
            return now;
        }).toList();
    }

    private static Look look(UseCases workspace, CaseStep.Mark mark, Instant at, Viewpoint viewpoint) {
        return new Look(mark.name(), mark.text(), at, workspace.states().rows(StateFilter.ALL, viewpoint));
    }

    private static List<Published> publish(List<SampleCase.WantedReport> due, UseCases workspace, ThrowawayKey key, Path folder,
            Progress progress) {
        List<Published> published = new ArrayList<>();
        for (SampleCase.WantedReport wanted : due) {
            var request = new PublishReport.Request(wanted.kind(), wanted.scope(), "The board of Kestrel Harbour Group", "AMBER",
                    PublishReport.Status.FINAL, Viewpoint.LATEST);
            for (Output output : OUTPUTS) {
                Path target = folder.resolve(wanted.fileName() + "." + output.name().toLowerCase(java.util.Locale.ROOT));
                published.add(workspace.reports().publish(request, output, PublishReport.Target.fresh(target), key.signing(), ANALYST,
                        progress));
            }
        }
        return published;
    }

    private static List<String> written(SampleCase sample) {
        List<String> names = new ArrayList<>(List.of(WORKSPACE));
        for (SampleCase.WantedReport wanted : sample.reports()) {
            names.add(wanted.fileName() + ".pdf");
            names.add(wanted.fileName() + ".xlsx");
            names.add(wanted.fileName() + ".xlsx.asice");
        }
        return names;
    }
}
