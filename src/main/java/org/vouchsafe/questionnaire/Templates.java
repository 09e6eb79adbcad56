package org.vouchsafe.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.input.JsonObject;
import org.vouchsafe.input.JsonReading;
import org.vouchsafe.input.JsonValue;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** The questionnaire templates that come with the program; one file each under {@code questionnaires/}. To add one: one file, one line. */
public final class Templates {
    private static final List<String> FILES = List.of("package-compromise.json");
    private final List<Template> templates;

    public Templates() {
        templates = FILES.stream().map(Templates::load).toList();
    }

    public List<Template> all() {
        return templates;
    }

    /** The template with this id; empty when there is none. */
    public Optional<Template> byId(String id) {
        return templates.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** The file of the template with this id, byte for byte; empty when there is none. */
    public static Optional<byte[]> source(String id) {
        return FILES.stream().filter(file -> load(file).id().equals(id)).findFirst().map(Templates::bytes);
    }

    private static byte[] bytes(String file) {
        String name = "/questionnaires/" + file;
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file " + name + " cannot be read", e);
        }
    }

    private static Template load(String file) {
        return read(new SourceFile(file, bytes(file)));
    }

    /** Reads a template; throws when it is not sound, since it is part of the program. */
    static Template read(SourceFile file) {
        var problems = new Problems(file.name(), Limits.DEFAULT);
        JsonObject json = new JsonReading(Limits.DEFAULT).tree(file, problems).map(JsonValue::asObject).orElseThrow(
                () -> new IllegalStateException(problems.list().toString()));
        List<EvidenceKind> evidence = json.objects("evidence").stream().map(
                e -> new EvidenceKind(text(e, "id"), text(e, "name"), text(e, "help"))).toList();
        List<Question> questions = json.objects("questions").stream().map(Templates::question).toList();
        if (!problems.list().isEmpty()) {
            throw new IllegalStateException(problems.list().toString());
        }
        demandUniqueIds(file, evidence, questions);
        return new Template(text(json, "id"), text(json, "version"), text(json, "title"), text(json, "introduction"), evidence, questions,
                TemplateDigest.of(text(json, "id"), text(json, "version"), text(json, "title"), text(json, "introduction"), evidence,
                        questions));
    }

    private static Question question(JsonObject json) {
        return new Question(text(json, "id"), text(json, "section"), text(json, "text"), text(json, "why"), text(json, "strongAnswer"),
                Question.AnswerType.valueOf(text(json, "type")), json.texts("evidence"), Boolean.TRUE.equals(json.bool("perProduct")),
                json.texts("mappings"), json.integer("weight").orElseThrow());
    }

    private static void demandUniqueIds(SourceFile file, List<EvidenceKind> evidence, List<Question> questions) {
        List<String> ids = new ArrayList<>(questions.stream().map(Question::id).toList());
        List<String> kinds = evidence.stream().map(EvidenceKind::id).toList();
        ids.addAll(kinds);
        if (ids.stream().distinct().count() != ids.size()) {
            throw new IllegalStateException(file.name() + " uses an id twice");
        }
        questions.stream().filter(q -> !kinds.containsAll(q.evidenceWanted())).findFirst().ifPresent(q -> {
            throw new IllegalStateException(file.name() + ": " + q.id() + " asks for evidence that is not listed");
        });
    }

    private static String text(JsonObject json, String field) {
        return Objects.requireNonNull(json.text(field), field);
    }
}
