package org.vouchsafe.report.incident.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.ReportedIncident;

/** Writes every indicator of an incident with brackets, wherever in a document it stands: also where somebody wrote it into a note as it is. */
public final class Defanging {
    /** Shorter than that it is no address, and would break every word it stands in. */
    private static final int SHORTEST = 4;
    private final List<Pattern> indicators;

    private Defanging(List<Pattern> indicators) {
        this.indicators = indicators;
    }

    /** For all indicators of this incident. */
    public static Defanging of(ReportedIncident told) {
        return of(told.room().indicators().stream().map(each -> each.said().indicator()).toList());
    }

    /** Of everything that was ever noted as an indicator, also of what was dropped. */
    public static Defanging of(Incident incident) {
        List<String> noted = new ArrayList<>();
        incident.log().forEach(each -> {
            if (each.said() instanceof Entry.Indicated indicated) {
                noted.add(indicated.indicator());
            }
        });
        return of(noted);
    }

    private static Defanging of(List<String> indicators) {
        // The longest first: an address may stand within another.
        return new Defanging(indicators.stream().filter(each -> each.length() >= SHORTEST).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(each -> Pattern.compile(Pattern.quote(each), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)).toList());
    }

    /** The same text with every address of the incident made harmless. */
    public String text(String text) {
        String safe = text;
        for (Pattern each : indicators) {
            safe = each.matcher(safe).replaceAll(found -> Matcher.quoteReplacement(IncidentWords.defanged(found.group())));
        }
        return safe;
    }

    /** The same document with nothing in it that can be opened. Attachments are for machines and stay as they are. */
    public Document applied(Document of) {
        if (indicators.isEmpty()) {
            return of;
        }
        return new Document(of.reportId(), of.kind(), text(of.title()), text(of.subtitle()), of.language(), of.tlp(), of.draft(),
                of.cutOff(),
                of.generatedAt(), fields(of.cover()), blocks(of.conclusion()), of.sections().stream()
                        .map(each -> new Document.Section(each.number(), each.title(), blocks(each.blocks()))).toList(),
                of.attachments());
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Document.Paragraph(List<Run> runs) -> new Document.Paragraph(runs(runs));
            case Document.Note(List<Run> runs) -> new Document.Note(runs(runs));
            case Document.Heading(String text) -> new Document.Heading(text(text));
            case Document.Fields(String title, List<Field> fields) -> new Document.Fields(text(title), fields(fields));
            case Document.Listing(List<List<Run>> items) -> new Document.Listing(items.stream().map(this::runs).toList());
            case Document.Table table -> new Document.Table(text(table.title()), table.columns(), table.rows().stream()
                    .map(row -> row.stream().map(cell -> new Cell(runs(cell.runs()), cell.value())).toList()).toList());
            case Document.StateChart chart -> chart;
            // Drawn by name and number from what is counted; no words of the log are in them.
            case Chart chart -> chart;
        };
    }

    private List<Field> fields(List<Field> fields) {
        return fields.stream().map(each -> new Field(each.label(), runs(each.value()))).toList();
    }

    private List<Run> runs(List<Run> runs) {
        return runs.stream().map(this::run).toList();
    }

    private Run run(Run run) {
        return switch (run) {
            case Document.Text(String text) -> new Document.Text(text(text));
            case Document.Strong(String text) -> new Document.Strong(text(text));
            case Document.Code(String text) -> new Document.Code(text(text));
            case Document.StateRun _,Document.EvidenceRef _,Document.EvidenceEntry _,Document.Break _ -> run;
        };
    }
}
