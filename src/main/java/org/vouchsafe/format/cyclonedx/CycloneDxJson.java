package org.vouchsafe.format.cyclonedx;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.ReturnedSheet;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.cyclonedx.attestation.AttestationReading;
import org.vouchsafe.format.cyclonedx.node.JsonBomNode;
import org.vouchsafe.format.cyclonedx.schema.SchemaValidation;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** CycloneDX in JSON, 1.2 to 1.7. */
public final class CycloneDxJson implements Format {
    private static final String NAME = "CycloneDX JSON";
    private static final Pattern IN_WORDS = Pattern.compile("\\A\\s*(?:[{#]|//|/\\*)[\\s\\S]*?\"bomFormat\"\\s*:\\s*\"CycloneDX\"");
    private static final List<String> LISTS = List.of("components", "services", "dependencies", "compositions", "vulnerabilities");
    private final Limits limits;
    private final SchemaValidation schemas;

    public CycloneDxJson(Limits limits, SchemaValidation schemas) {
        this.limits = limits;
        this.schemas = schemas;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        // Some generators forget or misspell bomFormat; what they send is still a BOM and is told so.
        return opening.hasField("bomFormat") || opening.field("$schema").filter(uri -> uri.contains("cyclonedx.org/schema")).isPresent()
                || opening.hasField("specVersion") && (opening.hasArray("components") || opening.hasArray("vulnerabilities"))
                // Behind a comment, or beside letters that are no UTF-8, the fields cannot be asked for.
                || IN_WORDS.matcher(opening.head()).find() && !opening.head().stripLeading().startsWith("<");
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        return JsonReading.strictThenForgiving(limits, json -> read(file, json, progress),
                result -> !result.inventories().isEmpty() || !result.claimDocuments().isEmpty() || !result.answers().isEmpty());
    }

    private ReadResult read(SourceFile file, JsonReading json, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var bom = new Bom(problems);
        Optional<JsonValue> document = json.stream(file, new JsonBomReading(bom, progress, problems), problems);
        if (document.isEmpty() || !(document.get() instanceof JsonObject header)) {
            // A part of an inventory would seem to say that the rest is not there.
            return ReadResult.unread(NAME, problems.list());
        }
        LISTS.forEach(header::array);
        if (header.has("components")) {
            // What was read as a list is not among the fields any more.
            bom.loseComponent();
        }
        header.object("metadata");
        Bom.Identity identity = identity(header, file, problems);
        schemas.check(file, identity.format(), identity.specVersion(), problems);
        Optional<ReturnedSheet> attested = AttestationReading.of(new JsonBomNode(header), bom.made(), bom.tool(), problems);
        if (attested.isPresent()) {
            bom.attests();
        }
        Stream.of("declarations", "definitions").filter(header::has).filter(each -> attested.isEmpty() || holdsPatents(header, each))
                .forEach(each -> bom.passOver(each, () -> Objects.requireNonNull(header.get(each)).location()));
        return bom.finish(identity).answering(attested.stream().toList());
    }

    private static boolean holdsPatents(JsonObject header, String field) {
        return header.get(field) instanceof JsonObject definitions && definitions.has("patents");
    }

    private static Bom.Identity identity(JsonObject header, SourceFile file, Problems problems) {
        var node = new JsonBomNode(header);
        if (!"CycloneDX".equals(node.text("bomFormat"))) {
            problems.error("BAD_BOM_FORMAT", node.at("bomFormat"),
                    "The field bomFormat does not say \"CycloneDX\"; the file was read as if it did.",
                    "Ask the sender to correct it in the tool that makes the file.");
        }
        var fields = new BomHeader(problems);
        // A version in quotation marks, or one of the specification without them, is wrong and clear.
        String version = scalar(header, "version");
        return new Bom.Identity(NAME, fields.specVersion(scalar(header, "specVersion"), node.at("specVersion")),
                fields.serialNumber(node.text("serialNumber"), node.at("serialNumber")), fields.version(version, node.at("version")),
                file.name());
    }

    private static @Nullable String scalar(JsonObject header, String field) {
        return header.get(field) instanceof JsonScalar scalar && scalar.type() != JsonScalar.Type.NULL ? scalar.text() : null;
    }
}
