package org.vouchsafe.format.answers.foreign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Completion;
import org.vouchsafe.domain.questionnaire.ReturnedSheet;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.answers.WorkbookForm;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;
import org.vouchsafe.workbook.read.ReadWorkbook;
import org.vouchsafe.workbook.read.WorkbookReading;

/** CAIQ v4, HECVAT 4 and VDA ISA 6, filled in by a supplier for anybody. Whose answers they are is said at import. */
public final class ForeignQuestionnaire implements WorkbookForm {
    private final Limits limits;
    private final WorkbookReading reading;

    public ForeignQuestionnaire(Limits limits) {
        this.limits = limits;
        this.reading = new WorkbookReading(limits);
    }

    @Override
    public String name() {
        return "Questionnaire of others";
    }

    @Override
    public boolean recognises(Opening opening) {
        return reading.recognises(opening)
                && reading.read(opening.file(), new Problems(opening.file().name(), limits)).filter(this::recognises).isPresent();
    }

    @Override
    public boolean recognises(ReadWorkbook book) {
        return form(book).isPresent();
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
        Optional<ForeignForm> form = form(book);
        if (form.isEmpty()) {
            return ReadResult.unread(name(), problems.list());
        }
        List<Answer> answers = answers(form.get(), book, problems);
        var sheet = new AnswerSheet("", form.get().id(), form.get().version(), "", "", null, null, answers);
        var completion = Completion.of(sheet, null, List.of());
        Location place = answers.isEmpty() ? Location.WHOLE_FILE : answers.getFirst().location();
        if (completion.isBlank()) {
            problems.error("NO_ANSWERS", place, "The workbook is blank: " + completion.words() + ".",
                    "Ask the supplier for one that is filled.");
        }
        return new ReadResult(form.get().id() + " " + form.get().version(), List.of(), List.of(), List.of(), List.of(),
                List.of(new ReturnedSheet(sheet, completion, place)), problems.list());
    }

    private static List<Answer> answers(ForeignForm form, ReadWorkbook book, Problems problems) {
        var answers = new ForeignAnswers(problems);
        for (ReadSheet sheet : book.sheets()) {
            Optional<ForeignColumns> columns = Optional.empty();
            for (ReadRow row : form.isSheet(sheet) ? sheet.rows() : List.<ReadRow>of()) {
                if (columns.isEmpty() && row.index() <= ForeignForm.HEADER_ROWS || form == ForeignForm.HECVAT) {
                    columns = form.columns(row);
                }
                columns.map(found -> new ForeignRow(sheet, row, found)).filter(cells -> form.isId(cells.text(ColumnRole.ID)))
                        .ifPresent(cells -> answers.row(cells, cells.text(ColumnRole.ID)));
            }
        }
        return answers.list();
    }

    private static Optional<ForeignForm> form(ReadWorkbook book) {
        return Arrays.stream(ForeignForm.values()).filter(form -> form.isBook(book) && book.sheets().stream().filter(form::isSheet)
                .mapToLong(sheet -> questions(form, sheet)).sum() >= ForeignForm.ENOUGH_IDS).findFirst();
    }

    private static long questions(ForeignForm form, ReadSheet sheet) {
        long ids = 0;
        Optional<ForeignColumns> columns = Optional.empty();
        for (ReadRow row : sheet.rows()) {
            if (columns.isEmpty()) {
                columns = row.index() <= ForeignForm.HEADER_ROWS || form == ForeignForm.HECVAT ? form.columns(row) : columns;
            }
            int at = columns.map(each -> each.at(ColumnRole.ID)).orElse(-1);
            if (at >= 0 && row.cell(at).filter(cell -> form.isId(cell.text())).isPresent()) {
                ids++;
            }
        }
        return ids;
    }
}
