package org.vouchsafe.format.answers;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.Problems;
import org.vouchsafe.questionnaire.Marks;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;

/** Who stands by the answers: the cells to the right of our ids, the last that holds anything. */
final class Declaration {
    private final Days days;
    private final AsWritten written;
    private @Nullable String name;
    private @Nullable LocalDate day;

    Declaration(Problems problems) {
        this.days = new Days(problems);
        this.written = new AsWritten(problems);
    }

    void read(ReadSheet sheet) {
        sheet.rows().forEach(row -> {
            int last = row.cells().size() - 1;
            // Id, label, entry: two cells mean that nothing was entered.
            if (last >= 2) {
                ReadCell entry = row.cells().get(last);
                String id = row.cells().getFirst().text().strip();
                if (id.equals(Marks.DECLARED_NAME) && !written.text(Optional.of(entry), AsWritten.Part.DECLARATION).isEmpty()) {
                    name = entry.text().strip();
                } else if (id.equals(Marks.DECLARED_ON)) {
                    day = days.of(Optional.of(entry));
                }
            }
        });
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    LocalDate day() {
        return day;
    }
}
