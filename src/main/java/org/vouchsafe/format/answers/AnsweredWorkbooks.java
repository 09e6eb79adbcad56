package org.vouchsafe.format.answers;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.workbook.read.ReadWorkbook;
import org.vouchsafe.workbook.read.WorkbookReading;

/** Workbooks with answers, ours and those of others; each file is opened once to recognise it, however many forms are known. */
public final class AnsweredWorkbooks implements Format {
    private final Limits limits;
    private final WorkbookReading reading;
    private final List<WorkbookForm> forms;

    /** @param forms the first that recognises a workbook reads it */
    public AnsweredWorkbooks(Limits limits, List<WorkbookForm> forms) {
        this.limits = limits;
        this.reading = new WorkbookReading(limits);
        this.forms = List.copyOf(forms);
    }

    @Override
    public String name() {
        return "Questionnaire answers";
    }

    @Override
    public boolean recognises(Opening opening) {
        return reading.recognises(opening)
                && reading.read(opening.file(), new Problems(opening.file().name(), limits)).flatMap(this::form).isPresent();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        Optional<ReadWorkbook> book = reading.read(file, problems);
        progress.read(file.bytes().length);
        return book.flatMap(opened -> form(opened).map(form -> form.read(opened, problems)))
                .orElseGet(() -> ReadResult.unread(name(), problems.list()));
    }

    private Optional<WorkbookForm> form(ReadWorkbook book) {
        return forms.stream().filter(each -> each.recognises(book)).findFirst();
    }
}
