package org.vouchsafe.format.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** What is inside statements and envelopes reads as if it had come by itself, and says where it stands. */
class EnvelopeFormatTest {
    private static final String BOM = """
            {
              "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
              "metadata": {"component": {"type": "application", "name": "Gauge", "version": "1.0", "bom-ref": "r"}},
              "components": [
                {"type": "library", "name": "axios", "version": "1.14.1", "purl": "pkg:npm/axios@1.14.1", "bom-ref": "a"},
                {"type": "library", "name": "bad", "version": "1", "purl": "no purl", "bom-ref": "b"}
              ],
              "dependencies": [{"ref": "r", "dependsOn": ["a", "b"]}]
            }""";

    private static String statement(String type, String predicate) {
        return "{\n\"_type\": \"https://in-toto.io/Statement/v1\",\n\"subject\": [{\"name\": \"gauge\", \"digest\": {\"sha256\": \"00\"}}],\n"
                + "\"predicateType\": \"" + type + "\",\n\"predicate\": " + predicate + "\n}";
    }

    private static String envelope(String type, String payload) {
        return "{\"payloadType\": \"" + type + "\",\n \"payload\": \""
                + Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "\",\n \"signatures\": [{\"sig\": \"AAAA\"}]}";
    }

    private static ReadResult read(String text) {
        var file = new SourceFile("a.json", text.getBytes(StandardCharsets.UTF_8));
        Format format = new Formats(Limits.DEFAULT).recognise(file).orElseThrow();
        return format.read(file, ReadProgress.UNWATCHED);
    }

    private static Location placeOfAxios(ReadResult result) {
        return result.inventories().getFirst().members().stream().filter(each -> each.component().name().equals("axios")).findFirst()
                .orElseThrow().location();
    }

    private static Problem badPurl(ReadResult result) {
        return result.problems().stream().filter(each -> each.code().equals("BAD_PURL")).findFirst().orElseThrow();
    }

    @Test
    void theInventoryIsTheSameAndItsPlacesAreThoseOfTheStatement() {
        ReadResult alone = read(BOM);
        String text = statement("https://cyclonedx.org/bom", BOM);
        ReadResult inside = read(text);
        assertThat(inside.formatAndVersion()).isEqualTo("CycloneDX JSON 1.6 in an in-toto statement");
        assertThat(inside.inventories().getFirst().members()).hasSameSizeAs(alone.inventories().getFirst().members());
        assertThat(inside.inventories().getFirst().edges()).isEqualTo(alone.inventories().getFirst().edges());
        var place = (Location.JsonPointer) placeOfAxios(inside);
        assertThat(place.pointer()).isEqualTo("/predicate/components/0");
        assertThat(text.lines().toList().get(place.line() - 1).substring(place.column() - 1))
                .startsWith("{\"type\": \"library\", \"name\": \"axios\"");
        assertThat(((Location.JsonPointer) badPurl(inside).location()).pointer()).isEqualTo("/predicate/components/1/purl");
    }

    @Test
    void inAnEnvelopeThePlacesSayThatSomethingWasDecoded() {
        ReadResult inside = read(envelope("application/vnd.in-toto+json", statement("https://cyclonedx.org/bom/v1.6", BOM)));
        assertThat(inside.formatAndVersion()).isEqualTo("CycloneDX JSON 1.6 in an in-toto statement in a signed envelope (DSSE)");
        assertThat(placeOfAxios(inside)).isEqualTo(new Location.JsonPointer("/payload (decoded)/predicate/components/0", 2, 13));
        assertThat(badPurl(inside).location()).isEqualTo(new Location.JsonPointer("/payload (decoded)/predicate/components/1/purl", 2, 13));
    }

    @Test
    void anEnvelopeMayHoldTheDocumentItself() {
        ReadResult inside = read(envelope("application/vnd.cyclonedx+json", BOM));
        assertThat(inside.formatAndVersion()).isEqualTo("CycloneDX JSON 1.6 in a signed envelope (DSSE)");
        assertThat(placeOfAxios(inside)).isEqualTo(new Location.JsonPointer("/payload (decoded)/components/0", 2, 13));
    }

    @Test
    void aSigstoreBundleIsOpened() {
        String bundle = "{\"mediaType\": \"application/vnd.dev.sigstore.bundle.v0.3+json\", \"verificationMaterial\": {},\n\"dsseEnvelope\": "
                + envelope("application/vnd.in-toto+json", statement("https://cyclonedx.org/bom", BOM)) + "}";
        ReadResult inside = read(bundle);
        assertThat(inside.formatAndVersion()).endsWith("in a signed envelope (DSSE) in a sigstore bundle");
        assertThat(((Location.JsonPointer) placeOfAxios(inside)).pointer())
                .isEqualTo("/dsseEnvelope/payload (decoded)/predicate/components/0");
    }

    @Test
    void otherDocumentsAreReadToo() {
        assertThat(read(statement("https://cyclonedx.org/bom", BOM)).provenance()).as("what it says of files is read too").hasSize(1);
        String spdx = "{\"spdxVersion\": \"SPDX-2.3\", \"SPDXID\": \"SPDXRef-DOCUMENT\", \"name\": \"g\", \"dataLicense\": \"CC0-1.0\","
                + "\"documentNamespace\": \"https://x.example/1\", \"creationInfo\": {\"created\": \"2026-01-01T00:00:00Z\", \"creators\": [\"Tool: t\"]},"
                + "\"packages\": [{\"SPDXID\": \"SPDXRef-a\", \"name\": \"axios\", \"versionInfo\": \"1.14.1\", \"downloadLocation\": \"NOASSERTION\"}]}";
        assertThat(read(statement("https://spdx.dev/Document/v2.3", spdx)).inventories()).hasSize(1);
        String vex = "{\"@context\": \"https://openvex.dev/ns/v0.2.0\", \"@id\": \"https://x.example/v\", \"author\": \"A\","
                + "\"timestamp\": \"2026-01-01T00:00:00Z\", \"version\": 1, \"statements\": [{\"vulnerability\": {\"name\": \"CVE-2026-1\"},"
                + "\"products\": [{\"@id\": \"pkg:generic/gauge@1.0\"}], \"status\": \"fixed\"}]}";
        ReadResult claims = read(envelope("application/vnd.in-toto+json", statement("https://openvex.dev/ns/v0.2.0", vex)));
        assertThat(claims.claimDocuments().getFirst().claims()).hasSize(1);
        String tagValue = "SPDXVersion: SPDX-2.3\\nDataLicense: CC0-1.0\\nSPDXID: SPDXRef-DOCUMENT\\nDocumentName: g\\n"
                + "DocumentNamespace: https://x.example/2\\nCreator: Tool: t\\nCreated: 2026-01-01T00:00:00Z\\nPackageName: axios\\n"
                + "SPDXID: SPDXRef-a\\nPackageVersion: 1.14.1\\nPackageDownloadLocation: NOASSERTION\\n";
        assertThat(read(statement("https://spdx.dev/Document", "\"" + tagValue + "\"")).inventories()).hasSize(1);
    }

    @Test
    void whatCosignWrapsOnceMoreIsUnwrapped() {
        ReadResult inside = read(
                statement("https://cosign.sigstore.dev/attestation/v1", "{\"Data\": " + BOM + ", \"Timestamp\": \"2026-01-01\"}"));
        assertThat(((Location.JsonPointer) placeOfAxios(inside)).pointer()).isEqualTo("/predicate/Data/components/0");
    }

    @Test
    void severalEnvelopesOnePerLineAreAllRead() {
        String line = envelope("application/vnd.in-toto+json", statement("https://cyclonedx.org/bom", BOM)).replace("\n", "");
        ReadResult all = read(line + "\n" + line.replace("\"sig\": \"AAAA\"", "\"sig\": \"BBBB\"") + "\n");
        assertThat(all.inventories()).hasSize(2);
        assertThat(((Location.JsonPointer) all.inventories().get(1).members().get(1).location()).line()).isEqualTo(2);
    }

    @Test
    void aPredicateFarIntoAStatementIsFound() {
        String many = statement("https://cyclonedx.org/bom", BOM).replace("\"subject\": [",
                "\"subject\": [" + "{\"name\": \"x\"},".repeat(2000));
        assertThat(read(many).inventories()).hasSize(1);
    }

    @Test
    void unknownStatementsAreKeptWithANote() {
        ReadResult unknown = read(statement("https://example.com/review/v1", "{\"verdict\": \"good\"}"));
        assertThat(unknown.problems()).extracting(Problem::code).containsExactly("UNKNOWN_PREDICATE");
        assertThat(unknown.problems().getFirst().what()).contains("https://example.com/review/v1");
    }

    @Test
    void damageIsSaid() {
        assertThat(read(envelope("x", BOM).replace("\"payload\": \"", "\"payload\": \"!!")).problems()).extracting(Problem::code)
                .containsExactly("BAD_ENVELOPE");
        String twice = statement("https://cyclonedx.org/bom", BOM).replace("\"predicate\": ", "\"predicate\": {}, \"predicate\": ");
        assertThat(read(twice).problems()).extracting(Problem::code).contains("DUPLICATE_KEY");
        String within = statement("https://cyclonedx.org/bom", BOM.replace("\"version\": 1,", "\"version\": 1, \"version\": 2,"));
        assertThat(read(within).problems()).filteredOn(each -> each.code().equals("DUPLICATE_KEY")).hasSize(1);
        assertThat(read(statement("https://cyclonedx.org/bom", BOM).substring(0, 400)).problems()).extracting(Problem::code)
                .containsExactly("NOT_JSON");
    }

    @Test
    void damagedEnvelopesNeverCrash() {
        byte[] sound = envelope("application/vnd.in-toto+json", statement("https://cyclonedx.org/bom", BOM))
                .getBytes(StandardCharsets.UTF_8);
        Format format = new Formats(Limits.DEFAULT).all().getFirst();
        var random = new Random(4);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = i % 9 == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
            for (int k = 0; k <= random.nextInt(4) && damaged.length > 0; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(128);
            }
            assertThat(format.read(new SourceFile("d", damaged), ReadProgress.UNWATCHED)).isNotNull();
        }
    }
}
