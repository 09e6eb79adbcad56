package org.vouchsafe.questionnaire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;

/**
 * A template as rows of a sheet: it travels within each request, so that the answers can be read wherever they come back to, and its digest
 * tells whether it is still what was sent.
 */
public final class TemplateTable {
    private static final String TITLE = "template.title";
    private static final String INTRODUCTION = "template.introduction";
    private static final String EVIDENCE = "template.evidence";
    private static final String QUESTION = "template.question";
    private static final String BETWEEN = "; ";
    private static final int EVIDENCE_PARTS = 3;
    private static final int QUESTION_PARTS = 13;

    private TemplateTable() {}

    /** Writes the template; its id, version, digest and language stand on the same sheet already. */
    static void write(SheetWriter sheet, Template template) {
        Marks.write(sheet, TITLE, template.title());
        Marks.write(sheet, INTRODUCTION, template.introduction());
        template.evidence().forEach(each -> row(sheet, EVIDENCE, each.id(), each.name(), each.help()));
        for (Question each : template.questions()) {
            Condition condition = each.condition();
            row(sheet, QUESTION, each.id(), each.section(), each.text(), each.why(), each.strongAnswer(), each.type().name(),
                    each.perProduct() ? "per product" : "once", Integer.toString(each.weight()),
                    String.join(BETWEEN, each.evidenceWanted()), String.join(BETWEEN, each.mappings()),
                    condition == null ? "" : condition.question(),
                    condition == null ? "" : condition.answers().stream().map(Enum::name).collect(Collectors.joining(BETWEEN)),
                    each.prefill().stream().map(Enum::name).sorted().collect(Collectors.joining(BETWEEN)));
        }
    }

    private static void row(SheetWriter sheet, String mark, String... values) {
        sheet.row(Stream.concat(Stream.of(mark), Arrays.stream(values)).map(Cell::text).toList());
    }

    /**
     * The template on a sheet; empty when there is none, or it is not whole. Whether it is what was sent is for the caller to ask, by its
     * digest.
     */
    public static Optional<Template> read(ReadSheet sheet) {
        Map<String, String> values = new HashMap<>();
        List<EvidenceKind> evidence = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (ReadRow row : sheet.rows()) {
            List<String> parts = parts(row);
            switch (parts.getFirst()) {
                case EVIDENCE -> evidence.add(new EvidenceKind(at(parts, 1), at(parts, 2), at(parts, EVIDENCE_PARTS)));
                case QUESTION -> question(parts).ifPresent(questions::add);
                default -> values.putIfAbsent(parts.getFirst(), at(parts, 1));
            }
        }
        String id = values.getOrDefault(Marks.TEMPLATE_ID, "");
        String version = values.getOrDefault(Marks.TEMPLATE_VERSION, "");
        String title = values.getOrDefault(TITLE, "");
        String introduction = values.getOrDefault(INTRODUCTION, "");
        Optional<Language> language = Language.ofCode(values.getOrDefault(Marks.LANGUAGE, ""));
        if (id.isEmpty() || questions.isEmpty() || language.isEmpty() || !idsDiffer(evidence, questions)) {
            return Optional.empty();
        }
        return Optional.of(of(id, version, language.get(), title, introduction, evidence, questions));
    }

    /** A template of these parts, with the digest that stands for them. */
    public static Template of(String id, String version, Language language, String title, String introduction, List<EvidenceKind> evidence,
            List<Question> questions) {
        return new Template(id, version, language, title, introduction, evidence, questions,
                TemplateDigest.of(id, version, title, introduction, evidence, questions));
    }

    private static boolean idsDiffer(List<EvidenceKind> evidence, List<Question> questions) {
        Set<String> ids = new HashSet<>();
        return Stream.concat(evidence.stream().map(EvidenceKind::id), questions.stream().map(Question::id)).allMatch(ids::add);
    }

    private static List<String> parts(ReadRow row) {
        String[] parts = new String[QUESTION_PARTS + 1];
        Arrays.fill(parts, "");
        for (ReadCell cell : row.cells()) {
            if (cell.column() < parts.length) {
                parts[cell.column()] = cell.text();
            }
        }
        return List.of(parts);
    }

    private static String at(List<String> parts, int index) {
        return parts.get(index);
    }

    private static Optional<Question> question(List<String> parts) {
        Question.AnswerType type = word(Question.AnswerType.class, at(parts, 6));
        if (at(parts, 1).isEmpty() || type == null) {
            return Optional.empty();
        }
        int weight = at(parts, 8).matches("[1-5]") ? Integer.parseInt(at(parts, 8)) : 1;
        List<AnswerValue> answers = words(AnswerValue.class, at(parts, 12));
        Condition condition = at(parts, 11).isEmpty() || answers.isEmpty() ? null : new Condition(at(parts, 11), Set.copyOf(answers));
        return Optional.of(new Question(at(parts, 1), at(parts, 2), at(parts, 3), at(parts, 4), at(parts, 5), type, list(at(parts, 9)),
                at(parts, 7).equals("per product"), list(at(parts, 10)), weight, condition,
                Set.copyOf(words(Prefill.class, at(parts, 13)))));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private static <E extends Enum<E>> List<E> words(Class<E> type, String text) {
        return list(text).stream().map(each -> word(type, each)).filter(java.util.Objects::nonNull).distinct().toList();
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(text.strip().toUpperCase(Locale.ROOT))).findFirst()
                .orElse(null);
    }
}
