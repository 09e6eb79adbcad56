package org.vouchsafe.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vouchsafe.domain.State;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Align;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.Document.StateBar;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.Renderer;

/** A document as plain text in UTF-8, 96 characters wide, as one pastes it into a mail. Tables keep their columns. */
public final class TextRenderer implements Renderer {
    private static final int WIDTH = 96;
    private static final String INDENT = "    ";
    private final List<String> lines = new ArrayList<>();

    @Override
    public List<String> render(Document document, OutputStream out, Runnable pulse) throws IOException {
        lines.clear();
        lines.add(document.tlp().label() + (document.draft() ? "  DRAFT" : ""));
        lines.add("");
        underlined(document.title(), '=');
        lines.add(document.subtitle());
        lines.add("");
        document.cover().forEach(this::field);
        lines.add("");
        document.conclusion().forEach(this::block);
        for (Document.Section section : document.sections()) {
            pulse.run();
            lines.add("");
            underlined(section.heading(), '-');
            section.blocks().forEach(this::block);
        }
        for (String line : lines) {
            out.write((line.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
        return List.of();
    }

    private void underlined(String text, char with) {
        lines.add(text);
        lines.add(String.valueOf(with).repeat(Math.min(WIDTH, text.length())));
    }

    private void block(Block block) {
        switch (block) {
            case Document.Paragraph(List<Run> runs) -> paragraph("", words(runs));
            case Document.Note(List<Run> runs) -> paragraph("Note: ", words(runs));
            case Document.Heading(String text) -> {
                lines.add("");
                lines.add(text);
            }
            case Document.Fields(String title, List<Field> fields) -> {
                if (!title.isEmpty()) {
                    lines.add("");
                    lines.add(title);
                }
                fields.forEach(this::field);
            }
            case Document.Listing(List<List<Run>> items) -> {
                items.forEach(each -> wrap(INDENT + "- " + words(each), INDENT + "  "));
                lines.add("");
            }
            case Table table -> table(table);
            case Document.StateChart chart -> chart.bars().forEach(this::bar);
            case Chart chart -> table(chart.table());
        }
    }

    private void bar(StateBar bar) {
        lines.add(INDENT + bar.label() + ": " + bar.affected() + " affected, " + bar.unknown() + " unknown (" + bar.contradicted()
                + " contradicted), " + bar.fixed() + " fixed, " + bar.notAffected() + " not affected");
    }

    private void field(Field field) {
        wrap(INDENT + field.label() + ": " + words(field.value()), INDENT + INDENT);
    }

    private void paragraph(String before, String text) {
        wrap(before + text, "");
        lines.add("");
    }

    private void wrap(String text, String hanging) {
        String rest = text;
        String margin = "";
        while (margin.length() + rest.length() > WIDTH) {
            int cut = rest.lastIndexOf(' ', WIDTH - margin.length());
            if (cut <= margin.length() + INDENT.length()) {
                break;
            }
            lines.add(margin + rest.substring(0, cut));
            rest = rest.substring(cut + 1);
            margin = hanging;
        }
        lines.add(margin + rest);
    }

    private void table(Table table) {
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(table.columns().get(i).title().length(),
                    table.rows().stream().mapToInt(row -> words(row.get(column)).length()).max().orElse(0));
        }
        lines.add(row(table, widths, table.columns().stream().map(Document.Column::title).toList()));
        table.rows().forEach(each -> lines.add(row(table, widths, each.stream().map(TextRenderer::words).toList())));
    }

    private static String row(Table table, int[] widths, List<String> cells) {
        StringBuilder line = new StringBuilder(INDENT);
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(Math.max(0, widths[i] - cells.get(i).length()));
            boolean right = table.columns().get(i).align() == Align.RIGHT;
            line.append(right ? gap + cells.get(i) : cells.get(i) + gap).append("  ");
        }
        return line.toString();
    }

    private static String words(Cell cell) {
        return words(cell.runs());
    }

    private static String words(List<Run> runs) {
        return runs.stream().map(TextRenderer::words).collect(Collectors.joining()).replaceAll("\\s+", " ");
    }

    private static String words(Run run) {
        return switch (run) {
            case Document.Text(String text) -> text;
            case Document.Strong(String text) -> text;
            case Document.Code(String text) -> text;
            case Document.StateRun(State state, boolean contradicted) -> state.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + (contradicted ? " (contradicted)" : "");
            case Document.EvidenceRef ref -> "[" + ref.evidence() + (ref.place() == null ? "" : ", " + ref.place()) + "]";
            case Document.EvidenceEntry entry -> entry.evidence().toString();
            case Document.Break _ -> " ";
        };
    }
}
