package org.vouchsafe.questionnaire;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Condition;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Prefill;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** Reads a template of the program; throws when it is not sound, since it is part of the program. */
final class TemplateReading {
    private final SourceFile file;
    private final JsonObject json;

    TemplateReading(SourceFile file) {
        this.file = file;
        var problems = new Problems(file.name(), Limits.DEFAULT);
        this.json = new JsonReading(Limits.DEFAULT).tree(file, problems).map(JsonValue::asObject).orElseThrow(
                () -> new IllegalStateException(problems.list().toString()));
        if (!problems.list().isEmpty()) {
            throw new IllegalStateException(problems.list().toString());
        }
    }

    /** The template in one language. */
    Template in(Language language) {
        List<EvidenceKind> evidence = json.objects("evidence").stream()
                .map(e -> new EvidenceKind(text(e, "id"), in(language, e, "name"), in(language, e, "help"))).toList();
        Map<String, String> sections = json.objects("sections").stream()
                .collect(Collectors.toMap(each -> text(each, "id"), each -> in(language, each, "title")));
        List<Question> questions = json.objects("questions").stream().map(each -> question(language, each, sections)).toList();
        demandSound(evidence, questions);
        String id = text(json, "id");
        String version = text(json, "version");
        String title = in(language, json, "title");
        String introduction = in(language, json, "introduction");
        return new Template(id, version, language, title, introduction, evidence, questions,
                TemplateDigest.of(id, version, title, introduction, evidence, questions));
    }

    private static Question question(Language language, JsonObject question, Map<String, String> sections) {
        String section = text(question, "section");
        Set<Prefill> prefill = EnumSet.noneOf(Prefill.class);
        question.texts("prefill").forEach(each -> prefill.add(Prefill.valueOf(each)));
        return new Question(text(question, "id"), sections.getOrDefault(section, section), in(language, question, "text"),
                in(language, question, "why"), in(language, question, "strongAnswer"),
                Question.AnswerType.valueOf(text(question, "type")), question.texts("evidence"),
                Boolean.TRUE.equals(question.bool("perProduct")), question.texts("mappings"), question.integer("weight").orElseThrow(),
                condition(question), prefill);
    }

    private static @Nullable Condition condition(JsonObject question) {
        JsonObject condition = question.object("condition");
        return condition == null ? null
                : new Condition(text(condition, "question"),
                        condition.texts("is").stream().map(AnswerValue::valueOf).collect(Collectors.toSet()));
    }

    private void demandSound(List<EvidenceKind> evidence, List<Question> questions) {
        Set<String> ids = new HashSet<>();
        Stream.concat(questions.stream().map(Question::id), evidence.stream().map(EvidenceKind::id)).filter(id -> !ids.add(id)).findFirst()
                .ifPresent(id -> {
                    throw new IllegalStateException(file.name() + " uses an id twice: " + id);
                });
        Set<String> kinds = evidence.stream().map(EvidenceKind::id).collect(Collectors.toSet());
        Set<String> earlier = new HashSet<>();
        for (Question question : questions) {
            if (!kinds.containsAll(question.evidenceWanted())) {
                throw new IllegalStateException(file.name() + ": " + question.id() + " asks for evidence that is not listed");
            }
            if (question.condition() != null && !earlier.contains(question.condition().question())) {
                throw new IllegalStateException(file.name() + ": " + question.id() + " depends on a question that does not come before it");
            }
            earlier.add(question.id());
        }
    }

    /** A text in one language; one that is given once is the same in all. */
    private static String in(Language language, JsonObject holder, String field) {
        JsonValue value = holder.get(field);
        JsonObject languages = value == null ? null : value.asObject();
        return languages == null ? text(holder, field) : text(languages, language.code());
    }

    private static String text(JsonObject json, String field) {
        return Objects.requireNonNull(json.text(field), field);
    }
}
