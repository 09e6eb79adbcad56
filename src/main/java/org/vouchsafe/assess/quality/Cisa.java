package org.vouchsafe.assess.quality;

import java.util.List;

/** Minimum elements for an SBOM, CISA, 2026, which renew those of NTIA. */
final class Cisa {
    static final Profile PROFILE = new Profile("cisa-2026", "CISA minimum elements", "2026", List.of(), List.of(
            Demand.document("author", "Author of the SBOM", "Name the person or organisation that wrote the SBOM.",
                    DocumentAnswers::author),
            Demand.document("signature", "Author's signature", "Sign the SBOM.", DocumentAnswers::signature),
            Demand.document("format", "Format name and version", "State name and version of the SBOM's format.", DocumentAnswers::format),
            Demand.document("context", "Generation context", "State whether the SBOM was made before, during or after the build.",
                    DocumentAnswers::context),
            Demand.document("timestamp", "Time stamp", "State when the SBOM was made.", DocumentAnswers::time),
            Demand.document("tool", "Tool name", "Name the tool that made the SBOM.", DocumentAnswers::tool),
            Demand.document("tool-version", "Tool version", "State the version of the tool that made the SBOM.",
                    DocumentAnswers::toolVersion),
            Demand.document("sbom-version", "Version of the SBOM", "Number the versions of the SBOM itself.", DocumentAnswers::version),
            Demand.component("producer", "Producer", "Name who makes each component.", ComponentAnswers::producer),
            Demand.component("name", "Component name", "Name each component.", ComponentAnswers::name),
            Demand.component("version", "Version", "State the version of each component.", ComponentAnswers::version),
            Demand.component("identifier", "Identifier", "Give each component a package URL or a CPE.", ComponentAnswers::identifier),
            Demand.component("hash", "Hash with its algorithm", "Give a hash of each component and name its algorithm.",
                    ComponentAnswers::hash),
            Demand.component("licence", "Licence", "State the licence of each component.", ComponentAnswers::licence),
            Demand.component("dependencies", "Dependency relationship",
                    "Say for each component what it depends on, also when that is nothing.", ComponentAnswers::dependencies)));

    private Cisa() {}
}
