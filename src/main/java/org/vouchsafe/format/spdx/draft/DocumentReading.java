package org.vouchsafe.format.spdx.draft;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Moments;
import org.vouchsafe.input.Problems;

/** Checks and normalises what a document says of itself. */
final class DocumentReading {
    private static final Set<String> VERSIONS = Set.of("2.2", "2.3");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    /** How CISA's working groups write the type of an SBOM into formats that have no field for it. */
    private static final Pattern SBOM_TYPE = Pattern
            .compile("(?i)\\bSBOM[ _-]?Type\\s*:\\s*(design|source|build|analy[sz]ed|deployed|runtime)\\b");
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private final SpdxField.Document document;
    private final Problems problems;

    DocumentReading(SpdxField.Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    /** Reports what SPDX 2 requires and the document is without. */
    void check() {
        require("a documentNamespace", document.namespace());
        require("a name", document.name());
        require("an SPDXID", document.id());
        if (document.creators().isEmpty()) {
            problems.warning("MISSING_FIELD", Location.WHOLE_FILE, "The document does not say who or what created it, which SPDX requires.",
                    CHECK_GENERATOR);
        }
        SpdxField licence = document.licence();
        if (licence == null || !licence.text().strip().equals("CC0-1.0")) {
            problems.warning("MISSING_FIELD", licence == null ? Location.WHOLE_FILE : licence.at(),
                    "The document does not name CC0-1.0 as its data licence, which SPDX requires.", CHECK_GENERATOR);
        }
    }

    /** Such as {@code 2.3}; {@code ?} when the file states none. */
    String specVersion() {
        SpdxField field = document.version();
        if (field == null || field.text().isBlank()) {
            problems.error("NO_SPEC_VERSION", field == null ? Location.WHOLE_FILE : field.at(),
                    "The file does not say which version of SPDX it follows.",
                    CHECK_GENERATOR);
            return "?";
        }
        String version = field.text().strip().replaceFirst("(?i)^SPDX-", "");
        if (!VERSIONS.contains(version)) {
            problems.warning("UNKNOWN_SPEC_VERSION", field.at(),
                    "SPDX \"" + field.text() + "\" is not known here; it was read as if it were 2.3.",
                    "Check the packages against the original.");
        }
        return version;
    }

    @Nullable
    String namespace() {
        return text(document.namespace());
    }

    /** When it was created; null when it does not say, so that it counts as undated. */
    @Nullable
    Instant created() {
        SpdxField field = document.created();
        if (field == null || field.text().isBlank()) {
            problems.warning("MISSING_FIELD", field == null ? Location.WHOLE_FILE : field.at(),
                    "The document does not say when it was created, so it counts as undated.", CHECK_GENERATOR);
            return null;
        }
        Instant moment = Moments.parse(field.text(), field.at(), problems);
        if (moment != null && !TIME.matcher(field.text().strip()).matches()) {
            problems.warning("LOOSE_TIME", field.at(),
                    "SPDX writes times in UTC and whole seconds; \"" + field.text() + "\" was understood all the same.",
                    CHECK_GENERATOR);
        }
        return moment;
    }

    /** What quality profiles ask for: authors, tools, and the kind of list where a comment says it. */
    Map<DocumentElement, Stated> elements() {
        var elements = new EnumMap<DocumentElement, Stated>(DocumentElement.class);
        var authors = document.creators().stream().map(creator -> Party.of(creator.text())).filter(party -> !party.isTool()).toList();
        String names = authors.stream().map(Party::stated).filter(stated -> stated.kind() == Stated.Kind.PRESENT)
                .map(stated -> String.valueOf(stated.text())).distinct().sorted().collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            elements.put(DocumentElement.AUTHOR, Stated.present(names));
        } else if (!authors.isEmpty()) {
            elements.put(DocumentElement.AUTHOR, authors.getFirst().stated());
        }
        String contacts = authors.stream().map(party -> String.valueOf(party.contact())).filter(contact -> !contact.equals("null"))
                .distinct()
                .sorted().collect(Collectors.joining(", "));
        if (!contacts.isEmpty()) {
            elements.put(DocumentElement.AUTHOR_CONTACT, Stated.present(contacts));
        }
        document.creators().stream().map(creator -> Party.of(creator.text())).filter(Party::isTool).filter(tool -> !tool.name().isEmpty())
                .findFirst().ifPresent(tool -> tool(tool, elements));
        SpdxField comment = document.comment();
        Matcher type = SBOM_TYPE.matcher(comment == null ? "" : comment.text());
        if (type.find()) {
            elements.put(DocumentElement.GENERATION_CONTEXT, Stated.present(type.group(1).toLowerCase(Locale.ROOT)));
        }
        return elements;
    }

    private static void tool(Party party, Map<DocumentElement, Stated> elements) {
        ToolName tool = ToolName.of(party.name());
        elements.put(DocumentElement.TOOL, Stated.present(tool.name()));
        String version = tool.version();
        if (version != null) {
            elements.put(DocumentElement.TOOL_VERSION, Stated.present(version));
        }
    }

    private void require(String what, @Nullable SpdxField field) {
        if (text(field) == null) {
            problems.warning("MISSING_FIELD", field == null ? Location.WHOLE_FILE : field.at(),
                    "The document is without " + what + ", which SPDX requires.",
                    CHECK_GENERATOR);
        }
    }

    private static @Nullable String text(@Nullable SpdxField field) {
        return field == null || field.text().isBlank() ? null : field.text().strip();
    }
}
