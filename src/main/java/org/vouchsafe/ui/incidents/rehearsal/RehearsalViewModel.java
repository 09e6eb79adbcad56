package org.vouchsafe.ui.incidents.rehearsal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.Job;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Reply;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.rehearsal.Rehearsal;
import org.vouchsafe.usecase.rehearsal.RehearsalScore;
import org.vouchsafe.usecase.rehearsal.ScoreSheet;

/** Begins a rehearsal of the open workspace, or, where the copy of one is open, takes answers and tells the score. */
public final class RehearsalViewModel {
    private static final int MOST = 10_000;
    private final Session session;
    private final RehearsalSources sources;
    private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper();
    private @Nullable Job<Rehearsal> job;

    public RehearsalViewModel(Session session, RehearsalSources sources) {
        this.session = session;
        this.sources = sources;
    }

    /**
     * What one needs to know before one can do anything.
     *
     * @param suggested a folder that could take the copy
     * @param rehearsal whose copy is open; null: another workspace is
     * @param releases that an answer can name; empty where no copy is open
     */
    record Stand(String suggested, @Nullable Rehearsal rehearsal, List<String> releases) {}

    /** What was typed to begin one. */
    record Typed(String packageName, String seed, String lies, String minutes, String folder) {}

    /** Finds out whether a copy is open. */
    void stand(Consumer<Stand> told) {
        session.tasks().read("Read the rehearsal", progress -> {
            Rehearsal here = sources.here().orElse(null);
            Path parent = sources.workspace().getParent();
            return new Stand(parent == null ? "" : within(parent).toString(), here,
                    here == null ? List.of() : sources.releases(here.folder()));
        }, told);
    }

    /** Begins one, and opens its copy. */
    void start(Typed typed, Reply reply) {
        OptionalLong seed = number(typed.seed());
        OptionalLong lies = number(typed.lies());
        OptionalLong minutes = number(typed.minutes());
        Path folder = folder(typed.folder());
        if (seed.isEmpty()) {
            reply.refused().accept("The seed is a whole number.");
        } else if (lies.isEmpty() || lies.getAsLong() < 0 || lies.getAsLong() > MOST) {
            reply.refused().accept("Say how many statements are wrong: a number, or 0.");
        } else if (minutes.isEmpty() || minutes.getAsLong() < 1 || minutes.getAsLong() > MOST) {
            reply.refused().accept("Say how many minutes the answer may take.");
        } else if (folder == null) {
            reply.refused().accept("Say into which folder the copy goes, as a whole path. It must not be there yet.");
        } else if (!starting.get()) {
            starting.set(true);
            var plan = new Rehearsal.Plan(typed.packageName().strip(), seed.getAsLong(), (int) lies.getAsLong(),
                    Duration.ofMinutes(minutes.getAsLong()));
            job = session.tasks().run("Begin a rehearsal", progress -> sources.start(folder, plan, session.actor(), progress), made -> {
                starting.set(false);
                reply.done().run();
                sources.open(made.copy());
            }, failure -> {
                starting.set(false);
                reply.refused().accept(failure.message());
            }, () -> {
                starting.set(false);
                reply.refused().accept("Cancelled. No copy was made.");
            });
        }
    }

    /** True while a copy is being made. */
    ReadOnlyBooleanProperty startingProperty() {
        return starting.getReadOnlyProperty();
    }

    /** Makes no copy after all. */
    void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    /** A folder in that one that is not there yet: {@code rehearsal}, {@code rehearsal-2} and so on. */
    static Path within(Path parent) {
        Path folder = parent.resolve("rehearsal");
        for (int i = 2; Files.exists(folder); i++) {
            folder = parent.resolve("rehearsal-" + i);
        }
        return folder;
    }

    private static OptionalLong number(String typed) {
        try {
            return OptionalLong.of(Long.parseLong(typed.strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static @Nullable Path folder(String typed) {
        try {
            Path folder = Path.of(typed.strip());
            return folder.isAbsolute() ? folder : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** How the time stands, and what was answered. */
    String time(Rehearsal rehearsal) {
        String answers = rehearsal.answers().isEmpty() ? "Nobody has answered yet."
                : "The last answer came after "
                        + ScoreSheet.words(Duration.between(rehearsal.started(), rehearsal.answers().getLast().at()))
                        + " and named " + rehearsal.answers().getLast().affected().size() + " as hit.";
        return ScoreSheet.words(Duration.between(rehearsal.started(), session.now())) + " of " + ScoreSheet.words(rehearsal.limit())
                + " are over. " + answers;
    }

    /** Says which releases are hit, and of which it is not known. */
    void answer(Rehearsal rehearsal, List<String> affected, List<String> unknown, Reply reply) {
        if (affected.stream().anyMatch(unknown::contains)) {
            reply.refused().accept("A release is either hit or not known: "
                    + affected.stream().filter(unknown::contains).findFirst().orElse("") + " is ticked in both.");
            return;
        }
        said(progress -> sources.answer(rehearsal.folder(), affected, unknown, session.actor()), reply);
    }

    /** Says what the room shows. */
    void answerFromRoom(Rehearsal rehearsal, Reply reply) {
        said(progress -> sources.answerFromRoom(rehearsal.folder(), session.actor()), reply);
    }

    private void said(Work<Rehearsal> work, Reply reply) {
        session.tasks().read("Answer in the rehearsal", work, now -> reply.done().run(),
                failure -> reply.refused().accept(failure.message()));
    }

    /** How it went so far. */
    void score(Rehearsal rehearsal, Consumer<RehearsalScore> told) {
        session.tasks().read("Score the rehearsal", progress -> sources.score(rehearsal.folder()), told);
    }

    /** Writes how it went into a PDF file. */
    void write(Rehearsal rehearsal, Path file) {
        session.tasks().read("Write the score", progress -> {
            sources.write(rehearsal.folder(), file);
            return file;
        }, written -> session.notices().done("Wrote " + written.getFileName() + "."));
    }
}
