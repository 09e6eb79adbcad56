package org.vouchsafe.cli.incident;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.usecase.rehearsal.Rehearsal;
import org.vouchsafe.usecase.rehearsal.RehearsalScore;
import org.vouchsafe.usecase.rehearsal.Rehearsals;
import org.vouchsafe.usecase.rehearsal.ScoreSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code incident rehearse}: an invented compromise in a copy of the workspace, with a clock and a score. */
@Command(name = "rehearse", description = "Rehearse an incident in a copy: start, answer as often as you like, score.")
final class RehearseCommand implements Runnable {
    /** How it went, and in what time. */
    private static final int HEADLINES = 2;
    private final Session session;

    @Spec
    CommandSpec spec;

    RehearseCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: start, answer or score.");
    }

    @Command(name = "start",
            description = "Copy the workspace, invent a compromise in the copy, and start the clock. The workspace is only read.")
    int start(@Parameters(paramLabel = "FOLDER", description = "Where the copy goes; must not be there yet.") Path folder,
            @Option(names = "--package", defaultValue = "", paramLabel = "NAME",
                    description = "The package that is compromised, by name or package URL; without it one is chosen.") String name,
            @Option(names = "--seed", defaultValue = "1", paramLabel = "N",
                    description = "The same number makes the same of the same workspace.") long seed,
            @Option(names = "--lies", defaultValue = "3", paramLabel = "N",
                    description = "How many statements say the opposite of what is so.") int lies,
            @Option(names = "--limit", defaultValue = "60", paramLabel = "MINUTES",
                    description = "How long the answer may take.") int limit) {
        session.refuseViewpoint();
        Rehearsal made = session.watched(progress -> session.workbench().rehearsals().start(session.workspace(), folder,
                new Rehearsal.Plan(name, seed, lies, Duration.ofMinutes(limit)), session.actor(), progress));
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                json.field("folder", made.folder().toString());
                json.field("workspace", made.copy().toString());
                json.field("incident", made.incident());
                json.field("advisory", made.advisory());
                json.field("package", made.packageName());
                json.fieldTexts("versions", made.versions());
                json.fieldOf("started", made.started());
                json.field("limitSeconds", made.limit().toSeconds());
            }));
        } else {
            made.briefing().forEach(session::say);
            session.say("Answer with 'vouchsafe incident rehearse answer " + folder + " --affected RELEASE …', then 'score'.");
        }
        return ExitCode.DONE;
    }

    @Command(name = "answer",
            description = "Say which releases are hit; the clock tells when. The last answer counts, and the first that names all.")
    int answer(@Parameters(paramLabel = "FOLDER", description = "The folder of the rehearsal.") Path folder,
            @Option(names = "--affected", paramLabel = "RELEASE", description = "A release that is hit; may be repeated.") @Nullable List<
                    String> affected,
            @Option(names = "--unknown", paramLabel = "RELEASE",
                    description = "One of which you do not know it; may be repeated.") @Nullable List<
                            String> unknown,
            @Option(names = "--from-room", description = "Say what the room of the copy shows at this moment.") boolean room) {
        if (room && (affected != null || unknown != null)) {
            throw new ParameterException(spec.commandLine(), "Name releases, or take them from the room, not both.");
        }
        Rehearsals rehearsals = session.workbench().rehearsals();
        Rehearsal now = room ? rehearsals.answerFromRoom(folder, session.actor())
                : rehearsals.answer(folder, affected == null ? List.of() : affected, unknown == null ? List.of() : unknown,
                        session.actor());
        Rehearsal.Answer last = now.answers().getLast();
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                json.fieldOf("at", last.at());
                json.fieldTexts("affected", last.affected());
                json.fieldTexts("unknown", last.unknown());
            }));
        } else {
            session.say("After " + ScoreSheet.words(Duration.between(now.started(), last.at())) + ": " + last.affected().size() + " hit, "
                    + last.unknown().size() + " not known.");
        }
        return ExitCode.DONE;
    }

    @Command(name = "score", description = "Tell how it went; ends with 1 unless everything was found in time and nothing taken for clear.")
    int score(@Parameters(paramLabel = "FOLDER", description = "The folder of the rehearsal.") Path folder,
            @Option(names = "--format", defaultValue = "pdf", paramLabel = "FORMAT",
                    description = "With --out: pdf, txt or json.") String format,
            @Option(names = "--out", paramLabel = "FILE", description = "Write it into a file, too.") @Nullable Path out) {
        Rehearsals rehearsals = session.workbench().rehearsals();
        RehearsalScore score = out == null ? rehearsals.score(folder)
                : rehearsals.write(folder, Spelled.word(spec, Rehearsals.Format.class, format), out);
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                json.field("good", score.isGood());
                json.field("inScope", score.inScope());
                json.fieldTexts("hit", score.hit());
                json.fieldTexts("missed", score.missed());
                json.fieldTexts("misled", score.misled());
                json.fieldTexts("needless", score.needless());
                json.fieldTexts("takenForClear", score.takenForClear());
                json.field("firstAnswerSeconds", score.first() == null ? -1 : score.first().toSeconds());
                json.field("blastRadiusSeconds", score.complete() == null ? -1 : score.complete().toSeconds());
                json.fieldTexts("gatesThatWouldFail", score.failed().stream().map(GateResult::id).toList());
            }));
        } else {
            tell(score);
            if (out != null) {
                session.say("Wrote " + out);
            }
        }
        return score.isGood() ? ExitCode.DONE : ExitCode.SHORT;
    }

    private void tell(RehearsalScore score) {
        List<String> lines = ScoreSheet.lines(score);
        for (int i = 0; i < lines.size(); i++) {
            session.say((i < HEADLINES ? "" : "  ") + lines.get(i));
        }
    }
}
