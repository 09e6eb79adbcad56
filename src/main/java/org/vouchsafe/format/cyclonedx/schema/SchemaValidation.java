package org.vouchsafe.format.cyclonedx.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/**
 * Checks BOMs against the official schemas of CycloneDX 1.0 to 1.7, without any network. A finding costs nothing by itself: the reader keeps
 * all it can understand, so findings are warnings, except that what the reader had to give up is an error of its own.
 */
public final class SchemaValidation {
    /** Larger files are imported without it: a schema check takes several times as long as reading, and much memory. */
    public static final int INLINE_BYTES = 4 << 20;
    private static final int LONGEST_SENTENCE = 240;
    private final Limits limits;
    private final JsonSchemas json;
    private final XmlSchemas xml;

    public SchemaValidation(Limits limits) {
        this.limits = limits;
        this.json = new JsonSchemas(limits);
        this.xml = new XmlSchemas(limits);
    }

    /** The whole check of one file of any size, as a job of its own; it needs about ten times the file's size in memory. */
    public List<Problem> validate(SourceFile file, String format, String specVersion, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        progress.read(0);
        report(findings(file, format, specVersion), problems);
        progress.read(file.bytes().length);
        return problems.list();
    }

    /** The check at import: small files at once, larger ones are said to be unchecked. What it finds is added to the problems. */
    public void check(SourceFile file, String format, String specVersion, Problems problems) {
        if (file.bytes().length > INLINE_BYTES) {
            problems.warning("NOT_VALIDATED", Location.WHOLE_FILE,
                    "The file is larger than " + (INLINE_BYTES >> 20)
                            + " MB, so it was read without the check against the CycloneDX schema.",
                    "Nothing needs to be done; what was read was checked field by field.");
            return;
        }
        report(findings(file, format, specVersion), problems);
    }

    private Map<Location, String> findings(SourceFile file, String format, String specVersion) {
        return format.endsWith("XML") ? xml.findings(file, specVersion) : json.findings(file, specVersion);
    }

    private static void report(Map<Location, String> findings, Problems problems) {
        Set<String> reported = new HashSet<>();
        problems.list().forEach(problem -> reported.add(line(problem.location())));
        findings.forEach((place, sentence) -> {
            // What the reader said of a place is clearer than what a schema says of it.
            if (!reported.contains(line(place))) {
                problems.warning("SCHEMA", place, "This does not follow the CycloneDX schema: " + shortened(sentence),
                        "Ask the sender to correct it in the tool that makes the file; what could be understood was read.");
            }
        });
    }

    private static String line(Location place) {
        return switch (place) {
            case Location.WholeFile ignored -> "";
            case Location.LineColumn at -> "line " + at.line();
            case Location.JsonPointer at -> at.pointer();
            case Location.XmlPath at -> "line " + at.line();
            case Location.Cell at -> at.text();
        };
    }

    private static String shortened(String sentence) {
        String end = sentence.length() > LONGEST_SENTENCE ? sentence.substring(0, LONGEST_SENTENCE) + "…" : sentence;
        return end.endsWith(".") || end.endsWith("…") ? end : end + ".";
    }
}
