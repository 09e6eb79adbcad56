package org.vouchsafe.report.pdf.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.pdf.layout.Mark;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.report.pdf.type.Typefaces;

class PagesTest {
    private static final Instant NOW = Instant.parse("2026-04-20T16:00:00Z");
    private static final Typefaces TYPEFACES = new Typefaces();

    record Follower(String name, Block block) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Follower> followers() {
        var columns = List.of(new Document.Column("One", 1, Document.Align.LEFT), new Document.Column("Two", 1, Document.Align.LEFT));
        var tall = "beginning " + "of a cell that takes many lines ".repeat(25);
        var fields = IntStream.range(0, 8)
                .mapToObj(i -> new Document.Field("Field " + i, words(i == 0 ? "beginning" : "value ".repeat(40))));
        return Stream.of(
                new Follower("table", new Document.Table("", columns,
                        Collections.nCopies(5, List.of(Document.Cell.of(tall), Document.Cell.of("beginning"))))),
                new Follower("short table", new Document.Table("Titled", columns,
                        List.of(List.of(Document.Cell.of("beginning"), Document.Cell.of("and end"))))),
                new Follower("fields", new Document.Fields("Finding", fields.toList())),
                new Follower("paragraph", new Document.Paragraph(words("beginning " + "and so on ".repeat(60)))),
                new Follower("chart", new Document.StateChart("chart", List.of(new Document.StateBar("beginning", 1, 1, 0, 1, 1),
                        new Document.StateBar("other", 1, 1, 0, 1, 1)))));
    }

    @ParameterizedTest
    @MethodSource("followers")
    void leavesNoHeadingAloneAtTheFoot(Follower follower) {
        for (int above = 0; above < 60; above++) {
            var blocks = new ArrayList<Block>(Collections.nCopies(above, new Document.Paragraph(words("filling"))));
            blocks.addAll(List.of(new Document.Heading("Subheading"), new Document.Paragraph(words("A short introduction.")),
                    follower.block()));
            List<String> sheet = sheetWith("Subheading", blocks);
            assertThat(sheet).as("%s after %d lines", follower, above).anyMatch(text -> text.contains("beginning"));
        }
    }

    @ParameterizedTest
    @MethodSource("followers")
    void leavesNoSectionAloneAtTheFoot(Follower follower) {
        for (int above = 0; above < 60; above++) {
            List<Block> filling = Collections.nCopies(above, new Document.Paragraph(words("filling")));
            List<String> sheet = sheetOf("2 Findings", List.of(new Document.Section(1, "Filling", filling),
                    new Document.Section(2, "Findings", List.of(follower.block()))));
            assertThat(sheet).as("%s after %d lines", follower, above).anyMatch(text -> text.contains("beginning"));
        }
    }

    @ParameterizedTest
    @MethodSource("followers")
    void partsNoChartFromItsLegend(Follower follower) {
        for (int above = 0; above < 60; above++) {
            var blocks = new ArrayList<Block>(Collections.nCopies(above, new Document.Paragraph(words("filling"))));
            blocks.add(new Document.StateChart("chart", List.of(new Document.StateBar("first bar", 1, 0, 0, 1, 2),
                    new Document.StateBar("last bar", 1, 1, 0, 1, 1))));
            blocks.add(follower.block());
            assertThat(sheetWith("Not\u00A0affected\u00A03", blocks)).as("after %d lines", above).contains("first bar", "last bar");
        }
    }

    private static List<String> sheetWith(String text, List<Block> blocks) {
        return sheetOf(text, List.of(new Document.Section(1, "Section", blocks)));
    }

    /** The texts of the last sheet that shows this one; the list of contents shows headings, too. */
    private static List<String> sheetOf(String text, List<Document.Section> sections) {
        var document = new Document("VS-1", "incident", "Title", "Subtitle", "en", Document.Tlp.AMBER, false, NOW, NOW, List.of(),
                List.of(), sections, List.of());
        List<List<String>> sheets = Pages.of(document, PageFormat.A4, TYPEFACES, List.of(), () -> {}).sheets().stream()
                .map(marks -> marks.stream().filter(Mark.Words.class::isInstance).map(mark -> ((Mark.Words) mark).glyphs().text()).toList())
                .toList();
        return sheets.stream().filter(sheet -> String.join("", sheet).replace(" ", "").contains(text.replace(" ", "")))
                .reduce((first, second) -> second).orElseThrow();
    }

    private static List<Document.Run> words(String text) {
        return List.of(new Document.Text(text.strip()));
    }
}
