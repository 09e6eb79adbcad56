package org.vouchsafe.format.osv;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.advisory.HandAdvisory;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.input.tree.JsonObject;

/** Writes what an analyst says as a record in the OSV schema, so that it is kept, read and handed on like any other. */
public final class HandWriting {
    /** Says that a record was written here, so that it stands beside a published one of the same id and never takes its place. */
    static final String MARK = "written";
    static final String BY_HAND = "by hand";

    private HandWriting() {}

    /** The record as UTF-8. */
    public static byte[] bytes(HandAdvisory advisory) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out).setPrettyPrinter(new DefaultPrettyPrinter())) {
            write(json, advisory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, HandAdvisory advisory) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema_version", "1.7.0");
        json.writeStringField("id", advisory.id());
        json.writeStringField("modified", advisory.modified().toString());
        texts(json, "aliases", advisory.aliases());
        if (advisory.summary() != null) {
            json.writeStringField("summary", advisory.summary());
        }
        if (advisory.severity() != null) {
            json.writeArrayFieldStart("severity");
            json.writeStartObject();
            json.writeStringField("type", type(advisory.severity()));
            json.writeStringField("score", advisory.severity());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeArrayFieldStart("affected");
        for (HandAdvisory.Affected each : advisory.affected()) {
            affected(json, each);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("database_specific");
        json.writeStringField(MARK, BY_HAND);
        json.writeStringField("author", advisory.author());
        json.writeStringField("source", advisory.source());
        texts(json, "cwe_ids", advisory.nature() == HandAdvisory.Nature.MALICIOUS ? List.of("CWE-506") : List.of());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String type(String vector) {
        return vector.startsWith("CVSS:4") ? "CVSS_V4" : vector.startsWith("CVSS:3") ? "CVSS_V3" : "CVSS_V2";
    }

    /** On whose word an advisory was written by hand; null for one that was not. */
    static @Nullable String source(JsonObject json) {
        JsonObject own = json.object("database_specific");
        return own != null && BY_HAND.equals(own.text(MARK)) ? own.text("source") : null;
    }

    private static void affected(JsonGenerator json, HandAdvisory.Affected affected) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("package");
        json.writeStringField("ecosystem", affected.ecosystem());
        json.writeStringField("name", affected.name());
        json.writeEndObject();
        if (!affected.events().isEmpty()) {
            json.writeArrayFieldStart("ranges");
            json.writeStartObject();
            json.writeStringField("type", "ECOSYSTEM");
            json.writeArrayFieldStart("events");
            for (RangeEvent event : affected.events()) {
                json.writeStartObject();
                json.writeStringField(event.kind().name().toLowerCase(Locale.ROOT), event.version());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        }
        texts(json, "versions", affected.versions());
        if (!affected.hashes().isEmpty()) {
            json.writeObjectFieldStart("database_specific");
            json.writeArrayFieldStart("indicators");
            for (Hash hash : affected.hashes()) {
                json.writeStartObject();
                json.writeStringField("type", hash.algorithm().toLowerCase(Locale.ROOT).replace("-", ""));
                json.writeStringField("value", hash.hex());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String field, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String each : values) {
                json.writeString(each);
            }
            json.writeEndArray();
        }
    }
}
