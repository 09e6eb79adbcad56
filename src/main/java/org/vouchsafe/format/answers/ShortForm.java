package org.vouchsafe.format.answers;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Completion;
import org.vouchsafe.domain.questionnaire.ReturnedSheet;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.Marks;
import org.vouchsafe.workbook.read.ReadWorkbook;
import org.vouchsafe.workbook.read.WorkbookReading;

/** The short form come back: known by our mark, and by the form it says it is. Its rows are statements of the supplier. */
public final class ShortForm implements WorkbookForm {
    private final Limits limits;
    private final WorkbookReading reading;

    public ShortForm(Limits limits) {
        this.limits = limits;
        this.reading = new WorkbookReading(limits);
    }

    @Override
    public String name() {
        return "Short form";
    }

    @Override
    public boolean recognises(Opening opening) {
        return reading.recognises(opening) && reading.read(opening.file(), new Problems(opening.file().name(), limits))
                .filter(this::recognises).isPresent();
    }

    @Override
    public boolean recognises(ReadWorkbook book) {
        return RequestData.find(book).text(Marks.FORM).equals(RequestForm.OPEN_POSITIONS.name());
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
        RequestData data = RequestData.find(book);
        var declaration = new Declaration(problems);
        book.sheets().stream().filter(each -> !each.equals(data.sheet())).forEach(declaration::read);
        OpenPositions positions = new OpenPositions(data, problems).read(book, declaration.day());
        Optional<ClaimDocument> document = positions.document(declaration.name(), declaration.day());
        var sheet = new AnswerSheet(data.text(Marks.REQUEST_ID), RequestForm.NO_TEMPLATE, "1", "", data.text(Marks.SUPPLIER),
                declaration.name(),
                declaration.day(), positions.answers());
        var completion = Completion.of(sheet, null, List.of());
        if (completion.isBlank()) {
            problems.error("NO_ANSWERS", data.place(Marks.REQUEST_ID),
                    "The workbook came back without a statement: " + completion.words() + ".",
                    "Ask the supplier again; the request stays open.");
        }
        return new ReadResult(name(), List.of(), document.stream().toList(), List.of(), List.of(),
                List.of(new ReturnedSheet(sheet, completion, data.place(Marks.REQUEST_ID))), problems.list());
    }
}
