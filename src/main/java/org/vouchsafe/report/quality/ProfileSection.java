package org.vouchsafe.report.quality;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.quality.Answer;
import org.vouchsafe.domain.quality.Field;
import org.vouchsafe.domain.quality.FieldAnswers;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.domain.quality.ProfileResult;
import org.vouchsafe.report.Document.Align;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Column;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** Every field of every profile with its four counts. */
final class ProfileSection {
    private ProfileSection() {}

    static List<Block> blocks(List<InventoryQuality> judged, Extent extent) {
        return switch (extent) {
            case FIRST -> List.of(summary(judged));
            case ALL -> every(judged);
        };
    }

    /** One line per profile. */
    private static Block summary(List<InventoryQuality> judged) {
        List<List<Cell>> rows = new ArrayList<>();
        for (InventoryQuality each : judged) {
            for (ProfileResult profile : each.quality().profiles()) {
                List<Cell> row = new ArrayList<>();
                row.add(Cell.of(profile.title() + ", " + profile.edition()));
                row.add(Cell.of(profile.passes() ? "met" : "not met"));
                row.add(Cell.of(profile.formatGap() == null ? "accepted" : "too old"));
                for (Answer answer : Answer.values()) {
                    long fields = profile.fields().stream()
                            .filter(field -> field.field().need() == Field.Need.REQUIRED && weakest(field) == answer).count();
                    row.add(Cell.typed(Words.number(fields), fields));
                }
                if (judged.size() > 1) {
                    row.addFirst(Cell.of(each.file()));
                }
                rows.add(row);
            }
        }
        List<Column> columns = new ArrayList<>(List.of(new Column("Requirements", 8, Align.LEFT), new Column("Verdict", 3, Align.LEFT),
                new Column("Format", 3, Align.LEFT), new Column("Fields present", 3, Align.RIGHT),
                new Column("Unknown somewhere", 4, Align.RIGHT), new Column("Withheld somewhere", 4, Align.RIGHT),
                new Column("Missing somewhere", 4, Align.RIGHT)));
        if (judged.size() > 1) {
            columns.addFirst(new Column("File", 6, Align.LEFT));
        }
        return new Table("", columns, rows);
    }

    private static Answer weakest(FieldAnswers field) {
        Answer weakest = Answer.PRESENT;
        for (Answer each : Answer.values()) {
            weakest = field.count(each) > 0 ? each : weakest;
        }
        return weakest;
    }

    private static List<Block> every(List<InventoryQuality> judged) {
        List<Block> blocks = new ArrayList<>();
        for (InventoryQuality each : judged) {
            for (ProfileResult profile : each.quality().profiles()) {
                String file = judged.size() > 1 ? each.file() + ": " : "";
                blocks.add(new Heading(file + profile.title() + ", " + profile.edition()));
                blocks.add(verdict(profile));
                blocks.add(table(profile));
            }
        }
        return blocks;
    }

    private static Block verdict(ProfileResult profile) {
        Runs runs = new Runs();
        if (profile.passes()) {
            return runs.strong("Met.").text(" Every required field is present or declared.").paragraph();
        }
        runs.strong("Not met.");
        if (!profile.shortfalls().isEmpty()) {
            runs.text(" " + Words.number(profile.shortfalls().size()) + " of " + profile.required()
                    + " required fields are missing somewhere.");
        }
        return profile.formatGap() == null ? runs.paragraph() : runs.text(" " + profile.formatGap()).paragraph();
    }

    private static Table table(ProfileResult profile) {
        List<List<Cell>> rows = new ArrayList<>();
        for (FieldAnswers each : profile.fields()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(each.field().title() + (each.field().need() == Field.Need.REQUIRED ? "" : " (where it exists)")));
            row.add(Cell.of(each.field().subject() == Field.Subject.DOCUMENT ? "file" : "component"));
            for (Answer answer : Answer.values()) {
                row.add(Cell.typed(Words.number(each.count(answer)), (long) each.count(answer)));
            }
            rows.add(row);
        }
        return new Table(profile.title(), List.of(new Column("Field", 8, Align.LEFT), new Column("Asked of", 3, Align.LEFT),
                new Column("Present", 3, Align.RIGHT), new Column("Declared unknown", 4, Align.RIGHT),
                new Column("Withheld", 3, Align.RIGHT), new Column("Missing", 3, Align.RIGHT)), rows);
    }
}
