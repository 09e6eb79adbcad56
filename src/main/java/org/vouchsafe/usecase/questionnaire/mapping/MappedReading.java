package org.vouchsafe.usecase.questionnaire.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.domain.questionnaire.mapping.SavedMapping;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.answers.foreign.MappedWorkbook;
import org.vouchsafe.format.answers.foreign.MappingGuess;
import org.vouchsafe.format.document.DocumentType;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.intake.ReadFile;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadWorkbook;
import org.vouchsafe.workbook.read.WorkbookReading;

/** Reads workbooks no format knows with the mappings of the workspace. Valid only within one read of the store. */
public final class MappedReading {
    private static final int NAMED = 5;

    private final ReadTx tx;

    public MappedReading(ReadTx tx) {
        this.tx = tx;
    }

    /**
     * The file with the answers in it, where it is a workbook that a mapping fits; a workbook that none fits with the advice to map it; any
     * other as it is.
     *
     * @param supplier whom the analyst named at import; null when nobody
     */
    public ReadFile of(ReadFile file, @Nullable String supplier) {
        if (file.recognition() != ReadFile.Recognition.NONE || !file.result().formatAndVersion().equals(DocumentType.WORKBOOK)) {
            return file;
        }
        String shown = file.found().shown();
        var problems = new Problems(shown, Limits.DEFAULT);
        Optional<ReadWorkbook> book = new WorkbookReading(Limits.DEFAULT).read(file.received().file(), problems);
        if (book.isEmpty()) {
            return file;
        }
        Optional<SavedMapping> mapping = fitting(book.get());
        if (mapping.isEmpty()) {
            return advised(file, book.get(), shown);
        }
        ReadResult result = new MappedWorkbook(mapping.get().mapping()).read(book.get(), supplier == null ? "" : supplier, problems);
        return new ReadFile(file.received(), ReadFile.Recognition.FORMAT, result.signed(file.result().signature()),
                mapping.get().version());
    }

    /** The mapping that fits: the one with the most columns, of these the newest. */
    Optional<SavedMapping> fitting(ReadWorkbook book) {
        return tx.mappings().standing(Viewpoint.LATEST).stream().filter(each -> new MappedWorkbook(each.mapping()).fits(book))
                .reduce((a, b) -> b.mapping().columns().size() > a.mapping().columns().size() ? b : a);
    }

    private static ReadFile advised(ReadFile file, ReadWorkbook book, String shown) {
        List<ReadSheet> tables = MappingGuess.tables(book);
        if (tables.isEmpty()) {
            return file;
        }
        String names = tables.stream().limit(NAMED).map(each -> "\"" + each.name() + "\"").collect(Collectors.joining(", "))
                + (tables.size() > NAMED ? ", …" : "");
        List<Problem> problems = new ArrayList<>(file.problems());
        problems.add(new Problem("UNMAPPED_WORKBOOK", Severity.WARNING, shown, new Location.Cell(tables.getFirst().name(), "A1"),
                "This workbook is not recognised: " + tables.size() + (tables.size() == 1 ? " sheet" : " sheets") + " with tables (" + names
                        + "). It was kept as a document, and no answers were read from it.",
                "If it answers questions, say once which columns hold what: 'vouchsafe questionnaire mapping look' shows them."));
        return new ReadFile(file.received(), file.recognition(), file.result().with(problems));
    }
}
