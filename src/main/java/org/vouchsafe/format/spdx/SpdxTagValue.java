package org.vouchsafe.format.spdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;

/** SPDX 2.2 and 2.3 as tag-value text. */
public final class SpdxTagValue implements Format {
    private static final String NAME = "SPDX tag-value";
    private static final Pattern OPENING = Pattern.compile("(?m)^\\s*(SPDXVersion|DocumentNamespace)\\s*:");
    private final Limits limits;

    public SpdxTagValue(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return !opening.head().stripLeading().startsWith("{") && OPENING.matcher(opening.head()).find();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var draft = new SpdxDraft(problems);
        var reading = new Sections(draft, problems);
        new TagLines(TextReading.text(file, problems), problems).forEach(line -> {
            progress.read(0);
            reading.tag(line);
        });
        reading.endOfSection();
        return draft.finish(NAME, reading.document(), file.name());
    }

    /** Tags belong to the package, file or document whose first tag came last. */
    private static final class Sections {
        private static final Map<String,
                String> PACKAGE_TAGS = Map.of("PackageVersion", SpdxField.VERSION, "PackageSupplier", SpdxField.SUPPLIER,
                        "PackageDownloadLocation", SpdxField.DOWNLOAD, "PrimaryPackagePurpose", SpdxField.PURPOSE);
        private final SpdxDraft draft;
        private final Problems problems;
        private final Map<String, SpdxField> header = new HashMap<>();
        private SpdxField.@Nullable Package open;
        private boolean inDocument = true;

        Sections(SpdxDraft draft, Problems problems) {
            this.draft = draft;
            this.problems = problems;
        }

        void tag(TagLines.Line line) {
            var field = new SpdxField(line.value(), line.at());
            switch (line.tag()) {
                case "PackageName" -> {
                    endOfSection();
                    inDocument = false;
                    open = new SpdxField.Package(new LinkedHashMap<>(Map.of(SpdxField.NAME, field)), new ArrayList<>(), new ArrayList<>(),
                            line.at());
                }
                case "FileName", "SnippetSPDXID", "LicenseID" -> {
                    endOfSection();
                    inDocument = false;
                    if (line.tag().equals("SnippetSPDXID")) {
                        draft.passage(line.value());
                    }
                }
                case "SPDXID" -> id(field);
                case "Relationship" -> relationship(line);
                case "ExternalRef" -> externalRef(line);
                case "PackageChecksum" -> checksum(line);
                case "SPDXVersion", "DataLicense", "DocumentName", "DocumentNamespace", "Created" -> header.putIfAbsent(line.tag(), field);
                default -> {
                    String name = PACKAGE_TAGS.get(line.tag());
                    if (name != null && open != null) {
                        once(open, name, field);
                    }
                }
            }
        }

        void endOfSection() {
            if (open != null) {
                draft.add(open);
                open = null;
            }
        }

        SpdxField.Document document() {
            return new SpdxField.Document(header.get("SPDXVersion"), header.get("DataLicense"), header.get("SPDXID"),
                    header.get("DocumentName"),
                    header.get("DocumentNamespace"), header.get("Created"));
        }

        private void id(SpdxField field) {
            if (open != null) {
                once(open, SpdxField.ID, field);
            } else if (inDocument) {
                header.putIfAbsent("SPDXID", field);
            } else {
                draft.passage(field.text());
            }
        }

        private void once(SpdxField.Package owner, String name, SpdxField field) {
            if (owner.fields().putIfAbsent(name, field) != null) {
                problems.error("DUPLICATE_KEY", field.at(), "A package has this tag already; the first was read.",
                        "Ask the sender which of them holds.");
            }
        }

        private void relationship(TagLines.Line line) {
            String[] parts = line.value().strip().split("\\s+");
            if (parts.length != 3) {
                problems.error("BAD_RELATIONSHIP", line.at(),
                        "\"" + line.value() + "\" is not two elements and what is between them; it was passed over.",
                        "Ask the sender to correct it in the tool that makes the file.");
            } else {
                draft.relationship(parts[0], parts[1], parts[2], line.at());
            }
        }

        private void externalRef(TagLines.Line line) {
            String[] parts = line.value().strip().split("\\s+");
            if (open != null && parts.length == 3) {
                open.refs().add(new SpdxField.ExternalRef(parts[1], parts[2], line.at()));
            } else {
                problems.error("BAD_EXTERNAL_REF", line.at(),
                        "\"" + line.value() + "\" is not a category, a type and a locator of a package; it was passed over.",
                        "Ask the sender to correct it in the tool that makes the file.");
            }
        }

        private void checksum(TagLines.Line line) {
            int colon = line.value().indexOf(':');
            if (open != null && colon > 0) {
                open.checksums().add(new SpdxField.Checksum(line.value().substring(0, colon).strip(),
                        line.value().substring(colon + 1).strip(), line.at()));
            } else {
                problems.error("BAD_HASH", line.at(),
                        "\"" + line.value() + "\" is not an algorithm and a hash of a package; it was passed over.",
                        "Ask the sender to correct it in the tool that makes the file.");
            }
        }
    }
}
