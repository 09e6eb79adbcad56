package org.vouchsafe.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Document.StateBar;
import org.vouchsafe.report.Document.Tlp;

/**
 * Reports of every kind the program offers, disturbed by a seed: words of suppliers become long, hostile or foreign, sections become empty,
 * tables and findings become many. A new kind comes in by itself, as soon as a case is known for it.
 */
public final class GeneratedReports {
    /** How a report is disturbed. */
    private enum Trouble {
        NONE, LONG, HOSTILE, HEBREW, ARABIC, CHINESE, GREEK, MIXED, MANY, EMPTY
    }

    private static final List<String> WORDS = List.of(HardCases.HOSTILE, HardCases.GREEK_AND_CYRILLIC, HardCases.CHINESE, HardCases.HEBREW,
            HardCases.ARABIC, "W".repeat(180), "a", "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "+1-1",
            "\uD83D\uDE00\uFE0F e\u0301\u0323");
    private static final int MANY_FINDINGS = 400;
    private static final int MANY_ROWS = 150;

    private final Random random;
    private final Trouble trouble;
    private final int every;

    private GeneratedReports(long seed, Trouble trouble) {
        this.random = new Random(seed);
        this.trouble = trouble;
        this.every = trouble == Trouble.MIXED ? 2 : 1 + random.nextInt(4);
    }

    /** The report of that seed; seeds from 0 on go through all kinds first, then through all troubles. */
    public static Document of(int seed) {
        List<Document> plain = everyKind();
        Trouble trouble = Trouble.values()[(seed / plain.size() + seed) % Trouble.values().length];
        return new GeneratedReports(seed, trouble).disturbed(plain.get(seed % plain.size()));
    }

    /** Every kind once, as it is composed; fails for a kind for which no facts are at hand. */
    public static List<Document> everyKind() {
        List<Document> all = new ArrayList<>();
        for (Report report : Reports.builtIn().all()) {
            List<Document> documents = Stream.concat(
                    GoldenReportTest.reports().filter(each -> each.name().replaceAll("-.*", "").equals(report.id()))
                            .map(GoldenReportTest.Golden::facts),
                    Stream.of(IncidentCase.open(), IncidentCase.closedOverOpenGates(), IncidentCase.silent(), ChangeCase.changes(),
                            ChangeCase.nothing()))
                    .flatMap(facts -> composed(report, facts)).toList();
            if (documents.isEmpty()) {
                throw new IllegalStateException("No facts for reports of kind " + report.id() + ": add a case of its scope here");
            }
            all.addAll(documents);
        }
        return all;
    }

    /** Nothing where the facts are about something else than the report asks for. */
    private static Stream<Document> composed(Report report, ReportFacts facts) {
        try {
            return Stream.of(report.compose(facts));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private Document disturbed(Document document) {
        List<Section> sections = new ArrayList<>();
        for (Section each : document.sections()) {
            sections.add(new Section(each.number(), each.title(), trouble == Trouble.EMPTY && each.number() != 11 && random.nextInt(3) > 0
                    ? List.of()
                    : blocks(each.blocks())));
        }
        if (trouble == Trouble.MANY) {
            sections.add(new Section(99, "Many findings", findings()));
        }
        return new Document(document.reportId(), document.kind(), words(document.title()), words(document.subtitle()), document.language(),
                Tlp.values()[random.nextInt(Tlp.values().length)], random.nextBoolean(), document.cutOff(), document.generatedAt(),
                fields(document.cover()), blocks(document.conclusion()), sections, document.attachments());
    }

    private List<Block> findings() {
        List<Block> findings = new ArrayList<>();
        for (int i = 1; i <= MANY_FINDINGS; i++) {
            findings.add(new Document.Fields("Finding " + i, List.of(new Field("Release", List.of(new Document.Strong("Release " + i))),
                    new Field("Condition", List.of(new Document.Text("The inventory lists it "),
                            new Document.EvidenceRef(new EvidenceId(38), "line " + i))))));
        }
        return findings;
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Document.Paragraph paragraph -> new Document.Paragraph(runs(paragraph.runs()));
            case Document.Note note -> new Document.Note(runs(note.runs()));
            case Document.Heading heading -> new Document.Heading(words(heading.text()));
            case Document.Fields fields -> new Document.Fields(fields.title(), fields(fields.fields()));
            case Document.Listing list -> new Document.Listing(list.items().stream().map(this::runs).toList());
            case Document.Table table -> table(table);
            case Document.StateChart chart -> new Document.StateChart(chart.title(), chart.bars().stream().map(each -> new StateBar(
                    words(each.label()), each.affected(), each.unknown(), each.contradicted(), each.fixed(), each.notAffected())).toList());
            case Chart chart -> chart(chart);
        };
    }

    private Document.Table table(Document.Table table) {
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            rows.add(row.stream().map(each -> new Cell(runs(each.runs()), each.value())).toList());
        }
        if (trouble == Trouble.EMPTY) {
            rows.clear();
        }
        boolean register = table.rows().stream().flatMap(List::stream).flatMap(each -> each.runs().stream())
                .anyMatch(Document.EvidenceEntry.class::isInstance);
        if (trouble == Trouble.MANY && !rows.isEmpty() && !register) {
            rows.addAll(Collections.nCopies(MANY_ROWS, rows.getFirst()));
        }
        return new Document.Table(table.title(), table.columns(), rows);
    }

    private Chart chart(Chart chart) {
        return switch (chart) {
            case Chart.TimeLine line -> new Chart.TimeLine(line.title(), line.end(),
                    line.periods().stream().map(each -> new Chart.Period(words(each.label()), each.from(), each.to(), each.tone()))
                            .toList(),
                    line.happenings().stream().map(each -> new Chart.Happening(moved(each.at()), words(each.label()), each.tone(),
                            each.evidence())).sorted(java.util.Comparator.comparing(Chart.Happening::at)).toList());
            case Chart.Paths paths -> new Chart.Paths(paths.title(), paths.paths().stream().map(each -> new Chart.Path(
                    each.steps().stream().map(step -> new Chart.Step(words(step.name()), step.tone())).toList(), each.evidence()))
                    .toList());
            case Chart.Ageing ageing -> new Chart.Ageing(ageing.title(), ageing.bands().stream().map(each -> new Chart.AgeBand(
                    words(each.label()), each.affected() * (1 + random.nextInt(500)), each.unknown(), each.contradicted())).toList());
        };
    }

    private Instant moved(Instant at) {
        return at.minusSeconds(random.nextInt(4) == 0 ? random.nextInt(400_000_000) : 0);
    }

    private List<Field> fields(List<Field> fields) {
        return fields.stream().map(each -> new Field(each.label(), runs(each.value()))).toList();
    }

    private List<Run> runs(List<Run> runs) {
        return runs.stream().map(each -> switch (each) {
            case Document.Text text -> (Run) new Document.Text(words(text.text()));
            case Document.Strong text -> new Document.Strong(words(text.text()));
            case Document.Code text -> new Document.Code(words(text.text()));
            case Document.StateRun state -> state;
            case Document.EvidenceRef ref -> ref;
            case Document.EvidenceEntry entry -> entry;
            case Document.Break line -> line;
        }).toList();
    }

    private String words(String text) {
        if (random.nextInt(every) > 0) {
            return text;
        }
        return switch (trouble) {
            case NONE, MANY -> text;
            case LONG -> text + " " + "Donaudampfschifffahrtselektrizitäten".repeat(1 + random.nextInt(6))
                    + " and so on".repeat(random.nextInt(9));
            case HOSTILE -> HardCases.HOSTILE + text;
            case HEBREW -> text + " " + HardCases.HEBREW;
            case ARABIC -> HardCases.ARABIC + " " + text;
            case CHINESE -> text + HardCases.CHINESE;
            case GREEK -> HardCases.GREEK_AND_CYRILLIC + text;
            case MIXED -> WORDS.get(random.nextInt(WORDS.size())) + text + WORDS.get(random.nextInt(WORDS.size()));
            case EMPTY -> "";
        };
    }
}
