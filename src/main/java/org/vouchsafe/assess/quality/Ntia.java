package org.vouchsafe.assess.quality;

import java.util.List;

/** The minimum elements for an SBOM, NTIA, July 2021: the data fields. */
final class Ntia {
    static final Profile PROFILE = new Profile("ntia-2021", "NTIA minimum elements", "July 2021", List.of(), List.of(
            Demand.document("author", "Author of the SBOM", "Name the person or organisation that wrote the SBOM.",
                    DocumentAnswers::author),
            Demand.document("timestamp", "Time stamp", "State when the SBOM was made.", DocumentAnswers::time),
            Demand.component("supplier", "Supplier", "Name who supplies each component.", ComponentAnswers::supplier),
            Demand.component("name", "Component name", "Name each component.", ComponentAnswers::name),
            Demand.component("version", "Version", "State the version of each component.", ComponentAnswers::version),
            Demand.component("identifier", "Unique identifier", "Give each component a package URL or a CPE.",
                    ComponentAnswers::identifier),
            Demand.component("dependencies", "Dependency relationship",
                    "Say for each component what it depends on, also when that is nothing.", ComponentAnswers::dependencies)));

    private Ntia() {}
}
