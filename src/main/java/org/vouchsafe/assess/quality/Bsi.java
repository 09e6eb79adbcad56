package org.vouchsafe.assess.quality;

import java.util.List;
import org.vouchsafe.domain.inventory.Element;

/**
 * Technical guideline TR-03183-2 of the BSI, version 2.1.0, section 5.2. Its table of CycloneDX fields takes the distribution licence from
 * licences that are acknowledged as concluded, and the hash of the deployable component from a distribution reference.
 */
final class Bsi {
    static final Profile PROFILE = new Profile("bsi-tr-03183-2", "BSI TR-03183-2", "2.1.0",
            List.of(new FormatFloor("CycloneDX", "1.6"), new FormatFloor("SPDX", "3.0.1")), List.of(
                    Demand.document("creator", "Creator of the SBOM", "Give an e-mail address of the SBOM's creator, or else a URL.",
                            DocumentAnswers::contact),
                    Demand.document("timestamp", "Time stamp", "State when the SBOM was made.", DocumentAnswers::time),
                    Demand.document("completeness", "Completeness of dependencies",
                            "State whether the list of dependencies is complete.", DocumentAnswers::completeness),
                    Demand.component("component-creator", "Component creator",
                            "Give an e-mail address of whoever makes each component, or else a URL.",
                            ComponentAnswers.of(Element.PRODUCER_CONTACT)),
                    Demand.component("name", "Component name", "Name each component.", ComponentAnswers::name),
                    Demand.component("version", "Version", "State the version of each component.", ComponentAnswers::version),
                    Demand.component("filename", "File name", "State the file name of each component.",
                            ComponentAnswers.of(Element.FILE_NAME)),
                    Demand.component("dependencies", "Dependencies",
                            "Say for each component what it depends on, also when that is nothing.", ComponentAnswers::dependencies),
                    Demand.component("distribution-licence", "Distribution licence",
                            "State under which licence each component may be used (in CycloneDX: acknowledged as concluded).",
                            ComponentAnswers.of(Element.LICENCE_CONCLUDED)),
                    Demand.component("deployable-hash", "SHA-512 of the deployable",
                            "Give the SHA-512 of each component as it is deployed.", ComponentAnswers.of(Element.DEPLOYABLE_HASH)),
                    Demand.component("executable", "Executable property", "Say of each component whether it can be executed.",
                            ComponentAnswers.of(Element.EXECUTABLE)),
                    Demand.component("archive", "Archive property", "Say of each component whether it is an archive.",
                            ComponentAnswers.of(Element.ARCHIVE)),
                    Demand.component("structured", "Structured property",
                            "Say of each component whether it keeps its parts apart, as an archive does.",
                            ComponentAnswers.of(Element.STRUCTURED)),
                    Demand.whereItExists("identifier", "Other identifiers", "Give each component a package URL or a CPE where it has one.",
                            ComponentAnswers::identifier),
                    Demand.whereItExists("original-licence", "Original licence",
                            "State the licence each component's author declares, where there is one.",
                            ComponentAnswers.of(Element.LICENCE_DECLARED)),
                    Demand.whereItExists("download", "Address of the deployable", "State where each component can be had, where it can be.",
                            ComponentAnswers.of(Element.DOWNLOAD)),
                    Demand.whereItExists("source-code", "Address of the source code",
                            "State where the source code of each component lies, where it can be had.",
                            ComponentAnswers.of(Element.SOURCE_CODE))));

    private Bsi() {}
}
