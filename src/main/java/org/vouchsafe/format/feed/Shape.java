package org.vouchsafe.format.feed;

import java.util.List;

/** How a JSON file of advisories is built, by its beginning. */
enum Shape {
    /** A list of advisories, or an answer or catalogue with such a list in it. */
    LIST,
    /** One advisory. */
    DOCUMENT,
    /** No JSON. */
    OTHER;

    /** Fields that stand above the list in a catalogue of CISA, a page of the NVD and an answer of GitHub's GraphQL interface. */
    private static final List<String> SIGNS = List.of("\"catalogVersion\"", "\"resultsPerPage\"", "\"NVD_CVE\"", "\"securityAdvisories\"");

    static Shape of(String head) {
        String start = head.stripLeading();
        if (start.startsWith("[")) {
            return LIST;
        }
        if (!start.startsWith("{")) {
            return OTHER;
        }
        return SIGNS.stream().anyMatch(start::contains) ? LIST : DOCUMENT;
    }
}
