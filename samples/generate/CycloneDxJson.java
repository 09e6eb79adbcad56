import java.util.ArrayList;
import java.util.List;

/** Writes an inventory as CycloneDX JSON, one component or dependency a line, so that line numbers and diffs stay useful. */
final class CycloneDxJson {

    /** Which components carry the faults of {@link Inventory.Damage#TWO_FIELDS}. */
    private static final int BAD_PURL = 11;
    private static final int BAD_HASH = 17;

    private CycloneDxJson() {
    }

    static String write(Inventory inventory) {
        List<String> sections = new ArrayList<>();
        sections.add("\"bomFormat\": \"CycloneDX\"");
        sections.add("\"specVersion\": " + quote(inventory.spec()));
        sections.add("\"serialNumber\": " + quote(inventory.serialNumber()));
        sections.add("\"version\": 1");
        sections.add("\"metadata\": " + metadata(inventory));
        sections.add("\"components\": " + list(components(inventory)));
        if (inventory.graph() != Inventory.Graph.NONE) {
            sections.add("\"dependencies\": " + list(dependencies(inventory)));
        }
        switch (inventory.graph()) {
            case ASSERTED -> sections.add("\"compositions\": " + list(List.of(composition("complete", inventory))));
            case INCOMPLETE -> sections.add("\"compositions\": " + list(List.of(composition("incomplete", inventory))));
            case WHOLE, NONE -> { }
        }
        return "{\n  " + String.join(",\n  ", sections) + "\n}\n";
    }

    private static String metadata(Inventory inventory) {
        List<String> fields = new ArrayList<>();
        fields.add("\"timestamp\": " + quote(inventory.time()));
        if (inventory.atLeast("1.5")) {
            fields.add("\"lifecycles\": [{\"phase\": \"build\"}]");
            fields.add("\"tools\": {\"components\": [{\"type\": \"application\", \"name\": " + quote(inventory.tool())
                    + ", \"version\": \"2.4.0\"}]}");
        } else {
            fields.add("\"tools\": [{\"name\": " + quote(inventory.tool()) + ", \"version\": \"2.4.0\"}]");
        }
        fields.add("\"component\": {\"type\": \"application\", \"bom-ref\": " + quote(inventory.rootRef())
                + ", \"name\": " + quote(inventory.product()) + ", \"version\": " + quote(inventory.release())
                + ", \"purl\": " + quote(inventory.rootPurl()) + "}");
        fields.add("\"supplier\": {\"name\": " + quote(inventory.supplier()) + "}");
        return "{\n    " + String.join(",\n    ", fields) + "\n  }";
    }

    private static List<String> components(Inventory inventory) {
        List<String> lines = new ArrayList<>();
        inventory.tree().parts().forEach(part -> lines.add(component(part)));
        if (inventory.damage() == Inventory.Damage.TWO_FIELDS) {
            lines.set(BAD_PURL, lines.get(BAD_PURL).replace("\"pkg:", "\""));
            lines.set(BAD_HASH, lines.get(BAD_HASH).replace(", \"purl\"",
                    ", \"hashes\": [{\"alg\": \"SHA-1\", \"content\": \"4e1b9c6a07d35f28e0a94c7b1d6f38250c9ea71\"}], \"purl\""));
        }
        return lines;
    }

    private static String component(Tree.Part part) {
        StringBuilder line = new StringBuilder("{\"type\": \"library\", \"bom-ref\": ").append(quote(part.ref()));
        String group = part.ecosystem().group(part.name());
        if (!group.isEmpty()) {
            line.append(", \"group\": ").append(quote(group));
        }
        line.append(", \"name\": ").append(quote(part.ecosystem().shortName(part.name())));
        if (!part.shownVersion().isEmpty()) {
            line.append(", \"version\": ").append(quote(part.shownVersion()));
        }
        if (!part.hashes().isEmpty()) {
            List<String> hashes = new ArrayList<>();
            part.hashes().forEach((algorithm, value) ->
                    hashes.add("{\"alg\": " + quote(algorithm) + ", \"content\": " + quote(value) + "}"));
            line.append(", \"hashes\": [").append(String.join(", ", hashes)).append("]");
        }
        if (part.purl()) {
            line.append(", \"purl\": ").append(quote(part.purlText()));
        }
        return line.append("}").toString();
    }

    private static List<String> dependencies(Inventory inventory) {
        List<String> lines = new ArrayList<>();
        lines.add(dependency(inventory.rootRef(), inventory.tree().refs(inventory.tree().direct())));
        inventory.tree().parts().forEach(part -> lines.add(dependency(part.ref(), inventory.tree().refs(part.dependsOn()))));
        return lines;
    }

    private static String dependency(String ref, List<String> on) {
        return "{\"ref\": " + quote(ref) + ", \"dependsOn\": [" + String.join(", ", on.stream().map(CycloneDxJson::quote).toList()) + "]}";
    }

    private static String composition(String aggregate, Inventory inventory) {
        return "{\"aggregate\": " + quote(aggregate) + ", \"assemblies\": [" + quote(inventory.rootRef())
                + "], \"dependencies\": [" + quote(inventory.rootRef()) + "]}";
    }

    private static String list(List<String> lines) {
        return "[\n    " + String.join(",\n    ", lines) + "\n  ]";
    }

    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
