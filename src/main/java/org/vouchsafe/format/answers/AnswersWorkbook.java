package org.vouchsafe.format.answers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Completion;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.ReturnedSheet;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.Marks;
import org.vouchsafe.questionnaire.TemplateTable;
import org.vouchsafe.questionnaire.Templates;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadWorkbook;
import org.vouchsafe.workbook.read.WorkbookReading;

/** A request workbook of ours, answered: known by our mark or by the ids of our questions, never by sheet names or positions. */
public final class AnswersWorkbook implements WorkbookForm {
    private static final int ENOUGH_IDS = 3;
    private final Limits limits;
    private final WorkbookReading reading;
    private final Templates templates;

    public AnswersWorkbook(Limits limits, Templates templates) {
        this.limits = limits;
        this.reading = new WorkbookReading(limits);
        this.templates = templates;
    }

    @Override
    public String name() {
        return "Questionnaire answers";
    }

    @Override
    public boolean recognises(Opening opening) {
        return reading.recognises(opening)
                && reading.read(opening.file(), new Problems(opening.file().name(), limits)).filter(this::recognises).isPresent();
    }

    @Override
    public boolean recognises(ReadWorkbook book) {
        return RequestData.find(book).sheet() != null || byQuestions(book, everyTemplate()).isPresent();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        Optional<ReadWorkbook> book = reading.read(file, problems);
        progress.read(file.bytes().length);
        return book.map(opened -> read(opened, problems)).orElseGet(() -> ReadResult.unread(name(), problems.list()));
    }

    @Override
    public ReadResult read(ReadWorkbook book, Problems problems) {
        List<ReturnedSheet> sheets = sheet(book, problems).stream().toList();
        return new ReadResult(name(), List.of(), List.of(), List.of(), List.of(), sheets, problems.list());
    }

    private Optional<ReturnedSheet> sheet(ReadWorkbook book, Problems problems) {
        RequestData data = RequestData.find(book);
        if (data.text(Marks.REQUEST_ID).isEmpty()) {
            problems.error("NO_REQUEST_DATA", Location.WHOLE_FILE,
                    "The sheet with the request's data is gone, so it is not known which request this answers.",
                    "Say at import which supplier it is from, and check the products yourself.");
        }
        Optional<Template> template = template(data)
                .or(() -> byQuestions(book, everyTemplate()))
                .or(() -> byQuestions(book, carried(data).stream()));
        if (template.isEmpty()) {
            problems.error("UNKNOWN_TEMPLATE", data.place(Marks.TEMPLATE_ID),
                    "There is no questionnaire \"" + data.text(Marks.TEMPLATE_ID) + "\" here.",
                    "Read the answers yourself, or update the program.");
            return Optional.empty();
        }
        checkTemplate(template.get(), data, problems);
        var rows = new AnswerRows(template.get(), problems);
        var declaration = new Declaration(problems);
        var files = new ListedFiles(problems);
        book.sheets().stream().filter(s -> !s.equals(data.sheet())).forEach(sheet -> {
            rows.read(sheet);
            declaration.read(sheet);
            files.read(sheet);
        });
        missing(template.get(), data, rows, problems);
        var sheet = new AnswerSheet(data.text(Marks.REQUEST_ID), template.get().id(), data.text(Marks.TEMPLATE_VERSION),
                data.text(Marks.TEMPLATE_DIGEST), data.text(Marks.SUPPLIER), declaration.name(), declaration.day(),
                rows.answers().values().stream().map(each -> dated(each, declaration.day())).toList(), files.files());
        var completion = Completion.of(sheet, template.get(), data.products());
        if (completion.isBlank()) {
            problems.error("NO_ANSWERS", firstOf(sheet), "The workbook came back blank: " + completion.words() + ".",
                    "Ask the supplier again; the request stays open.");
        }
        return Optional.of(new ReturnedSheet(sheet, completion, data.place(Marks.REQUEST_ID)));
    }

    /** What is answered on a day holds from that day, unless the answer says otherwise. */
    private static Answer dated(Answer answer, @Nullable LocalDate declared) {
        return answer.isBlank() || declared == null || answer.term().from() != null ? answer
                : answer.holding(new Term(declared, answer.term().until()));
    }

    /**
     * The questions the workbook was made from: those of the program with the digest it states, else those it carries itself, when they are
     * what its digest stands for. Whether that digest is the one we sent is asked when the answers are recorded.
     */
    private Optional<Template> template(RequestData data) {
        String id = data.text(Marks.TEMPLATE_ID);
        String digest = data.text(Marks.TEMPLATE_DIGEST);
        return templates.byDigest(id, digest)
                .or(() -> carried(data).filter(each -> each.digest().hex().equals(digest)))
                .or(() -> templates.byId(id, Language.ofCode(data.text(Marks.LANGUAGE)).orElse(Language.EN)));
    }

    /** The questions the workbook carries on its data sheet. */
    private static Optional<Template> carried(RequestData data) {
        ReadSheet sheet = data.sheet();
        return sheet == null ? Optional.empty() : TemplateTable.read(sheet);
    }

    private Stream<Template> everyTemplate() {
        return Arrays.stream(Language.values()).flatMap(language -> templates.all(language).stream());
    }

    private static Optional<Template> byQuestions(ReadWorkbook book, Stream<Template> templates) {
        Set<String> texts = book.sheets().stream().filter(each -> !RequestData.isMarked(each)).flatMap(s -> s.rows().stream())
                .flatMap(r -> r.cells().stream()).map(c -> c.text().strip()).collect(Collectors.toSet());
        return templates.filter(t -> t.questions().stream().map(Question::id).filter(texts::contains).count() >= ENOUGH_IDS)
                .max(Comparator.comparingLong(t -> t.questions().stream().map(Question::text).filter(texts::contains).count()));
    }

    private static void checkTemplate(Template template, RequestData data, Problems problems) {
        if (data.values().containsKey(Marks.TEMPLATE_VERSION) && !data.text(Marks.TEMPLATE_VERSION).equals(template.version())) {
            problems.error("WRONG_TEMPLATE_VERSION", data.place(Marks.TEMPLATE_VERSION),
                    "The answers are to version " + data.text(Marks.TEMPLATE_VERSION)
                            + " of the questionnaire; version " + template.version() + " is held here.",
                    "Compare the questions before you rely on the answers.");
        } else if (data.values().containsKey(Marks.TEMPLATE_DIGEST) && !data.text(Marks.TEMPLATE_DIGEST).equals(template.digest().hex())) {
            problems.error("ALTERED_TEMPLATE", data.place(Marks.TEMPLATE_DIGEST),
                    "The workbook was not made from the questionnaire held here.",
                    "Compare the questions before you rely on the answers.");
        }
    }

    private static Location firstOf(AnswerSheet sheet) {
        return sheet.answers().stream().findFirst().map(Answer::location).orElse(Location.WHOLE_FILE);
    }

    private static void missing(Template template, RequestData data, AnswerRows rows, Problems problems) {
        Location place = rows.answers().values().stream().findFirst().map(a -> a.location()).orElse(Location.WHOLE_FILE);
        for (Question question : template.questions()) {
            List<AnswerRows.Key> wanted = question.perProduct()
                    ? data.products().stream().map(p -> new AnswerRows.Key(question.id(), p)).toList()
                    : List.of(new AnswerRows.Key(question.id(), null));
            wanted.stream().filter(key -> !rows.answers().containsKey(key))
                    .forEach(key -> problems.error("MISSING_QUESTION", sheetOf(place),
                            "The row of " + key.question() + (key.product() == null ? "" : " for " + key.product())
                                    + " is gone, so it has no answer.",
                            "Ask the supplier for it."));
        }
    }

    /** A row that is gone has no place; its sheet is the nearest thing. */
    private static Location sheetOf(Location place) {
        return place instanceof Location.Cell cell ? new Location.Cell(cell.sheet(), "A1") : place;
    }
}
