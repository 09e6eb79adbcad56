package org.vouchsafe.report.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.quality.Field.Subject;
import org.vouchsafe.domain.quality.Flaw;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.domain.quality.Offender;
import org.vouchsafe.domain.quality.ProfileResult;
import org.vouchsafe.report.Document.Align;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Column;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** What is to be fixed: what is missing, and what is wrong. */
final class AskSection {
    private static final int NAMED = 3;

    private AskSection() {}

    static List<Block> blocks(List<InventoryQuality> judged, Extent extent) {
        List<Block> blocks = new ArrayList<>();
        for (InventoryQuality each : judged) {
            if (judged.size() > 1) {
                blocks.add(new Heading(each.evidence() + " " + each.file()));
            }
            switch (extent) {
                case FIRST -> letter(each, blocks);
                case ALL -> blocks.add(list(each));
            }
        }
        return blocks;
    }

    /** The kinds of flaws an inventory has. */
    static List<Flaw.Kind> kinds(InventoryQuality quality) {
        return Arrays.stream(Flaw.Kind.values()).filter(kind -> !quality.quality().flaws(kind).isEmpty()).toList();
    }

    /** How many points a letter makes. */
    static int points(InventoryQuality quality) {
        return formatGaps(quality).size() + Ask.of(quality).size() + kinds(quality).size();
    }

    private static void letter(InventoryQuality quality, List<Block> blocks) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Flaw.Kind kind : kinds(quality)) {
            List<Flaw> found = quality.quality().flaws(kind);
            rows.add(point(rows, kind.fix(), Words.count(found.size(), "place", "places"), flaws(found), "any use of it"));
        }
        formatGaps(quality).forEach(gap -> rows.add(point(rows, gap, "the file", new Runs(), "BSI")));
        for (Ask ask : Ask.of(quality)) {
            boolean ofFile = ask.field().subject() == Subject.DOCUMENT;
            boolean everywhere = ask.missing().size() == ask.asked();
            rows.add(point(rows, ask.field().fix(), ofFile ? "the file" : missing(ask),
                    ofFile || everywhere ? new Runs() : places(ask.missing()),
                    String.join(", ", ask.profiles())));
        }
        blocks.add(rows.isEmpty() ? new Runs().text("Nothing. Thank you.").paragraph()
                : new Table("", List.of(new Column("No.", 2, Align.RIGHT), column("Please", 12), column("Lacking in", 6),
                        column("First places", 12), column("Asked by", 4)), rows));
    }

    private static List<Cell> point(List<List<Cell>> before, String please, String where, Runs places, String by) {
        return List.of(Cell.typed(Words.number(before.size() + 1L), before.size() + 1L), Cell.of(please), Cell.of(where), places.cell(),
                Cell.of(by));
    }

    private static List<String> formatGaps(InventoryQuality quality) {
        return quality.quality().profiles().stream().filter(each -> each.formatGap() != null)
                .map(each -> "Use a newer format. " + each.title() + String.valueOf(each.formatGap()).replaceFirst("^It", ""))
                .toList();
    }

    private static String missing(Ask ask) {
        return ask.missing().size() == ask.asked() ? "all " + Words.number(ask.asked()) + " components"
                : Words.number(ask.missing().size()) + " of " + Words.count(ask.asked(), "component", "components");
    }

    private static Runs places(List<Offender> missing) {
        Runs runs = new Runs();
        for (Offender each : missing.stream().limit(NAMED).toList()) {
            runs.text(runs.isEmpty() ? "" : "; ").text(each.component() + " at ").code(each.place().text());
        }
        return more(runs, missing.size());
    }

    private static Runs flaws(List<Flaw> found) {
        Runs runs = new Runs();
        for (Flaw each : found.stream().limit(NAMED).toList()) {
            runs.text(runs.isEmpty() ? "" : "; ").code(place(each.place())).text(" " + each.what().replaceFirst("\\.$", ""));
        }
        return more(runs, found.size());
    }

    private static Runs more(Runs runs, int size) {
        return size <= NAMED ? runs.text(".") : runs.text("; and " + Words.count(size - NAMED, "other.", "others."));
    }

    private static String place(Location location) {
        return location.text().isEmpty() ? "the file" : location.text();
    }

    private static Table list(InventoryQuality quality) {
        List<List<Cell>> rows = new ArrayList<>();
        formatGaps(quality).forEach(gap -> rows.add(row("Format", "falls short", "", "", gap, "")));
        for (Ask ask : Ask.of(quality)) {
            for (Offender each : ask.missing()) {
                rows.add(row(ask.field().title(), "missing", ask.field().subject() == Subject.DOCUMENT ? "the file" : each.component(),
                        place(each.place()), ask.field().fix(), String.join(", ", ask.profiles())));
            }
        }
        quality.quality().profiles().stream().flatMap(AskSection::declared).distinct().forEach(rows::add);
        quality.quality().flaws().forEach(each -> rows
                .add(row(each.kind().title(), "wrong", each.what(), place(each.place()), each.kind().fix(), "")));
        return new Table("Every place", List.of(column("Field", 3), column("Answer", 2), column("Component", 5), column("Place", 4),
                column("What to do", 6), column("Asked for by", 2)), rows);
    }

    /** What is declared unknown or withheld needs no mending; it stands in the list so that the counts can be followed. */
    private static Stream<List<Cell>> declared(ProfileResult profile) {
        return profile.fields().stream().flatMap(field -> Stream.concat(
                field.unknown().stream().map(each -> row(field.field().title(), "declared unknown", each.component(), place(each.place()),
                        "Nothing: it is declared.", "")),
                field.withheld().stream().map(each -> row(field.field().title(), "withheld", each.component(), place(each.place()),
                        "Nothing: it is declared.", ""))));
    }

    private static List<Cell> row(String field, String answer, String component, String place, String fix, String profiles) {
        return List.of(Cell.of(field), Cell.of(answer), Cell.of(component), Cell.code(place), Cell.of(fix), Cell.of(profiles));
    }

    private static Column column(String title, int weight) {
        return new Column(title, weight, Align.LEFT);
    }
}
