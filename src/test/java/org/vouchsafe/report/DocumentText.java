package org.vouchsafe.report;

import java.util.List;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Run;

/** A document as plain text, for golden files: everything that is said, nothing of how it looks. */
public final class DocumentText {
    private final StringBuilder out = new StringBuilder();

    private DocumentText() {}

    public static String of(Document document) {
        DocumentText text = new DocumentText();
        text.line(document.title());
        text.line(document.subtitle());
        text.line(document.reportId() + " · " + document.kind() + " · " + document.tlp().label() + " · "
                + (document.draft() ? "draft" : "final")
                + " · cut-off " + document.cutOff() + " · composed " + document.generatedAt());
        text.fields(document.cover());
        text.line("");
        text.blocks(document.conclusion());
        for (Document.Section section : document.sections()) {
            text.line("");
            text.line("# " + section.heading());
            text.blocks(section.blocks());
        }
        for (Document.Attachment attachment : document.attachments()) {
            text.line("");
            text.line("@ " + attachment.fileName() + " · " + attachment.mimeType() + " · " + attachment.relationship() + " · "
                    + attachment.description());
            text.line(new String(attachment.bytes(), java.nio.charset.StandardCharsets.UTF_8).stripTrailing());
        }
        return text.out.toString();
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Document.Paragraph paragraph -> line(runs(paragraph.runs()));
                case Document.Heading heading -> line("## " + heading.text());
                case Document.Note note -> line("! " + runs(note.runs()));
                case Document.Fields fields -> {
                    line("{" + fields.title() + "}");
                    fields(fields.fields());
                }
                case Document.Listing list -> list.items().forEach(each -> line("  - " + runs(each)));
                case Document.Table table -> table(table);
                case Chart chart -> table(chart.table());
                case Document.StateChart chart -> {
                    line("<" + chart.title() + ">");
                    chart.bars().forEach(bar -> line("  " + bar.label() + ": affected " + bar.affected() + ", unknown " + bar.unknown()
                            + " (contradicted " + bar.contradicted() + "), fixed " + bar.fixed() + ", not affected " + bar.notAffected()));
                }
            }
        }
    }

    private void table(Document.Table table) {
        line("[" + table.title() + "]");
        line("  | " + String.join(" | ", table.columns().stream().map(Document.Column::title).toList()));
        for (List<Cell> row : table.rows()) {
            line("  | " + String.join(" | ", row.stream().map(each -> runs(each.runs())).toList()));
        }
    }

    private void fields(List<Field> fields) {
        fields.forEach(each -> line("  " + each.label() + ": " + runs(each.value())));
    }

    public static String runs(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(switch (run) {
                case Document.Text plain -> plain.text();
                case Document.Strong strong -> "*" + strong.text() + "*";
                case Document.Code code -> "`" + code.text() + "`";
                case Document.Break _ -> " / ";
                case Document.EvidenceEntry entry -> entry.evidence().toString();
                case Document.EvidenceRef ref -> "[" + ref.evidence() + (ref.place() == null ? "" : ", " + ref.place()) + "]";
                case Document.StateRun state -> "<" + state.state() + (state.contradicted() ? " contradicted" : "") + ">";
            });
        }
        return text.toString();
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
