package org.vouchsafe.format.spdx.three;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.spdx.draft.Frame;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.format.spdx.draft.ToolName;
import org.vouchsafe.input.Moments;
import org.vouchsafe.input.Problems;

/** What a document of SPDX 3 says of itself. */
final class LdDocument {
    private static final Set<String> VERSIONS = Set.of("3.0", "3.0.0", "3.0.1");
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private final LdGraph graph;
    private final LdAgents agents;
    private final Problems problems;
    private final @Nullable LdElement document;
    private final List<LdElement> lists;
    private final @Nullable LdElement creation;

    LdDocument(LdGraph graph, Problems problems) {
        this.graph = graph;
        this.agents = new LdAgents(graph);
        this.problems = problems;
        this.document = graph.all("SpdxDocument").stream().findFirst().orElse(null);
        this.lists = graph.all("Sbom", "Bom");
        LdElement speaker = document != null ? document : lists.stream().findFirst().orElse(null);
        LdElement own = speaker == null ? null : creation(speaker);
        this.creation = own != null ? own : graph.all("CreationInfo").stream().findFirst().orElse(null);
    }

    /** The creation info of an element, which stands within it or elsewhere; null when it has none. */
    @Nullable
    LdElement creation(LdElement element) {
        LdElement inner = element.objects("creationInfo").stream().filter(each -> each.field("created") != null).findFirst().orElse(null);
        return inner != null ? inner
                : element.texts("creationInfo").stream().map(each -> graph.find(each.text())).filter(each -> each != null).findFirst()
                        .orElse(null);
    }

    /** The document's own creation info; null when it has none. */
    @Nullable
    LdElement creation() {
        return creation;
    }

    Frame frame(String format, InventoryKind kind, String file) {
        if (document == null) {
            problems.warning("MISSING_FIELD", Location.WHOLE_FILE, "The file holds no SpdxDocument, which SPDX requires.", CHECK_GENERATOR);
        }
        String id = document == null ? null : graph.id(document);
        return new Frame(format, specVersion(), created(), id, id, kind, elements(), file);
    }

    String specVersion() {
        SpdxField version = creation == null ? null : creation.field("specVersion");
        if (version == null || version.text().isBlank()) {
            problems.error("NO_SPEC_VERSION", creation == null ? Location.WHOLE_FILE : creation.location(),
                    "The file does not say which version of SPDX it follows.", CHECK_GENERATOR);
            return "?";
        }
        if (!VERSIONS.contains(version.text().strip())) {
            problems.warning("UNKNOWN_SPEC_VERSION", version.at(),
                    "SPDX \"" + version.text() + "\" is not known here; it was read as if it were 3.0.1.",
                    "Check the packages against the original.");
        }
        return version.text().strip();
    }

    /** The kind of list, from the types an Sbom gives itself: build before others; build when it says nothing. */
    InventoryKind kind() {
        List<String> types = types();
        if (types.isEmpty() || types.contains("build")) {
            return InventoryKind.BUILD;
        }
        // The words of CycloneDX lifecycles, so that a list replaces one of its kind whatever its format.
        return new InventoryKind(switch (types.getFirst()) {
            case "analyzed" -> "post-build";
            case "deployed", "runtime" -> "operations";
            default -> types.getFirst();
        });
    }

    @Nullable
    Instant created() {
        SpdxField created = creation == null ? null : creation.field("created");
        if (created == null) {
            problems.warning("MISSING_FIELD", Location.WHOLE_FILE,
                    "The document does not say when it was created, so it counts as undated.",
                    CHECK_GENERATOR);
            return null;
        }
        return Moments.parse(created.text(), created.at(), problems);
    }

    private List<String> types() {
        return lists.stream().flatMap(each -> each.texts("sbomType").stream()).map(SpdxField::text).map(LdElement::local).distinct()
                .toList();
    }

    private Map<DocumentElement, Stated> elements() {
        var elements = new EnumMap<DocumentElement, Stated>(DocumentElement.class);
        LdElement info = creation;
        if (info != null) {
            String authors = info.texts("createdBy").stream().map(SpdxField::text)
                    .filter(each -> !agents.isOfType(each, "SoftwareAgent", "Tool")).map(agents::name).filter(each -> each != null)
                    .distinct().sorted().collect(Collectors.joining(", "));
            if (!authors.isEmpty()) {
                elements.put(DocumentElement.AUTHOR, Stated.present(authors));
            }
            Stated contacts = agents.contacts(info, "createdBy");
            if (contacts != null) {
                elements.put(DocumentElement.AUTHOR_CONTACT, contacts);
            }
            Stream.concat(info.texts("createdUsing").stream(),
                    info.texts("createdBy").stream().filter(each -> agents.isOfType(each.text(), "SoftwareAgent", "Tool")))
                    .map(each -> agents.name(each.text())).filter(each -> each != null).findFirst().ifPresent(name -> tool(name, elements));
        }
        List<String> types = types();
        if (!types.isEmpty()) {
            elements.put(DocumentElement.GENERATION_CONTEXT, Stated.present(String.join(", ", types)));
        }
        return elements;
    }

    private static void tool(String name, Map<DocumentElement, Stated> elements) {
        ToolName tool = ToolName.of(name);
        elements.put(DocumentElement.TOOL, Stated.present(tool.name()));
        String version = tool.version();
        if (version != null) {
            elements.put(DocumentElement.TOOL_VERSION, Stated.present(version));
        }
    }
}
