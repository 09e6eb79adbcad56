package org.vouchsafe.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.report.Document.Align;
import org.vouchsafe.report.Document.Attachment;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Column;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Fields;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.Note;
import org.vouchsafe.report.Document.Paragraph;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Document.StateBar;
import org.vouchsafe.report.Document.StateChart;
import org.vouchsafe.report.Document.StateRun;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.Document.Text;
import org.vouchsafe.report.Document.Tlp;
import org.vouchsafe.report.words.Runs;

/** Documents that renderers find hard: large, empty, in other scripts, or written by somebody with bad intent. */
public final class HardCases {
    /** Begins like a formula, closes markup, overrides the direction, breaks out of JSON, and holds what XML forbids. */
    public static final String HOSTILE = "=HYPERLINK(\"http://evil.example\";\"x\") </script><b>&amp; \"}],\n\t\u202Egnp.exe\u202C \u0000\u0007 \uD800 "
            + "' OR 1=1 -- %PDF-1.7 endobj _x0041_ (\\)";
    public static final String GREEK_AND_CYRILLIC = "Ναυτιλία Πειραιά, Ёлка и Њујорк, Ťažký ßtraße İstanbul";
    public static final String HEBREW = "מערכות צפון בע\"מ, שדרות (12) שָׁלוֹם";
    public static final String ARABIC = "شركة الأنظمة الشمالية، الإصدار ٢٠٢٦ پژوهش گیلان مُحَمَّد";
    public static final String CHINESE = "汉字 株式会社";
    private static final Instant AT = Instant.parse("2026-04-02T13:00:00Z");

    private HardCases() {}

    /** 400 findings, 120 pieces of evidence, names that do not fit a line. */
    public static Document large() {
        List<Block> findings = new ArrayList<>();
        List<List<Cell>> register = new ArrayList<>();
        List<StateBar> bars = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            findings.add(new Fields("Finding " + i, List.of(
                    new Runs().strong(i % 10 == 0 ? longName(i) : "Gauge Hub " + i).text(", a supplier. ").field("Release"),
                    new Field("State", List.of(new StateRun(State.values()[i % 4], i % 8 == 1))),
                    new Runs().text("The inventory lists it ").code("pkg:npm/@" + "scope-of-somebody/".repeat(4) + "name@1.2.3-beta." + i)
                            .refs(List.of(new EvidenceId(1 + i % 120), new EvidenceId(999)))
                            .text(" ".repeat(3) + "lorem ipsum ".repeat(i % 50 == 0 ? 400 : i % 3))
                            .field("Condition"))));
        }
        for (int i = 1; i <= 120; i++) {
            register.add(List.of(new Cell(List.of(new Document.EvidenceEntry(new EvidenceId(i))), null), Cell.of(longName(i)),
                    Cell.code("%064x".formatted(i * 7919L)), Cell.typed(Integer.toString(i * 1000), i * 1000L)));
        }
        for (int i = 0; i < 70; i++) {
            bars.add(new StateBar(longName(i), i % 5, i % 3, i % 2 == 0 ? 0 : Math.min(1, i % 3), i % 7, i * 13));
        }
        return document("Large report: " + longName(3) + " " + longName(4), List.of(
                new Section(7, "State summary", List.of(new StateChart("States by supplier", bars))), new Section(8, "Findings", findings),
                new Section(11, "Evidence register", List.of(new Table("Evidence", List.of(new Column("Id", 8, Align.LEFT),
                        new Column("What", 40, Align.LEFT), new Column("SHA-256", 30, Align.LEFT), new Column("Bytes", 10, Align.RIGHT)),
                        register)))));
    }

    /** Sections without blocks, tables without rows, texts without words. */
    public static Document empty() {
        return document("", List.of(new Section(3, "Nothing", List.of()),
                new Section(7, "Empty things", List.of(new Paragraph(List.of()), new Note(List.of(new Text(""))), new Heading(""),
                        new Document.Listing(List.of()), new Document.Listing(List.of(List.of(), List.of(new Document.Break()))),
                        new Fields("", List.of()), new Fields("Nothing in it", List.of()), new StateChart("No bars", List.of()),
                        new StateChart("An empty bar", List.of(new StateBar("", 0, 0, 0, 0, 0))),
                        new Chart.TimeLine("No time", AT, List.of(), List.of()), new Chart.Paths("No path", List.of()),
                        new Chart.Paths("No step", List.of(new Chart.Path(List.of(), List.of()))),
                        new Chart.Ageing("No age", List.of()), new Chart.Ageing("No open state", List.of(new Chart.AgeBand("", 0, 0, 0))),
                        new Table("", List.of(new Column("Only a header", 1, Align.LEFT)), List.of()),
                        new Table("Empty cells", List.of(new Column("A", 0, Align.LEFT), new Column("B", 0, Align.RIGHT)),
                                List.of(List.of(new Cell(List.of(), null), Cell.of(""))))))));
    }

    /** Words of others in every place where words may stand. */
    public static Document saying(String words) {
        return new Document(words, "incident", words, words, "en", Tlp.AMBER_STRICT, true, AT, AT,
                List.of(new Runs().text(words).field(words)),
                List.of(new Runs().strong(words).paragraph()),
                List.of(new Section(4, words, List.of(new Heading(words), new Runs().text(words).code(words).strong(words).paragraph(),
                        new Runs().text(words).line().text(words).note(), new Document.Listing(List.of(new Runs().text(words).list(),
                                new Runs().text(words).refs(List.of(new EvidenceId(1))).line().line().text("b").list())),
                        new Fields(words, List.of(new Runs().code(words).field(words))),
                        new Table(words, List.of(new Column(words, 1, Align.LEFT), new Column("B", 1, Align.RIGHT)),
                                List.of(List.of(Cell.of(words), Cell.code(words)),
                                        List.of(new Cell(List.of(new Document.EvidenceRef(new EvidenceId(1), words)), null),
                                                Cell.of("1")))),
                        new StateChart(words, List.of(new StateBar(words, 1, 1, 1, 1, 1))),
                        new Chart.TimeLine(words, AT, List.of(new Chart.Period(words, AT.minusSeconds(7200), null, Chart.Tone.AFFECTED)),
                                List.of(new Chart.Happening(AT, words, Chart.Tone.CONTRADICTED,
                                        List.of(new Document.EvidenceRef(new EvidenceId(1), words))))),
                        new Chart.Paths(words, List.of(new Chart.Path(List.of(new Chart.Step(words, Chart.Tone.PLAIN),
                                new Chart.Step(words, Chart.Tone.AFFECTED)), List.of()))),
                        new Chart.Ageing(words, List.of(new Chart.AgeBand(words, 1, 2, 1)))))),
                List.of(new Attachment("words.json", "application/json", words, "Data", new byte[] {'{', '}'})));
    }

    private static Document document(String title, List<Section> sections) {
        return new Document("VS-1-1", "incident", title, "", "en", Tlp.RED, false, AT, AT, List.of(), List.of(), sections, List.of());
    }

    private static String longName(int i) {
        return "Northern Instruments & Hydrographic Measurement Gesellschaft mit beschränkter Haftung ".repeat(1 + i % 2)
                + "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" + "x".repeat(i % 50) + " " + i;
    }
}
