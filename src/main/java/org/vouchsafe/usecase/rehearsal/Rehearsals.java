package org.vouchsafe.usecase.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.job.Progress;
import org.vouchsafe.report.Renderer;
import org.vouchsafe.report.text.TextRenderer;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.Workspaces;
import org.vouchsafe.usecase.publish.FileDrop;

/**
 * Rehearses an incident in three steps: start (a copy with an invented compromise, and the clock begins), answer (which releases are hit; as often
 * as wanted), score. Between them people work in the copy as they would in earnest.
 */
public final class Rehearsals {
    private final Workspaces workspaces;
    private final Supplier<Renderer> paper;
    private final InstantSource clock;

    /** @param paper renders PDF; made when it is first asked for */
    public Rehearsals(Workspaces workspaces, Supplier<Renderer> paper, InstantSource clock) {
        this.workspaces = workspaces;
        this.paper = paper;
        this.clock = clock;
    }

    /** As what a score is written. */
    public enum Format {
        TXT, JSON, PDF
    }

    /**
     * Copies a workspace and puts an invented compromise into the copy. The workspace is only read. When this fails or is cancelled, nothing of the
     * folder stays.
     *
     * @param folder must not exist; its parent must
     * @throws Refused when the workspace cannot be read, the folder is there, or no inventory lists such a package
     */
    public Rehearsal start(Path workspace, Path folder, Rehearsal.Plan plan, Actor actor, Progress progress) {
        if (plan.lies() < 0 || plan.limit().isNegative() || plan.limit().isZero()) {
            throw refused("A rehearsal needs a limit, and no fewer than no wrong statements.");
        }
        if (Files.exists(folder)) {
            throw refused("There is " + folder + " already. Name a folder that is not there yet.");
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw refused("The folder " + parent + " does not exist. Make it first, or choose another.");
        }
        try {
            Path building = Files.createTempDirectory(parent, "rehearsal-");
            try {
                progress.stage("Copying the workspace", 0);
                workspaces.copy(workspace, building.resolve(Rehearsal.COPY));
                Rehearsal made = invented(building, plan, actor, progress);
                RehearsalFile.write(made);
                progress.checkCancelled();
                Files.move(building, folder);
                return RehearsalFile.read(folder);
            } finally {
                remove(building);
            }
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, "The folder " + folder + " cannot be made: " + FileFailure.words(e) + ".", e);
        }
    }

    private Rehearsal invented(Path building, Rehearsal.Plan plan, Actor actor, Progress progress) {
        return within(building, Workspaces.Access.WRITE_WHERE_FREE, copy -> {
            Instant now = clock.instant();
            Invention invention = Invention.choose(copy, plan.packageName(), new Random(plan.seed()), now);
            progress.stage("Inventing a compromise", 0);
            Injection.Injected injected = new Injection(copy, building, now, progress).inject(invention, plan, actor);
            return new Rehearsal(building, injected.incident(), injected.advisory(), invention.ecosystem(), invention.packageName(),
                    invention.versions(), invention.purls(), invention.from(), invention.to(), plan.seed(), clock.instant(), plan.limit(),
                    injected.lies(), List.of());
        });
    }

    /**
     * The rehearsal in a folder.
     *
     * @throws Refused when there is none
     */
    public Rehearsal read(Path folder) {
        return RehearsalFile.read(folder);
    }

    /**
     * The releases in the scope of its incident, as answers name them, sorted.
     *
     * @throws Refused when there is no rehearsal
     */
    public List<String> releases(Path folder) {
        Rehearsal rehearsal = RehearsalFile.read(folder);
        return within(folder, Workspaces.Access.READ_ONLY, copy -> Names.all(copy, copy.incidents().reading()
                .room(rehearsal.incident(), Viewpoint.LATEST).releases().stream().map(ScopedRelease::id).collect(Collectors.toSet())));
    }

    /**
     * Somebody says what is hit. The clock tells when.
     *
     * @param affected releases, {@code [SUPPLIER/]PRODUCT@VERSION}
     * @param unknown of which it is not known
     * @throws Refused when there is no rehearsal, or a release is not known
     */
    public Rehearsal answer(Path folder, List<String> affected, List<String> unknown, Actor actor) {
        Rehearsal rehearsal = RehearsalFile.read(folder);
        Instant at = clock.instant();
        return within(folder, Workspaces.Access.READ_ONLY, copy -> answered(rehearsal, new Rehearsal.Answer(at, actor.name(),
                affected.stream().map(each -> Names.written(copy, each)).distinct().sorted().toList(),
                unknown.stream().map(each -> Names.written(copy, each)).distinct().sorted().toList())));
    }

    /**
     * The same, saying what the room of the copy shows at this moment: what is affected, and what is not known.
     *
     * @throws Refused when there is no rehearsal
     */
    public Rehearsal answerFromRoom(Path folder, Actor actor) {
        Rehearsal rehearsal = RehearsalFile.read(folder);
        Instant at = clock.instant();
        return within(folder, Workspaces.Access.READ_ONLY, copy -> {
            List<ScopedRelease> releases = copy.incidents().reading().room(rehearsal.incident(), Viewpoint.LATEST).releases();
            return answered(rehearsal, new Rehearsal.Answer(at, actor.name(), named(copy, releases, State.AFFECTED),
                    named(copy, releases, State.UNKNOWN)));
        });
    }

    private static List<String> named(UseCases copy, List<ScopedRelease> releases, State state) {
        return releases.stream().filter(each -> each.state() == state).map(each -> Names.of(copy, each.id()).written()).sorted().toList();
    }

    private static Rehearsal answered(Rehearsal was, Rehearsal.Answer answer) {
        List<Rehearsal.Answer> answers = new ArrayList<>(was.answers());
        answers.add(answer);
        var made = new Rehearsal(was.folder(), was.incident(), was.advisory(), was.ecosystem(), was.packageName(), was.versions(),
                was.purls(),
                was.from(), was.to(), was.seed(), was.started(), was.limit(), was.lies(), answers);
        RehearsalFile.write(made);
        return made;
    }

    /**
     * How it went.
     *
     * @throws Refused when there is no rehearsal
     */
    public RehearsalScore score(Path folder) {
        Rehearsal rehearsal = RehearsalFile.read(folder);
        return within(folder, Workspaces.Access.READ_ONLY, copy -> {
            // As it was when the clock began: what was imported or decided since is part of the answer, not of the question.
            Viewpoint began = new Viewpoint(rehearsal.started(), null);
            List<ScopedRelease> scope = copy.incidents().reading().room(rehearsal.incident(), began).releases();
            Set<ReleaseId> hit = Truth.hit(copy, rehearsal.purls(), began);
            List<GateResult> gates = copy.incidents().reading().room(rehearsal.incident(), Viewpoint.LATEST).gates();
            return score(copy, rehearsal, scope, hit, gates);
        });
    }

    /**
     * Writes the score into a file.
     *
     * @throws Refused when there is no rehearsal, or the file is there already or cannot be written
     */
    public RehearsalScore write(Path folder, Format format, Path file) {
        RehearsalScore score = score(folder);
        byte[] bytes = switch (format) {
            case JSON -> ScoreSheet.json(score);
            case TXT -> rendered(new TextRenderer(), score);
            case PDF -> rendered(paper.get(), score);
        };
        try (var drop = new FileDrop(FileDrop.Existing.REFUSE)) {
            drop.demandFree(List.of(file));
            drop.prepare(file, bytes);
            drop.place();
            drop.settle();
        }
        return score;
    }

    private byte[] rendered(Renderer renderer, RehearsalScore score) {
        var out = new ByteArrayOutputStream();
        try {
            renderer.render(ScoreSheet.document(score, clock.instant().truncatedTo(ChronoUnit.SECONDS)), out, () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException("The score could not be rendered", e);
        }
        return out.toByteArray();
    }

    private static RehearsalScore score(UseCases copy, Rehearsal rehearsal, List<ScopedRelease> scope, Set<ReleaseId> hit,
            List<GateResult> gates) {
        List<String> hits = names(copy, scope.stream().filter(each -> hit.contains(each.id())));
        List<String> dark = names(copy, scope.stream().filter(each -> !hit.contains(each.id()) && isDark(each)));
        List<String> shown = names(copy, scope.stream().filter(each -> hit.contains(each.id()) && !each.state().isClearing()));
        Rehearsal.@Nullable Answer last = rehearsal.answers().isEmpty() ? null : rehearsal.answers().getLast();
        Set<String> affected = last == null ? Set.of() : new HashSet<>(last.affected());
        Set<String> unknown = last == null ? Set.of() : new HashSet<>(last.unknown());
        List<String> missed = hits.stream().filter(each -> !affected.contains(each)).toList();
        Duration first = rehearsal.answers().isEmpty() ? null : Duration.between(rehearsal.started(), rehearsal.answers().getFirst().at());
        Duration complete = rehearsal.answers().stream().filter(each -> each.affected().containsAll(hits)).findFirst()
                .map(each -> Duration.between(rehearsal.started(), each.at())).orElse(null);
        return new RehearsalScore(rehearsal, scope.size(), hits, first, complete, missed,
                missed.stream().filter(rehearsal.lies()::contains).toList(),
                affected.stream().filter(each -> !hits.contains(each)).sorted().toList(),
                dark.stream().filter(each -> !affected.contains(each) && !unknown.contains(each)).toList(), shown, gates);
    }

    /** Nothing held shows whether it is hit: there is no inventory of it. */
    private static boolean isDark(ScopedRelease release) {
        return release.positions().isEmpty()
                || release.positions().stream().allMatch(each -> each.position().inventoryVerdict() == InventoryVerdict.NO_INVENTORY);
    }

    private static List<String> names(UseCases copy, Stream<ScopedRelease> releases) {
        return releases.map(each -> Names.of(copy, each.id()).written()).sorted().toList();
    }

    private <T> T within(Path folder, Workspaces.Access access, Function<UseCases, T> work) {
        try (UseCases copy = workspaces.open(folder.resolve(Rehearsal.COPY), access)) {
            return work.apply(copy);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
