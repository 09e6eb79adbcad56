package org.vouchsafe.format.cyclonedx;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/** Checks and normalises the few fields that say which document a BOM is. */
final class BomHeader {
    /** The spec versions this reader was made for. */
    static final Set<String> SPEC_VERSIONS = Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7");
    private static final Pattern SERIAL = Pattern.compile("(?i)urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private final Problems problems;

    BomHeader(Problems problems) {
        this.problems = problems;
    }

    /** The spec version as shown; {@code ?} when the file states none. */
    String specVersion(@Nullable String text, Location at) {
        if (text == null) {
            problems.error("NO_SPEC_VERSION", at, "The file does not say which version of CycloneDX it follows.", CHECK_GENERATOR);
            return "?";
        }
        if (!SPEC_VERSIONS.contains(text)) {
            problems.warning("UNKNOWN_SPEC_VERSION", at, "CycloneDX " + text + " is not known here; it was read as if it were 1.7.",
                    "Check the components against the original.");
        }
        return text;
    }

    /** The UUID in lower case, without {@code urn:uuid:}; null when there is none. */
    @Nullable
    String serialNumber(@Nullable String text, Location at) {
        if (text == null) {
            return null;
        }
        if (!SERIAL.matcher(text).matches()) {
            problems.error("BAD_SERIAL_NUMBER", at, "\"" + text + "\" is not a serial number; one begins with urn:uuid:.", CHECK_GENERATOR);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("urn:uuid:") ? lower.substring("urn:uuid:".length()) : lower;
    }

    /** The document's version; 1 when it states none (CycloneDX, "version"). */
    int version(@Nullable String text, Location at) {
        if (text == null) {
            return 1;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            problems.error("BAD_VERSION", at, "\"" + text + "\" is not a document version; 1 was taken.", CHECK_GENERATOR);
            return 1;
        }
    }
}
