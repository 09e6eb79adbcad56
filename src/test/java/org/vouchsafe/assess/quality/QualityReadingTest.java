package org.vouchsafe.assess.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.quality.Answer;
import org.vouchsafe.domain.quality.FieldAnswers;
import org.vouchsafe.domain.quality.Flaw;
import org.vouchsafe.domain.quality.Offender;
import org.vouchsafe.domain.quality.ProfileResult;
import org.vouchsafe.domain.quality.Quality;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;

class QualityReadingTest {
    private static final String SHA512 = "ab".repeat(64);

    /** A component that answers all that any profile asks, with one place to put something else. */
    private static final String WHOLE = """
            {"type": "library", "bom-ref": "%1$s", "name": "%1$s", "version": "1.0", "purl": "pkg:npm/%1$s@1.0",
             "supplier": {"name": "Brass"}, "manufacturer": {"name": "Brass Works", "contact": [{"email": "sbom@brass.example"}]},
             "hashes": [{"alg": "SHA-512", "content": "%2$s"}],
             "licenses": [{"license": {"id": "MIT", "acknowledgement": "concluded"}}, {"license": {"id": "MIT", "acknowledgement": "declared"}}],
             "externalReferences": [{"type": "distribution", "url": "https://files.example/x.tgz", "hashes": [{"alg": "SHA-512", "content": "%2$s"}]},
               {"type": "vcs", "url": "https://code.example/x"}],
             "properties": [{"name": "bsi:component:filename", "value": "x.tgz"}, {"name": "bsi:component:executable", "value": "non-executable"},
               {"name": "bsi:component:archive", "value": "archive"}, {"name": "bsi:component:structured", "value": "structured"}]}""";

    private static final String PERFECT = """
            {"bomFormat": "CycloneDX", "specVersion": "%3$s", "version": 1, "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
             "metadata": {"timestamp": "2026-02-01T00:00:00Z", "lifecycles": [{"phase": "build"}],
              "authors": [{"name": "Mara Lind", "email": "mara@brass.example"}],
              "tools": {"components": [{"type": "application", "name": "lister", "version": "4"}]}, "component": %1$s},
             "components": [%2$s],
             "dependencies": [{"ref": "root", "dependsOn": ["left"]}, {"ref": "left", "dependsOn": []}],
             "compositions": [{"aggregate": "complete", "assemblies": ["root"]}],
             "signature": {"algorithm": "ES256", "value": "c2lnbmVk"}}
            """;

    private final Reading reading = new Reading();

    private Quality quality(String json) {
        ReadResult result = reading.of("s.json", json);
        return QualityReading.of(result.inventories().getFirst(), result.problems());
    }

    private static String component(String name) {
        return WHOLE.formatted(name, SHA512);
    }

    private static ProfileResult profile(Quality quality, String id) {
        return quality.profiles().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static FieldAnswers field(Quality quality, String profile, String field) {
        return profile(quality, profile).fields().stream().filter(each -> each.field().id().equals(field)).findFirst().orElseThrow();
    }

    @Test
    void whatAnswersEverythingPassesEveryProfile() {
        Quality quality = quality(PERFECT.formatted(component("root"), component("left"), "1.6"));
        assertThat(quality.profiles()).allSatisfy(each -> assertThat(each.shortfalls()).as(each.id()).isEmpty());
        assertThat(quality.profiles()).allMatch(ProfileResult::passes);
        assertThat(quality.flaws()).isEmpty();
        assertThat(quality.components()).as("without the root").isEqualTo(1);
    }

    @Test
    void oneMissingAnswerFailsTheProfileAndNamesItsPlace() {
        String silent = component("left").replace("\"supplier\": {\"name\": \"Brass\"}, \"manufacturer\": {\"name\": \"Brass Works\", "
                + "\"contact\": [{\"email\": \"sbom@brass.example\"}]},", "");
        Quality quality = quality(PERFECT.formatted(component("root"), silent, "1.6"));
        FieldAnswers supplier = field(quality, "ntia-2021", "supplier");
        assertThat(supplier.present()).isEqualTo(1);
        assertThat(supplier.missing()).extracting(Offender::component).containsExactly("left 1.0");
        assertThat(supplier.missing().getFirst().place().text()).isEqualTo("/components/0");
        assertThat(profile(quality, "ntia-2021").passes()).isFalse();
        assertThat(profile(quality, "ntia-2021").shortfalls()).extracting(each -> each.field().id()).containsExactly("supplier");
    }

    @Test
    void unknownAndWithheldAreDeclaredAndCountedByThemselves() {
        String open = component("left").replace("\"supplier\": {\"name\": \"Brass\"}, \"manufacturer\": {\"name\": \"Brass Works\", "
                + "\"contact\": [{\"email\": \"sbom@brass.example\"}]},", "\"supplier\": {\"name\": \"NOASSERTION\"},")
                .replace("\"value\": \"non-executable\"", "\"value\": \"withheld\"");
        Quality quality = quality(PERFECT.formatted(component("root"), open, "1.6"));
        FieldAnswers supplier = field(quality, "ntia-2021", "supplier");
        assertThat(supplier.count(Answer.DECLARED_UNKNOWN)).isEqualTo(1);
        assertThat(supplier.count(Answer.PRESENT)).isEqualTo(1);
        assertThat(supplier.count(Answer.MISSING)).isZero();
        assertThat(profile(quality, "ntia-2021").passes()).isTrue();
        FieldAnswers executable = field(quality, "bsi-tr-03183-2", "executable");
        assertThat(executable.count(Answer.WITHHELD)).isEqualTo(1);
        assertThat(executable.fallsShort()).isFalse();
    }

    @Test
    void aFormatThatIsTooOldFailsWhateverItSays() {
        Quality quality = quality(PERFECT.formatted(component("root"), component("left"), "1.5"));
        ProfileResult bsi = profile(quality, "bsi-tr-03183-2");
        assertThat(bsi.passes()).isFalse();
        assertThat(bsi.formatGap()).isEqualTo("It asks for CycloneDX 1.6 or SPDX 3.0.1 or newer; this is CycloneDX JSON 1.5.");
        assertThat(profile(quality, "ntia-2021").passes()).isTrue();
    }

    @Test
    void whatIsAskedForWhereItExistsDoesNotDecide() {
        String closed = component("left").replace(",\n   {\"type\": \"vcs\", \"url\": \"https://code.example/x\"}", "");
        Quality quality = quality(PERFECT.formatted(component("root"), closed, "1.6"));
        assertThat(field(quality, "bsi-tr-03183-2", "source-code").missing()).hasSize(1);
        assertThat(profile(quality, "bsi-tr-03183-2").passes()).isTrue();
    }

    @Test
    void anEmptyDependencyEntryIsAnAnswerAndNoEntryIsNone() {
        Quality quality = quality(PERFECT.formatted(component("root"), component("left") + "," + component("right"), "1.6"));
        FieldAnswers dependencies = field(quality, "ntia-2021", "dependencies");
        assertThat(dependencies.present()).isEqualTo(2);
        assertThat(dependencies.missing()).extracting(Offender::component).containsExactly("right 1.0");
        assertThat(quality.flaws(Flaw.Kind.FLOATING)).singleElement()
                .satisfies(each -> assertThat(each.what()).startsWith("right 1.0 cannot be reached"));
    }

    @Test
    void whatSpdxAssertsNothingOfIsDeclaredUnknownAndNoneIsAnAnswer() {
        Quality quality = quality("""
                {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "gauge",
                 "documentNamespace": "https://sbom.example/gauge", "creationInfo": {"created": "2026-02-01T00:00:00Z", "creators": ["Tool: lister-4"]},
                 "packages": [
                  {"SPDXID": "SPDXRef-root", "name": "gauge", "versionInfo": "1", "supplier": "NOASSERTION", "downloadLocation": "NONE"},
                  {"SPDXID": "SPDXRef-left", "name": "left", "versionInfo": "1", "downloadLocation": "NOASSERTION"}],
                 "relationships": [
                  {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-root"},
                  {"spdxElementId": "SPDXRef-root", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-left"}]}
                """);
        assertThat(profile(quality, "bsi-tr-03183-2").formatGap()).contains("SPDX 3.0.1");
        assertThat(field(quality, "ntia-2021", "dependencies").present()).isEqualTo(2);
        assertThat(field(quality, "ntia-2021", "identifier").missing()).hasSize(2);
    }

    @Test
    void flawsHaveTheirPlaces() throws IOException {
        for (var each : java.util.Map.of("bad-hash-length.cdx.json", Flaw.Kind.BAD_HASH, "invalid-purl.cdx.json", Flaw.Kind.BAD_PURL,
                "dangling-dependency.cdx.json", Flaw.Kind.DANGLING).entrySet()) {
            Quality quality = quality(Files.readString(Path.of("samples/broken", each.getKey())));
            assertThat(quality.flaws(each.getValue())).as(each.getKey()).isNotEmpty()
                    .allSatisfy(flaw -> assertThat(flaw.place().text()).startsWith("/"));
        }
    }

    @Test
    void withoutARootEverythingFloats() {
        Quality quality = quality("""
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [{"type": "library", "name": "left", "version": "1"}]}
                """);
        assertThat(quality.flaws(Flaw.Kind.FLOATING)).singleElement().satisfies(each -> assertThat(each.what()).contains("has none"));
    }
}
