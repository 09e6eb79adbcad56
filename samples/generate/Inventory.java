/**
 * One SBOM to be written.
 *
 * @param file       file name; ".xml" decides the encoding
 * @param spec       CycloneDX version
 * @param time       document time, which is the build time
 * @param graph      what it says about dependencies
 * @param damage     faults put in on purpose
 */
record Inventory(String file, String spec, String supplier, String namespace, String product, String slug, String release,
        String time, String tool, Tree tree, Graph graph, Damage damage) {

    /** WHOLE: an entry for each component. NONE: no entries. INCOMPLETE: entries, but a composition declares a gap. ASSERTED: declared complete. */
    enum Graph { WHOLE, NONE, INCOMPLETE, ASSERTED }

    /** TWO_FIELDS: one purl without "pkg:" and one SHA-1 of 39 digits; the rest is sound. */
    enum Damage { NONE, TWO_FIELDS }

    String rootRef() {
        return slug + "@" + release;
    }

    String rootPurl() {
        return "pkg:generic/" + namespace + "/" + slug + "@" + release;
    }

    String serialNumber() {
        return "urn:uuid:" + Derived.uuid(file);
    }

    boolean atLeast(String version) {
        return spec.compareTo(version) >= 0;
    }
}
