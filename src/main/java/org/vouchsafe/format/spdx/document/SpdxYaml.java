package org.vouchsafe.format.spdx.document;

import java.util.Set;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.input.tree.YamlReading;

/** SPDX 2.2 and 2.3 in YAML. */
public final class SpdxYaml implements Format {
    private static final String NAME = "SPDX YAML";
    private final Limits limits;

    public SpdxYaml(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        Set<String> keys = opening.marginKeys();
        return keys.contains("spdxVersion") || keys.contains(SpdxField.ID) && keys.contains("packages");
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        progress.read(0);
        var draft = new SpdxDraft(problems);
        var elements = new Elements(draft, problems);
        JsonValue rest = new YamlReading(limits).stream(file, (list, element) -> take(list, element, elements), problems).orElse(null);
        progress.read(file.bytes().length);
        if (!(rest instanceof JsonObject object)) {
            return ReadResult.unread(NAME, problems.list());
        }
        if (object.has("packages")) {
            // What was read as a list of objects is not there any more.
            draft.losePackage();
        }
        return TreeReading.read(NAME, new JsonNode(object), draft, problems, file.name());
    }

    private static boolean take(String list, JsonValue element, Elements elements) {
        if (!(element instanceof JsonObject object)) {
            return false;
        }
        var node = new JsonNode(object);
        switch (list) {
            case "packages" -> elements.onePackage(node);
            case "files" -> elements.file(node);
            case "snippets" -> elements.snippet(node);
            case "relationships" -> elements.relationship(node);
            case "externalDocumentRefs" -> elements.otherDocument(node);
            default -> {
                return !list.equals("documentDescribes");
            }
        }
        return true;
    }
}
