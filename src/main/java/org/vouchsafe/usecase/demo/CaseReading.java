package org.vouchsafe.usecase.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.demo.CaseStep.Act;
import org.vouchsafe.usecase.demo.SampleCase.WantedReport;
import org.vouchsafe.usecase.review.Word;

/** Reads the script of a case, {@code case.json}; what its steps hold is described in samples/axios-2026/README.md. */
final class CaseReading {
    private final Path folder;
    private final Problems problems = new Problems("case.json", Limits.DEFAULT);

    private CaseReading(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the case of a folder.
     *
     * @throws Refused when the script is not there or something in it cannot be understood
     */
    static SampleCase read(Path folder) {
        return new CaseReading(folder).read();
    }

    /** Reads the answers of a supplier. */
    static AnswersFile answers(Path folder, Path file) {
        CaseReading reading = new CaseReading(folder);
        AnswersFile read = AnswersFile.of(reading.object(file));
        reading.demandNoProblems();
        return read;
    }

    private SampleCase read() {
        JsonObject root = object(folder.resolve("case.json"));
        SampleCase read = new SampleCase(text(root, "case"), folder, moment(root, "final"),
                root.objects("steps").stream().map(this::step).toList(), root.objects("reports").stream().map(this::report).toList());
        demandNoProblems();
        return read;
    }

    private void demandNoProblems() {
        if (!problems.list().isEmpty()) {
            throw broken(problems.list().getFirst().line());
        }
    }

    private JsonObject object(Path file) {
        try {
            JsonValue root = new JsonReading(Limits.DEFAULT).tree(new SourceFile(file.toString(), Files.readAllBytes(file)), problems)
                    .orElse(null);
            if (root != null && root.asObject() != null) {
                return root.asObject();
            }
            throw broken(problems.list().isEmpty() ? file + " is not an object." : problems.list().getFirst().line());
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, file + " cannot be read: " + FileFailure.words(e) + ".", e);
        }
    }

    private CaseStep step(JsonObject step) {
        return new CaseStep(moment(step, "at"), new Actor(text(step, "actor")), act(step), step.text("why"));
    }

    private Act act(JsonObject step) {
        var source = new CaseStep.Source(step.text("from"), step.text("channel"));
        if (step.has("import")) {
            return new CaseStep.Received(files(step.texts("import")), source,
                    new CaseStep.Place(step.text("supplier"), step.text("product"), step.text("release")));
        }
        if (step.has("register")) {
            return new CaseStep.Registered(file(text(step, "register")));
        }
        if (step.has("decide")) {
            return decided(part(step, "decide"));
        }
        if (step.has("ask")) {
            JsonObject ask = part(step, "ask");
            return new CaseStep.Asked(text(ask, "questionnaire"), ask.texts("suppliers"), day(text(ask, "due")));
        }
        if (step.has("answers")) {
            return new CaseStep.Answered(file(text(step, "answers")), source);
        }
        if (step.has("judge")) {
            return judged(part(step, "judge"));
        }
        if (step.has("incident")) {
            return opened(part(step, "incident"));
        }
        if (step.has("room")) {
            return RoomWords.of(part(step, "room"), this::file);
        }
        if (step.has("mark")) {
            return new CaseStep.Mark(text(step, "mark"), text(step, "text"));
        }
        return new CaseStep.Told(told(step));
    }

    private static Act opened(JsonObject incident) {
        String severity = incident.text("severity");
        return new CaseStep.IncidentOpened(text(incident, "open"), incident.texts("advisories"), text(incident, "lead"),
                severity == null ? null : IncidentSeverity.valueOf(severity.toUpperCase(Locale.ROOT)),
                incident.has("aware") ? moment(incident, "aware") : null);
    }

    private static String told(JsonObject step) {
        if (step.has("window")) {
            JsonObject window = part(step, "window");
            return "notes that " + text(window, "advisory") + " was exposed from " + text(window, "start") + " to " + text(window, "end")
                    + " (" + text(window, "source") + ")";
        }
        throw broken("A step " + step.pointer() + " does nothing that is known.");
    }

    private Act decided(JsonObject decision) {
        String expires = decision.text("expires");
        return new CaseStep.Decided(text(decision, "release"), text(decision, "advisory"), state(text(decision, "state")),
                text(decision, "reason"), decision.text("justification"), files(decision.texts("evidence")),
                expires == null ? null : day(expires));
    }

    private static Act judged(JsonObject judge) {
        List<CaseStep.AnswerName> answers = judge.objects("answers").stream()
                .map(each -> new CaseStep.AnswerName(text(each, "id"), each.text("product"))).toList();
        String reason = text(judge, "reason");
        String word = text(judge, "as");
        return new CaseStep.Judged(text(judge, "supplier"), answers, switch (word) {
            case "accept" -> new Word.Accept(reason, null);
            case "follow-up" -> new Word.FollowUp(reason, text(judge, "what"));
            case "gap" -> new Word.Gap(reason, text(judge, "what"), text(judge, "owner"), day(text(judge, "due")));
            default -> throw broken("'" + word + "' is nothing one says of an answer.");
        });
    }

    private WantedReport report(JsonObject report) {
        return new WantedReport(text(report, "kind"), text(report, "scope"), text(report, "file"),
                report.has("at") ? moment(report, "at") : null);
    }

    private List<Path> files(List<String> names) {
        return names.stream().map(this::file).toList();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static State state(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return java.util.Arrays.stream(State.values()).filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> broken("'" + word + "' is no state."));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw broken("'" + text + "' is no date.", e);
        }
    }

    private static Instant moment(JsonObject object, String field) {
        try {
            return Instant.parse(text(object, field));
        } catch (DateTimeException e) {
            throw broken(object.pointer() + "/" + field + " is no moment.", e);
        }
    }

    private static JsonObject part(JsonObject object, String field) {
        JsonObject part = object.object(field);
        if (part == null) {
            throw broken(object.pointer() + "/" + field + " is no object.");
        }
        return part;
    }

    static String text(JsonObject object, String field) {
        String text = object.text(field);
        if (text == null) {
            throw broken(object.pointer() + " has no " + field + ".");
        }
        return text;
    }

    static Refused broken(String what) {
        return broken(what, null);
    }

    private static Refused broken(String what, @Nullable Throwable cause) {
        String message = "The sample case cannot be understood: " + what + " Get the program anew, or mend the sample.";
        return cause == null ? new Refused(Refused.Kind.SHORTFALL, message) : new Refused(Refused.Kind.SHORTFALL, message, cause);
    }
}
