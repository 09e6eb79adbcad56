package org.vouchsafe.format.cyclonedx;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.resource.InputStreamSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.JsonPlaces;
import org.vouchsafe.input.JsonReading;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** Validates BOMs in JSON against the official schemas. Safe for use by several threads. */
final class JsonSchemas {
    private final Limits limits;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    JsonSchemas(Limits limits) {
        this.limits = limits;
    }

    /** What the schema of this version finds wrong, one sentence for each place; empty for a version without a JSON schema. */
    Map<Location, String> findings(SourceFile file, String specVersion) {
        String resource = SchemaSources.json(specVersion);
        if (resource == null) {
            return Map.of();
        }
        Map<String, String> sentences = new LinkedHashMap<>();
        try (JsonParser parser = new JsonReading(limits).parser(file)) {
            JsonNode document = mapper.readTree(parser);
            for (Error error : schema(resource).validate(document)) {
                // Several findings for one place are mostly the branches of one choice; the first is the clearest.
                sentences.putIfAbsent(pointer(error.getInstanceLocation()), error.getMessage());
            }
        } catch (IOException e) {
            // Not well-formed: reported by the reader, with the place.
            return Map.of();
        }
        Map<String, Location> places = JsonPlaces.of(file, sentences.keySet(), limits);
        Map<Location, String> located = new LinkedHashMap<>();
        sentences.forEach(
                (pointer, sentence) -> located.put(places.getOrDefault(pointer, new Location.JsonPointer(pointer, 0, 0)), sentence));
        return located;
    }

    private Schema schema(String resource) {
        return compiled.computeIfAbsent(resource, any -> compile(resource));
    }

    private static Schema compile(String resource) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7,
                builder -> builder.schemaLoader(loader -> loader.resourceLoaders(loaders -> loaders.add(JsonSchemas::onClassPath))));
        try (InputStream stream = SchemaSources.open(resource)) {
            String name = resource.substring(resource.lastIndexOf('/') + 1);
            return registry.getSchema(SchemaLocation.of("http://cyclonedx.org/schema/" + name), stream, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStreamSource onClassPath(AbsoluteIri address) {
        String resource = SchemaSources.referenced(address.toString());
        return resource == null ? null : () -> SchemaSources.open(resource);
    }

    private static String pointer(NodePath path) {
        var pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append('/').append(String.valueOf(path.getElement(i)).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
