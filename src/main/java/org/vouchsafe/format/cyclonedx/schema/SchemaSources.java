package org.vouchsafe.format.cyclonedx.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the official schemas lie on the class path: those of 1.0 to 1.6 in the CycloneDX library, those of 1.7 and the newest licence list
 * among our resources. Nothing is ever fetched.
 */
final class SchemaSources {
    private static final String OURS = "schemas/cyclonedx/";
    private static final Map<String, String> JSON = Map.of("1.2", "bom-1.2-strict.schema.json", "1.3", "bom-1.3-strict.schema.json", "1.4",
            "bom-1.4.schema.json", "1.5", "bom-1.5.schema.json", "1.6", "bom-1.6.schema.json", "1.7", OURS + "bom-1.7.schema.json");
    private static final Map<String,
            String> XML = Map.of("1.0", "bom-1.0.xsd", "1.1", "bom-1.1.xsd", "1.2", "bom-1.2.xsd", "1.3", "bom-1.3.xsd",
                    "1.4", "bom-1.4.xsd", "1.5", "bom-1.5.xsd", "1.6", "bom-1.6.xsd", "1.7", OURS + "bom-1.7.xsd");
    private static final Map<String, String> REFERENCED = Map.of("spdx.schema.json", OURS + "spdx.schema.json", "jsf-0.82.schema.json",
            "jsf-0.82.schema.json", "cryptography-defs.schema.json", OURS + "cryptography-defs.schema.json");
    /** The licence list that every XML schema imports. */
    static final String LICENCES_XML = OURS + "spdx.xsd";
    /** The extension by which BOMs of 1.1 carry dependencies. */
    static final String DEPENDENCY_GRAPH_XML = "ext/dependency-graph-1.0.xsd";

    private SchemaSources() {}

    /** The JSON schema of a spec version; null when there is none (1.0 and 1.1 have no JSON form). */
    static @Nullable String json(String specVersion) {
        return JSON.get(specVersion);
    }

    /** The XML schema of a spec version; null when it is not known. */
    static @Nullable String xml(String specVersion) {
        return XML.get(specVersion);
    }

    /** The schema that another one refers to by this address; null for one that is not ours to give. */
    static @Nullable String referenced(String address) {
        return REFERENCED.get(address.substring(address.lastIndexOf('/') + 1));
    }

    /** Opens a schema. A missing one is a broken build, not a broken file. */
    static InputStream open(String resource) {
        InputStream stream = SchemaSources.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new UncheckedIOException(new IOException("The schema " + resource + " is not on the class path"));
        }
        return stream;
    }
}
