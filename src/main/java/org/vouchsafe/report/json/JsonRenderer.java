package org.vouchsafe.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Attachment;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Document.StateBar;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.Renderer;

/** A document as JSON: all of it, run by run, for machines that want to show or compare it. Described in docs/formats/report.md. */
public final class JsonRenderer implements Renderer {
    @Override
    public List<String> render(Document document, OutputStream out, Runnable pulse) throws IOException {
        JsonText json = new JsonText().beginObject().field("format", "vouchsafe-report").field("version", 1)
                .field("reportId", document.reportId()).field("kind", document.kind()).field("title", document.title())
                .field("subtitle", document.subtitle()).field("language", document.language()).field("tlp", document.tlp().label())
                .field("draft", document.draft()).field("cutOff", document.cutOff()).field("generatedAt", document.generatedAt());
        fields(json, "cover", document.cover());
        blocks(json, "conclusion", document.conclusion(), out, pulse);
        json.name("sections").beginArray();
        for (Section each : document.sections()) {
            json.beginObject().field("number", each.number()).field("title", each.title());
            blocks(json, "blocks", each.blocks(), out, pulse);
            json.endObject();
        }
        json.endArray();
        attachments(json, document.attachments());
        out.write(json.endObject().bytes());
        out.flush();
        return List.of();
    }

    private static void blocks(JsonText json, String name, List<Block> blocks, OutputStream out, Runnable pulse) throws IOException {
        json.name(name).beginArray();
        for (Block each : blocks) {
            pulse.run();
            json.drainTo(out);
            json.beginObject();
            block(json, each, out, pulse);
            json.endObject();
        }
        json.endArray();
    }

    private static void block(JsonText json, Block block, OutputStream out, Runnable pulse) throws IOException {
        switch (block) {
            case Document.Paragraph paragraph -> runs(json.field("type", "paragraph"), "runs", paragraph.runs());
            case Document.Heading heading -> json.field("type", "heading").field("text", heading.text());
            case Document.Note note -> runs(json.field("type", "note"), "runs", note.runs());
            case Document.Fields fields -> fields(json.field("type", "fields").field("title", fields.title()), "fields", fields.fields());
            case Document.Listing list -> {
                json.field("type", "list").name("items").beginArray();
                for (List<Run> each : list.items()) {
                    json.beginObject();
                    runs(json, "runs", each);
                    json.endObject();
                }
                json.endArray();
            }
            case Chart chart -> ChartJson.write(json, chart);
            case Table table -> table(json.field("type", "table").field("title", table.title()), table, out, pulse);
            case Document.StateChart chart -> {
                json.field("type", "stateChart").field("title", chart.title()).name("bars").beginArray();
                for (StateBar each : chart.bars()) {
                    json.beginObject().field("label", each.label()).field("affected", each.affected()).field("unknown", each.unknown())
                            .field("contradicted", each.contradicted()).field("fixed", each.fixed())
                            .field("notAffected", each.notAffected()).endObject();
                }
                json.endArray();
            }
        }
    }

    private static void table(JsonText json, Table table, OutputStream out, Runnable pulse) throws IOException {
        json.name("columns").beginArray();
        table.columns().forEach(each -> json.value(each.title()));
        json.endArray().name("rows").beginArray();
        for (List<Cell> row : table.rows()) {
            pulse.run();
            json.drainTo(out);
            json.beginArray();
            for (Cell each : row) {
                json.beginObject();
                runs(json, "runs", each.runs());
                if (each.value() != null) {
                    json.field("value", each.value());
                }
                json.endObject();
            }
            json.endArray();
        }
        json.endArray();
    }

    private static void fields(JsonText json, String name, List<Field> fields) {
        json.name(name).beginArray();
        for (Field each : fields) {
            json.beginObject().field("label", each.label());
            runs(json, "value", each.value());
            json.endObject();
        }
        json.endArray();
    }

    private static void runs(JsonText json, String name, List<Run> runs) {
        json.name(name).beginArray();
        for (Run each : runs) {
            json.beginObject();
            switch (each) {
                case Document.Text text -> json.field("text", text.text());
                case Document.Strong strong -> json.field("strong", strong.text());
                case Document.Code code -> json.field("code", code.text());
                case Document.StateRun state -> json.field("state", state.state()).field("contradicted", state.contradicted());
                case Document.Break _ -> json.field("break", true);
                case Document.EvidenceEntry entry -> json.field("evidenceEntry", entry.evidence());
                case Document.EvidenceRef ref -> json.field("evidence", ref.evidence()).field("place", ref.place());
            }
            json.endObject();
        }
        json.endArray();
    }

    private static void attachments(JsonText json, List<Attachment> attachments) {
        json.name("attachments").beginArray();
        for (Attachment each : attachments) {
            json.beginObject().field("fileName", each.fileName()).field("mimeType", each.mimeType())
                    .field("description", each.description()).field("relationship", each.relationship())
                    .field("sha256", Sha256.of(each.bytes()).hex()).field("base64", Base64.getEncoder().encodeToString(each.bytes()))
                    .endObject();
        }
        json.endArray();
    }
}
