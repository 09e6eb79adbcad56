package org.vouchsafe.ui.incidents.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.rehearsal.Rehearsal;
import org.vouchsafe.usecase.rehearsal.RehearsalScore;
import org.vouchsafe.usecase.rehearsal.Rehearsals;

/** What rehearsing needs. The acts throw {@link org.vouchsafe.usecase.Refused} with what is missing. */
public interface RehearsalSources {
    /** The open workspace. */
    Path workspace();

    /** The rehearsal whose copy is open; empty when another workspace is. */
    Optional<Rehearsal> here();

    /** The releases an answer can name. */
    List<String> releases(Path folder);

    Rehearsal start(Path folder, Rehearsal.Plan plan, Actor actor, Progress progress);

    Rehearsal answer(Path folder, List<String> affected, List<String> unknown, Actor actor);

    /** Answers with what the room of the copy shows. */
    Rehearsal answerFromRoom(Path folder, Actor actor);

    RehearsalScore score(Path folder);

    /** Writes the score as PDF. */
    void write(Path folder, Path file);

    /** Puts a copy into the window in the place of the open workspace; to be called on the window's thread. */
    void open(Path copy);

    /**
     * From an open workspace.
     *
     * @param opening puts a workspace into the window
     */
    static RehearsalSources of(UseCases use, Supplier<Rehearsals> rehearsals, Consumer<Path> opening) {
        return new RehearsalSources() {
            @Override
            public Path workspace() {
                return use.summary().summary(Viewpoint.LATEST).file().toAbsolutePath();
            }

            @Override
            public Optional<Rehearsal> here() {
                Path file = workspace();
                Path folder = file.getParent();
                return folder != null && file.endsWith(Rehearsal.COPY) && Files.exists(folder.resolve(Rehearsal.FILE))
                        ? Optional.of(rehearsals.get().read(folder))
                        : Optional.empty();
            }

            @Override
            public List<String> releases(Path folder) {
                return rehearsals.get().releases(folder);
            }

            @Override
            public Rehearsal start(Path folder, Rehearsal.Plan plan, Actor actor, Progress progress) {
                return rehearsals.get().start(workspace(), folder, plan, actor, progress);
            }

            @Override
            public Rehearsal answer(Path folder, List<String> affected, List<String> unknown, Actor actor) {
                return rehearsals.get().answer(folder, affected, unknown, actor);
            }

            @Override
            public Rehearsal answerFromRoom(Path folder, Actor actor) {
                return rehearsals.get().answerFromRoom(folder, actor);
            }

            @Override
            public RehearsalScore score(Path folder) {
                return rehearsals.get().score(folder);
            }

            @Override
            public void write(Path folder, Path file) {
                rehearsals.get().write(folder, Rehearsals.Format.PDF, file);
            }

            @Override
            public void open(Path copy) {
                opening.accept(copy);
            }
        };
    }
}
