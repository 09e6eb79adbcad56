package org.vouchsafe.ui.reports;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Document;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateBar;
import org.vouchsafe.ui.component.state.StateCounts;
import org.vouchsafe.ui.words.Words;

/** A document as text on the screen: everything it says, not how its pages break. */
final class DocumentPreview extends VBox {
    private static final int ROWS_SHOWN = 12;
    private static final double LABEL = 170;

    DocumentPreview(Document document) {
        super(18);
        getStyleClass().add("paper");
        Label tlp = Texts.whole(document.tlp().label(), "tlp-badge");
        HBox top = new HBox(8, Texts.whole(document.draft() ? "DRAFT" : "", "strong"), new Spacer(), tlp);
        top.setAlignment(Pos.CENTER_LEFT);
        Facts cover = new Facts();
        document.cover().forEach(field -> cover.node(field.label(), runs(field.value())));
        VBox conclusion = new VBox(6, Texts.wrapped("Conclusion", "lead"));
        document.conclusion().forEach(block -> conclusion.getChildren().add(block(block)));
        getChildren().addAll(top,
                new VBox(4, Texts.wrapped(document.title(), "report-title"), Texts.wrapped(document.subtitle(), "secondary")),
                cover, conclusion);
        for (Document.Section section : document.sections()) {
            VBox part = new VBox(8, Texts.wrapped(section.heading(), "lead"));
            section.blocks().forEach(block -> part.getChildren().add(block(block)));
            getChildren().add(part);
        }
    }

    private static Node block(Document.Block block) {
        return switch (block) {
            case Document.Paragraph paragraph -> runs(paragraph.runs());
            case Document.Heading heading -> Texts.wrapped(heading.text(), "strong");
            case Document.Note note -> note(note);
            case Document.Fields fields -> fields(fields);
            case Document.Table table -> table(table);
            case Document.StateChart chart -> chart(chart);
            case Chart chart -> table(chart.table());
        };
    }

    private static Node note(Document.Note note) {
        VBox box = new VBox(runs(note.runs()));
        box.getStyleClass().add("paper-note");
        return box;
    }

    private static Node fields(Document.Fields fields) {
        Facts facts = new Facts();
        fields.fields().forEach(field -> facts.node(field.label(), runs(field.value())));
        return new VBox(6, Texts.wrapped(fields.title(), "strong"), facts);
    }

    private static Node table(Document.Table table) {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        int all = table.columns().stream().mapToInt(Document.Column::weight).sum();
        for (int c = 0; c < table.columns().size(); c++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 * table.columns().get(c).weight() / Math.max(1, all));
            grid.getColumnConstraints().add(width);
            grid.add(Texts.wrapped(table.columns().get(c).title(), "table-head"), c, 0);
        }
        List<List<Document.Cell>> rows = table.rows().stream().limit(ROWS_SHOWN).toList();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                grid.add(runs(rows.get(r).get(c).runs()), c, r + 1);
            }
        }
        VBox box = new VBox(6, Texts.wrapped(table.title(), "strong"), grid);
        int more = table.rows().size() - rows.size();
        if (more > 0) {
            box.getChildren().add(Texts.wrapped("And " + more + " more rows in the report.", "secondary"));
        }
        return box;
    }

    private static Node chart(Document.StateChart chart) {
        VBox box = new VBox(6, Texts.wrapped(chart.title(), "strong"));
        for (Document.StateBar bar : chart.bars()) {
            Label label = Texts.line(bar.label(), "secondary");
            label.setMinWidth(LABEL);
            label.setPrefWidth(LABEL);
            StateBar drawn = new StateBar(new StateCounts(java.util.Map.of(org.vouchsafe.domain.State.AFFECTED, bar.affected(),
                    org.vouchsafe.domain.State.UNKNOWN, bar.unknown(), org.vouchsafe.domain.State.FIXED, bar.fixed(),
                    org.vouchsafe.domain.State.NOT_AFFECTED, bar.notAffected()), bar.contradicted()));
            HBox.setHgrow(drawn, Priority.ALWAYS);
            HBox row = new HBox(12, label, drawn);
            row.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(row);
        }
        return box;
    }

    private static TextFlow runs(List<Document.Run> runs) {
        TextFlow flow = new TextFlow();
        for (Document.Run run : runs) {
            Text text = switch (run) {
                case Document.Text words -> styled(words.text(), "paper-text");
                case Document.Strong words -> styled(words.text(), "paper-strong");
                case Document.Code code -> styled(code.text(), "paper-code");
                case Document.StateRun state -> styled(Words.of(state.state()) + (state.contradicted() ? ", contradicted" : ""),
                        "paper-strong");
                case Document.EvidenceEntry entry -> styled(entry.evidence().toString(), "paper-code");
                case Document.EvidenceRef ref -> styled("[" + ref.evidence() + (ref.place() == null ? "" : ", " + ref.place()) + "]",
                        "paper-ref");
            };
            flow.getChildren().add(text);
        }
        return flow;
    }

    private static Text styled(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
