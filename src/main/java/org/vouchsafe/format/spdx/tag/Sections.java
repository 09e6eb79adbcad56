package org.vouchsafe.format.spdx.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.input.Problems;

/** Tags belong to the package, file, snippet or document whose first tag came last. */
final class Sections {
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private static final Map<String, String> PACKAGE_TAGS = Map.ofEntries(Map.entry("PackageVersion", SpdxField.VERSION),
            Map.entry("PackageSupplier", SpdxField.SUPPLIER), Map.entry("PackageOriginator", SpdxField.ORIGINATOR),
            Map.entry("PackageDownloadLocation", SpdxField.DOWNLOAD), Map.entry("PrimaryPackagePurpose", SpdxField.PURPOSE),
            Map.entry("PackageFileName", SpdxField.FILE_NAME), Map.entry("PackageLicenseDeclared", SpdxField.LICENCE_DECLARED),
            Map.entry("PackageLicenseConcluded", SpdxField.LICENCE_CONCLUDED));
    private static final Set<String> DOCUMENT_TAGS = Set.of("SPDXVersion", "DataLicense", "DocumentName", "DocumentNamespace", "Created",
            "CreatorComment");
    private final SpdxDraft draft;
    private final Problems problems;
    private final Map<String, SpdxField> header = new HashMap<>();
    private final List<SpdxField> creators = new ArrayList<>();
    private @Nullable Section open;
    private @Nullable String containingPackage;
    private boolean inDocument = true;

    Sections(SpdxDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    private enum Kind {
        PACKAGE, FILE, OTHER
    }

    /** What was begun by its first tag. */
    private record Section(Kind kind, SpdxField first, Map<String, SpdxField> fields, List<SpdxField.ExternalRef> refs,
            List<SpdxField.Checksum> checksums) {
        @Nullable
        String id() {
            SpdxField id = fields.get(SpdxField.ID);
            return id == null ? null : id.text().strip();
        }
    }

    void tag(TagLines.Line line) {
        var field = new SpdxField(line.value(), line.at());
        switch (line.tag()) {
            case "PackageName" -> begin(Kind.PACKAGE, field);
            case "FileName" -> begin(Kind.FILE, field);
            case "SnippetSPDXID", "SnippetSPDXIdentifier" -> {
                begin(Kind.OTHER, field);
                draft.passage(line.value());
            }
            case "LicenseID" -> begin(Kind.OTHER, field);
            case "SPDXID" -> id(field);
            case "Creator" -> creators.add(field);
            case "Relationship" -> relationship(line);
            case "ExternalRef" -> externalRef(line);
            case "ExternalDocumentRef" -> otherDocument(field.text());
            case "PackageChecksum" -> checksum(line, Kind.PACKAGE);
            case "FileChecksum" -> checksum(line, Kind.FILE);
            case "FilesAnalyzed" -> put("filesAnalyzed", field, Kind.PACKAGE);
            case "LicenseConcluded" -> put(SpdxField.LICENCE_CONCLUDED, field, Kind.FILE);
            default -> other(line.tag(), field);
        }
    }

    void endOfSection() {
        Section section = open;
        open = null;
        if (section == null || section.kind() == Kind.OTHER) {
            return;
        }
        if (section.kind() == Kind.PACKAGE) {
            draft.add(new SpdxField.Package(section.fields(), section.refs(), section.checksums(), section.first().at()));
            SpdxField analyzed = section.fields().get("filesAnalyzed");
            // The files of a package follow it, where its files were looked at (SPDX 2.3, 8).
            containingPackage = analyzed != null && analyzed.text().strip().equalsIgnoreCase("false") ? null : section.id();
            return;
        }
        String id = section.id();
        draft.add(new SpdxField.FileElement(id, section.first().text(), section.fields().get(SpdxField.LICENCE_CONCLUDED),
                section.checksums(), section.first().at()));
        if (id != null && containingPackage != null) {
            draft.relationship(containingPackage, "CONTAINS", id, section.first().at());
        }
    }

    /** {@code DocumentRef-name namespace SHA1: digits} (SPDX 2.3, 6.6). */
    private void otherDocument(String text) {
        String[] parts = text.strip().split("\\s+");
        draft.otherDocument(parts[0], parts.length > 1 ? parts[1] : null, parts.length > 3 ? parts[2] : null,
                parts.length > 3 ? parts[3] : null);
    }

    SpdxField.Document document() {
        return new SpdxField.Document(header.get("SPDXVersion"), header.get("DataLicense"), header.get("SPDXID"),
                header.get("DocumentName"), header.get("DocumentNamespace"), header.get("Created"), creators, header.get("CreatorComment"));
    }

    private void begin(Kind kind, SpdxField first) {
        endOfSection();
        inDocument = false;
        var fields = new LinkedHashMap<String, SpdxField>();
        if (kind == Kind.PACKAGE) {
            fields.put(SpdxField.NAME, first);
        }
        open = new Section(kind, first, fields, new ArrayList<>(), new ArrayList<>());
    }

    private void other(String tag, SpdxField field) {
        if (DOCUMENT_TAGS.contains(tag)) {
            header.putIfAbsent(tag, field);
            return;
        }
        String name = PACKAGE_TAGS.get(tag);
        if (name != null) {
            put(name, field, Kind.PACKAGE);
        }
    }

    private void id(SpdxField field) {
        if (open != null && open.kind() != Kind.OTHER) {
            put(SpdxField.ID, field, open.kind());
        } else if (inDocument) {
            header.putIfAbsent("SPDXID", field);
        } else {
            draft.passage(field.text());
        }
    }

    private void put(String name, SpdxField field, Kind kind) {
        Section section = open;
        if (section == null || section.kind() != kind) {
            return;
        }
        if (section.fields().putIfAbsent(name, field) != null) {
            problems.error("DUPLICATE_KEY", field.at(), "A package or file has this tag already; the first was read.",
                    "Ask the sender which of them holds.");
        }
    }

    private void relationship(TagLines.Line line) {
        String[] parts = line.value().strip().split("\\s+");
        if (parts.length != 3) {
            problems.error("BAD_RELATIONSHIP", line.at(),
                    "\"" + line.value() + "\" is not two elements and what is between them; it was passed over.", CHECK_GENERATOR);
        } else {
            draft.relationship(parts[0], parts[1], parts[2], line.at());
        }
    }

    private void externalRef(TagLines.Line line) {
        String[] parts = line.value().strip().split("\\s+", 3);
        if (open != null && open.kind() == Kind.PACKAGE && parts.length == 3) {
            open.refs().add(new SpdxField.ExternalRef(parts[1], parts[2], line.at()));
        } else {
            problems.error("BAD_EXTERNAL_REF", line.at(),
                    "\"" + line.value() + "\" is not a category, a type and a locator of a package; it was passed over.", CHECK_GENERATOR);
        }
    }

    private void checksum(TagLines.Line line, Kind kind) {
        int colon = line.value().indexOf(':');
        if (open != null && open.kind() == kind && colon > 0) {
            open.checksums().add(new SpdxField.Checksum(line.value().substring(0, colon).strip(),
                    line.value().substring(colon + 1).strip(), line.at()));
        } else {
            problems.error("BAD_HASH", line.at(),
                    "\"" + line.value() + "\" is not an algorithm and a hash of a package or file; it was passed over.", CHECK_GENERATOR);
        }
    }
}
