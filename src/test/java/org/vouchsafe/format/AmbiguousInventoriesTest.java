package org.vouchsafe.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryDraft;

/** Documents that say two things, from which absence must not be concluded. */
class AmbiguousInventoriesTest {
    private final Reading reading = new Reading();

    @Test
    void aPackageWithTwoNamesLeavesAGap() {
        InventoryDraft inventory = reading.inventory("s.json", spdx("pkg:npm/bundle@1.0.0", "pkg:npm/axios@1.14.1"));
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        assertThat(inventory.members()).anyMatch(member -> String.valueOf(member.component().disagreement()).contains("axios@1.14.1"));
    }

    @Test
    void anotherFormOfTheSameNameLeavesNone() {
        InventoryDraft inventory = reading.inventory("s.json", spdx("pkg:npm/bundle@1.0.0", "pkg:npm/bundle@1.0.0?os=linux"));
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.UNSTATED);
        assertThat(inventory.members()).allMatch(member -> member.component().disagreement() == null);
    }

    @ParameterizedTest
    @CsvSource({"incomplete", "Incomplete", "partial"})
    void whatIsSaidOfCompletenessIsNeverReadAsNothing(String aggregate) {
        InventoryDraft inventory = reading.inventory("b.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
                 "metadata": {"component": {"type": "application", "bom-ref": "root", "name": "Portal", "version": "1"}},
                 "components": [{"type": "library", "bom-ref": "a", "name": "a", "version": "1"}],
                 "dependencies": [{"ref": "root", "dependsOn": ["a"]}, {"ref": "a"}],
                 "compositions": [{"aggregate": "%s", "assemblies": ["root"]}]}
                """.formatted(aggregate));
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
    }

    private static String spdx(String purl, String other) {
        return """
                {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "d", "dataLicense": "CC0-1.0",
                 "documentNamespace": "https://example.com/d", "creationInfo": {"created": "2026-04-01T00:00:00Z", "creators": ["Tool: t"]},
                 "packages": [{"SPDXID": "SPDXRef-root", "name": "Portal", "versionInfo": "1", "downloadLocation": "NONE"},
                  {"SPDXID": "SPDXRef-b", "name": "bundle", "versionInfo": "1.0.0", "downloadLocation": "NONE", "externalRefs": [
                   {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "%s"},
                   {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "%s"}]}],
                 "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-root"},
                  {"spdxElementId": "SPDXRef-root", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-b"}]}
                """.formatted(purl, other);
    }
}
