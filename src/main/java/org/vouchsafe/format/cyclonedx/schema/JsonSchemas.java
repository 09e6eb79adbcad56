package org.vouchsafe.format.cyclonedx.schema;

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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonPlaces;
import org.vouchsafe.input.tree.JsonReading;

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
            List<Error> errors = schema(resource).validate(document).stream().filter(JsonSchemas::counts).limit(limits.problems()).toList();
            for (Error error : clearest(errors)) {
                sentences.putIfAbsent(pointer(error.getInstanceLocation()), sentence(error));
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

    /** The validator knows the public top-level domains only, and takes addresses in others for wrong. */
    private static boolean counts(Error error) {
        return !(error.getKeyword().equals("format") && String.valueOf(error.getMessage()).contains("mail"));
    }

    /**
     * Without the noise of choices: when no branch of a choice fits, every branch says why. The branch that was meant is the one that got
     * furthest, so only its findings count.
     */
    private static List<Error> clearest(List<Error> errors) {
        Set<Error> noise = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Error choice : errors) {
            if (choice.getKeyword().equals("oneOf") || choice.getKeyword().equals("anyOf")) {
                List<Error> within = errors.stream().filter(error -> error.getInstanceLocation().startsWith(choice.getInstanceLocation()))
                        .toList();
                int deepest = within.stream().mapToInt(error -> error.getInstanceLocation().getNameCount()).max().orElse(0);
                within.stream().filter(error -> error.getInstanceLocation().getNameCount() < deepest).forEach(noise::add);
            }
        }
        return errors.stream().filter(error -> !noise.contains(error)).toList();
    }

    private static String sentence(Error error) {
        if (error.getKeyword().equals("enum")) {
            // The list of licences alone would fill a page.
            return error.getInstanceNode() + " is none of the values that may stand here";
        }
        return error.getMessage();
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
