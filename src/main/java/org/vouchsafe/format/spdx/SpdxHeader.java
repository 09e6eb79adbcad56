package org.vouchsafe.format.spdx;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Moments;
import org.vouchsafe.input.Problems;

/** Checks and normalises what a document says of itself. */
final class SpdxHeader {
    private static final Set<String> VERSIONS = Set.of("2.2", "2.3");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private final Problems problems;
    private final String specVersion;
    private final @Nullable String namespace;
    private final @Nullable Instant created;

    SpdxHeader(SpdxField.Document document, Problems problems) {
        this.problems = problems;
        this.specVersion = specVersion(document.version());
        this.namespace = text(document.namespace());
        this.created = created(document.created());
        require("a documentNamespace", document.namespace());
        require("a name", document.name());
        require("an SPDXID", document.id());
        SpdxField licence = document.licence();
        if (licence == null || !licence.text().strip().equals("CC0-1.0")) {
            problems.warning("MISSING_FIELD", licence == null ? Location.WHOLE_FILE : licence.at(),
                    "The document does not name CC0-1.0 as its data licence, which SPDX requires.", CHECK_GENERATOR);
        }
    }

    /** Such as {@code 2.3}; {@code ?} when the file states none. */
    String specVersion() {
        return specVersion;
    }

    @Nullable
    String namespace() {
        return namespace;
    }

    @Nullable
    Instant created() {
        return created;
    }

    private String specVersion(@Nullable SpdxField field) {
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

    private @Nullable Instant created(@Nullable SpdxField field) {
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
