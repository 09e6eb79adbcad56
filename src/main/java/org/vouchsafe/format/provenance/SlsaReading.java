package org.vouchsafe.format.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.provenance.Artefact;
import org.vouchsafe.domain.provenance.Provenance;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.envelope.Statement;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** What a statement says of how its subjects came to be (slsa.dev/provenance v0.2 and v1; of others only subjects and type). */
final class SlsaReading {
    private static final String V02 = "https://slsa.dev/provenance/v0.2";
    private static final String V1 = "https://slsa.dev/provenance/v1";
    private static final String ANY = "https://slsa.dev/provenance/";
    private final Statement statement;
    private final Problems problems;

    SlsaReading(Statement statement, Problems problems) {
        this.statement = statement;
        this.problems = problems;
    }

    Provenance read() {
        JsonObject predicate = statement.predicate() == null ? null : statement.predicate().asObject();
        String type = statement.predicateType();
        if (predicate != null && type.equals(V02)) {
            return second(predicate);
        }
        // 1.0, 1.1 and later are one predicate type by the specification.
        if (predicate != null && (type.equals(V1) || type.startsWith(V1 + "."))) {
            return first(predicate);
        }
        if (predicate != null && type.startsWith(ANY)) {
            problems.warning("PROVENANCE_VERSION", predicate.location(),
                    "This version of SLSA provenance (" + type + ") is not read; only what it is about was.",
                    "Ask for provenance of version 0.2 or 1.");
        } else {
            problems.warning("UNKNOWN_PREDICATE", Location.WHOLE_FILE,
                    "The statement is of the kind " + type + ", which is not read; only what it is about was.",
                    "It is kept and can be cited. Look at the original for what it says.");
        }
        return new Provenance("in-toto statement", type, subjects(), null, null, null, List.of(), null, null, null);
    }

    private Provenance second(JsonObject predicate) {
        JsonObject builder = predicate.object("builder");
        JsonObject invocation = predicate.object("invocation");
        JsonObject metadata = predicate.object("metadata");
        JsonObject source = invocation == null ? null : invocation.object("configSource");
        List<Artefact> materials = predicate.objects("materials").stream().map(SlsaReading::artefact).toList();
        return new Provenance("SLSA provenance 0.2", statement.predicateType(), subjects(), text(builder, "id"),
                predicate.text("buildType"),
                source == null || source.fields().isEmpty() ? materials.stream().filter(SlsaReading::isSource).findFirst().orElse(null)
                        : artefact(source),
                materials, text(metadata, "buildInvocationId"), metadata == null ? null : metadata.moment("buildStartedOn"),
                metadata == null ? null : metadata.moment("buildFinishedOn"));
    }

    private Provenance first(JsonObject predicate) {
        JsonObject definition = predicate.object("buildDefinition");
        JsonObject run = predicate.object("runDetails");
        JsonObject builder = run == null ? null : run.object("builder");
        JsonObject metadata = run == null ? null : run.object("metadata");
        List<Artefact> materials = definition == null ? List.of()
                : definition.objects("resolvedDependencies").stream().map(SlsaReading::artefact).toList();
        if (definition == null || builder == null) {
            problems.warning("PROVENANCE_INCOMPLETE", predicate.location(), "The provenance says neither how nor by whom it was built.",
                    "Ask the supplier for complete provenance.");
        }
        Optional<Artefact> source = materials.stream().filter(SlsaReading::isSource).findFirst();
        return new Provenance("SLSA provenance 1", statement.predicateType(), subjects(), text(builder, "id"),
                text(definition, "buildType"), source.orElseGet(() -> definition == null ? null : asked(definition)), materials,
                text(metadata, "invocationId"), metadata == null ? null : metadata.moment("startedOn"),
                metadata == null ? null : metadata.moment("finishedOn"));
    }

    /** Where nothing resolved is listed: what the build was asked to build from. */
    private static @Nullable Artefact asked(JsonObject definition) {
        JsonObject parameters = definition.object("externalParameters");
        if (parameters == null) {
            return null;
        }
        JsonValue workflow = parameters.get("workflow");
        JsonObject at = workflow == null ? null : workflow.asObject();
        String repository = at == null ? null : at.text("repository");
        String ref = at == null ? null : at.text("ref");
        JsonValue source = parameters.get("source");
        String plain = source == null ? null : source.asText();
        String name = repository != null ? repository + (ref == null ? "" : "@" + ref) : plain;
        return name == null ? null : new Artefact(name, java.util.Map.of());
    }

    private static boolean isSource(Artefact artefact) {
        return artefact.name() != null && artefact.name().startsWith("git+") || artefact.digests().containsKey("gitCommit");
    }

    private List<Artefact> subjects() {
        List<Artefact> subjects = new ArrayList<>();
        statement.subjects().forEach(each -> subjects.add(new Artefact(each.name(), each.digests())));
        return subjects;
    }

    private static Artefact artefact(JsonObject object) {
        String name = object.text("uri");
        return new Artefact(name == null ? object.text("name") : name, Statement.digests(object.object("digest")));
    }

    private static @Nullable String text(@Nullable JsonObject object, String field) {
        return object == null ? null : object.text(field);
    }
}
