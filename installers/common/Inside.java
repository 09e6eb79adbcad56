import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The list of what is inside, as the build wrote it (CycloneDX), and the Java that an installer adds to that. */
final class Inside {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ObjectNode document;

    private Inside(ObjectNode document) {
        this.document = document;
    }

    /** One thing inside. Licences are told by their id where they have one, else by name and address. */
    record Part(String group, String name, String version, String classifier, List<Licence> licences) {
        /** Of the file in which it is published. */
        String jar() {
            return name + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
        }
    }

    record Licence(String id, String name, String address) {}

    static Inside read(Path file) throws IOException {
        ObjectNode document = (ObjectNode) JSON.readTree(file.toFile());
        String reference = "pkg:generic/" + "openjdk@" + Runtime.version();
        ObjectNode java = JSON.createObjectNode();
        java.put("type", "platform").put("bom-ref", reference).put("publisher", System.getProperty("java.vendor")).put("name", "OpenJDK")
                .put("version", Runtime.version().toString())
                .put("description", "Linked run-time image; which modules stands in runtime/release");
        java.putArray("licenses").addObject().putObject("license").put("id", "GPL-2.0-with-classpath-exception");
        java.put("purl", reference);
        ((ArrayNode) document.get("components")).add(java);
        String root = document.path("metadata").path("component").path("bom-ref").asText();
        for (JsonNode each : document.get("dependencies")) {
            if (each.path("ref").asText().equals(root)) {
                ((ObjectNode) each).withArray("dependsOn").add(reference);
            }
        }
        ((ArrayNode) document.get("dependencies")).addObject().put("ref", reference).putArray("dependsOn");
        return new Inside(document);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, JSON.copy().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document).replace("\r\n", "\n") + "\n");
    }

    /** All of them but Java, which brings its own texts. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (JsonNode each : document.get("components")) {
            if (each.path("type").asText().equals("platform")) {
                continue;
            }
            List<Licence> licences = new ArrayList<>();
            for (JsonNode licence : each.path("licenses")) {
                JsonNode told = licence.path("license");
                licences.add(new Licence(told.path("id").asText(licence.path("expression").asText("")), told.path("name").asText(""),
                        told.path("url").asText("")));
            }
            String purl = each.path("purl").asText();
            int at = purl.indexOf("classifier=");
            String classifier = at < 0 ? "" : purl.substring(at + "classifier=".length()).split("&")[0];
            parts.add(new Part(each.path("group").asText(), each.path("name").asText(), each.path("version").asText(), classifier, licences));
        }
        return parts;
    }
}
