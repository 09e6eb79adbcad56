package org.vouchsafe.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.GeneratedReports;
import org.vouchsafe.report.HardCases;

/** The schema that comes with the program says what is written: no field is missing in it, and none is there that is not written. */
class ReportSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static Schema asPublished;
    /** The same without room for fields it does not name. */
    private static Schema strict;

    @BeforeAll
    static void read() throws Exception {
        try (InputStream in = JsonRenderer.class.getResourceAsStream("/schemas/report/report-1.schema.json")) {
            JsonNode schema = MAPPER.readTree(in);
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
            asPublished = registry.getSchema(schema);
            strict = registry.getSchema(closed(schema.deepCopy()));
        }
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
            if (object.has("$id")) {
                object.put("$id", "urn:closed");
            }
        }
        schema.forEach(ReportSchemaTest::closed);
        return schema;
    }

    @Test
    void everyKindOfReportKeepsToIt() throws Exception {
        for (Document each : GeneratedReports.everyKind()) {
            JsonNode json = MAPPER.readTree(render(each));
            assertThat(strict.validate(json)).as(each.kind()).isEmpty();
            assertThat(asPublished.validate(json)).as(each.kind()).isEmpty();
        }
    }

    @Test
    void hardOnesKeepToItToo() throws Exception {
        for (Document each : List.of(HardCases.empty(), HardCases.saying(HardCases.HOSTILE), HardCases.saying(HardCases.CHINESE))) {
            assertThat(strict.validate(MAPPER.readTree(render(each)))).isEmpty();
        }
    }

    @Test
    void whatIsNoReportBreaksIt() throws Exception {
        JsonNode good = MAPPER.readTree(render(HardCases.saying("words")));
        for (String field : List.of("format", "tlp", "cutOff", "sections", "reportId")) {
            ObjectNode bad = good.deepCopy();
            bad.remove(field);
            assertThat(asPublished.validate(bad)).as(field).isNotEmpty();
        }
        ObjectNode bad = good.deepCopy();
        ((ObjectNode) bad.at("/sections/0/blocks/0")).put("type", "pragraph");
        assertThat(asPublished.validate(bad)).isNotEmpty();
        bad = good.deepCopy();
        ((ArrayNode) bad.get("cover")).addObject().put("label", "without a value");
        assertThat(asPublished.validate(bad)).isNotEmpty();
        ObjectNode later = good.deepCopy();
        later.put("addedLater", 1);
        assertThat(asPublished.validate(later)).isEmpty();
        assertThat(strict.validate(later)).isNotEmpty();
    }

    private static byte[] render(Document document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRenderer().render(document, out, () -> {});
        return out.toByteArray();
    }
}
