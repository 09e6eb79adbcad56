package org.vouchsafe.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Random;

/** A CycloneDX file of any size that looks like those build tools make: hashes, licences, references, a dependency graph. The same seed gives the same bytes. */
public final class GeneratedBom {
    private static final int DEPENDENCIES = 4;
    private final int components;
    private final Random random;

    private GeneratedBom(int components, long seed) {
        this.components = components;
        this.random = new Random(seed);
    }

    /** About 1.1 KB for each component. */
    public static byte[] json(int components, long seed) {
        var out = new ByteArrayOutputStream(components * 1_200);
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            new GeneratedBom(components, seed).write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("bomFormat", "CycloneDX");
        json.writeStringField("specVersion", "1.6");
        json.writeStringField("serialNumber", "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79");
        json.writeNumberField("version", 1);
        json.writeObjectFieldStart("metadata");
        json.writeStringField("timestamp", "2026-04-02T08:00:00Z");
        json.writeObjectFieldStart("component");
        json.writeStringField("type", "application");
        json.writeStringField("bom-ref", "root");
        json.writeStringField("name", "generated");
        json.writeStringField("version", "1.0");
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("components");
        for (int i = 0; i < components; i++) {
            component(json, i);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dependencies");
        dependency(json, "root", -1);
        for (int i = 0; i < components; i++) {
            dependency(json, purl(i), i);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void component(JsonGenerator json, int i) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "library");
        json.writeStringField("bom-ref", purl(i));
        json.writeStringField("group", "@group" + i % 97);
        json.writeStringField("name", "package-" + i);
        json.writeStringField("version", version(i));
        json.writeStringField("description",
                "A generated package that stands for package number " + i + ", with a description of usual length.");
        json.writeArrayFieldStart("hashes");
        hash(json, "SHA-256", 32);
        hash(json, "SHA-512", 64);
        json.writeEndArray();
        json.writeArrayFieldStart("licenses");
        json.writeStartObject();
        json.writeObjectFieldStart("license");
        json.writeStringField("id", i % 3 == 0 ? "Apache-2.0" : "MIT");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeStringField("purl", purl(i));
        json.writeArrayFieldStart("externalReferences");
        json.writeStartObject();
        json.writeStringField("type", "vcs");
        json.writeStringField("url", "https://git.example/group" + i % 97 + "/package-" + i + ".git");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void hash(JsonGenerator json, String algorithm, int bytes) throws IOException {
        byte[] digest = new byte[bytes];
        random.nextBytes(digest);
        json.writeStartObject();
        json.writeStringField("alg", algorithm);
        json.writeStringField("content", HexFormat.of().formatHex(digest));
        json.writeEndObject();
    }

    private void dependency(JsonGenerator json, String ref, int from) throws IOException {
        json.writeStartObject();
        json.writeStringField("ref", ref);
        json.writeArrayFieldStart("dependsOn");
        // Always the next one, so that the root reaches all.
        if (from + 1 < components) {
            json.writeString(purl(from + 1));
        }
        for (int i = 1; i < DEPENDENCIES && from + 1 < components - 1; i++) {
            int to = from + 2 + i * 60 + random.nextInt(50);
            if (to < components) {
                json.writeString(purl(to));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String purl(int i) {
        return "pkg:npm/%40group" + i % 97 + "/package-" + i + "@" + version(i);
    }

    private static String version(int i) {
        return 1 + i % 9 + "." + i % 31 + "." + i % 7;
    }
}
