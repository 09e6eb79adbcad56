package org.vouchsafe.format.openvex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.format.Readings.codes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget.OfProduct;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Readings;
import org.vouchsafe.input.Limits;

class OpenVexFormatTest {
    private static final String FULL = """
            {
              "@context": "https://openvex.dev/ns/v0.2.0",
              "@id": "https://northwind.example/vex/1",
              "author": "Kim Berg <kim@northwind.example>",
              "timestamp": "2026-04-03T10:00:00Z",
              "last_updated": "2026-04-09T10:00:00Z",
              "version": 3,
              "statements": [
                {
                  "vulnerability": {"@id": "https://db.example/NW-7", "name": "NW-7", "aliases": ["CVE-2026-10001"]},
                  "timestamp": "2026-04-05T12:00:00+02:00",
                  "products": [
                    {"@id": "https://northwind.example/portal", "identifiers": {"purl": "pkg:generic/northwind/portal@2.0",
                       "cpe23": "cpe:2.3:a:northwind:portal:2.0:*:*:*:*:*:*:*"}, "hashes": {"sha-256": "%s"},
                     "subcomponents": [{"@id": "pkg:npm/axios@1.14.1"}]},
                    {"@id": "pkg:generic/northwind/gateway"}
                  ],
                  "status": "not_affected",
                  "justification": "vulnerable_code_not_in_execute_path",
                  "impact_statement": "Not called."
                },
                {
                  "vulnerability": {"name": "CVE-2026-10002"},
                  "products": [{"@id": "pkg:generic/northwind/portal@2.0"}],
                  "status": "affected",
                  "action_statement": "Update."
                }
              ]
            }
            """.formatted("ab".repeat(32));

    @Test
    void everythingAStatementSaysIsRead() {
        ReadResult result = Readings.read(FULL);

        assertThat(result.problems()).isEmpty();
        assertThat(result.formatAndVersion()).isEqualTo("OpenVEX 0.2.0");
        ClaimDocument document = result.claimDocuments().getFirst();
        assertThat(document.documentKey()).isEqualTo("https://northwind.example/vex/1");
        assertThat(document.documentVersion()).isEqualTo("3");
        assertThat(document.draft()).isFalse();
        assertThat(document.documentTime()).isEqualTo(Instant.parse("2026-04-09T10:00:00Z"));
        assertThat(document.author().names()).containsExactly("Kim Berg <kim@northwind.example>", "Kim Berg", "kim@northwind.example");
        assertThat(document.author().vendor()).isTrue();
        assertThat(document.claims()).hasSize(3);

        Claim first = document.claims().getFirst();
        assertThat(first.vulnerabilityIds()).containsExactly("NW-7", "CVE-2026-10001");
        assertThat(first.status()).isEqualTo(ClaimStatus.NOT_AFFECTED);
        assertThat(first.justification()).isEqualTo(Justification.VULNERABLE_CODE_NOT_IN_EXECUTE_PATH);
        assertThat(first.impactStatement()).isEqualTo("Not called.");
        assertThat(first.statedAt()).isEqualTo(Instant.parse("2026-04-05T10:00:00Z"));
        assertThat(first.location()).isEqualTo(new Location.JsonPointer("/statements/0/products/0", 13, 9));
        OfProduct target = (OfProduct) first.target();
        assertThat(target.product().purls()).extracting(Purl::canonical).containsExactly("pkg:generic/northwind/portal@2.0");
        assertThat(target.product().cpes()).extracting(Cpe::key).containsExactly("a:northwind:portal");
        assertThat(target.product().hashes()).containsExactly(new Hash("SHA-256", "ab".repeat(32)));
        assertThat(target.product().name()).as("a web address beside a purl is no name").isNull();
        assertThat(target.product().text()).isEqualTo("https://northwind.example/portal");
        assertThat(target.components()).extracting(Identification::text).containsExactly("pkg:npm/axios@1.14.1");
        assertThat(((OfProduct) document.claims().get(1).target()).components()).isEmpty();

        Claim last = document.claims().getLast();
        assertThat(last.statedAt()).as("made with the document, whenever that was changed since")
                .isEqualTo(Instant.parse("2026-04-03T10:00:00Z"));
        assertThat(last.action()).isEqualTo("Update.");
    }

    @Test
    void theOldestVersionNamesProductsAndPartsAsPlainText() {
        ReadResult result = Readings.read("""
                {"@context": "https://openvex.dev/ns", "@id": "my-doc", "author": "Northwind", "version": "1", "timestamp": "2026-04-03T10:00:00Z",
                 "statements": [{"vulnerability": "CVE-2026-10001", "products": ["pkg:generic/a@1", "some product"],
                   "subcomponents": ["pkg:npm/axios@1.14.1"], "status": "fixed"}]}""");

        assertThat(result.problems()).isEmpty();
        assertThat(result.formatAndVersion()).isEqualTo("OpenVEX 0.0.1");
        List<Claim> claims = result.claimDocuments().getFirst().claims();
        assertThat(claims).extracting(c -> ((OfProduct) c.target()).components().size()).containsExactly(1, 1);
        assertThat(((OfProduct) claims.get(1).target()).product().name()).isEqualTo("some product");
    }

    @Test
    void anUnknownStatusIsLocatedAndTheRestIsRead() {
        ReadResult result = statements("""
                {"vulnerability": {"name": "CVE-1"}, "products": [{"@id": "pkg:a/b"}], "status": "harmless"},
                {"vulnerability": {"name": "CVE-1"}, "products": [{"@id": "pkg:a/b"}], "status": "affected"}""");

        assertThat(codes(result)).containsExactly("UNKNOWN_STATUS");
        assertThat(result.problems().getFirst().location()).isInstanceOfSatisfying(Location.JsonPointer.class,
                at -> assertThat(at.pointer()).isEqualTo("/statements/0/status"));
        assertThat(result.claimDocuments().getFirst().claims()).extracting(Claim::status).containsExactly(ClaimStatus.AFFECTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'vulnerability': {'name': 'CVE-1'}, 'products': [{'@id': 'pkg:a/b'}], 'status': 'not_affected'}||1",
            "{'vulnerability': {'name': 'CVE-1'}, 'products': [{'@id': 'pkg:a/b'}], 'status': 'not_affected', 'justification': 'trust us'}|UNKNOWN_JUSTIFICATION|1",
            "{'vulnerability': {'name': 'CVE-1'}, 'status': 'affected'}|NO_PRODUCT|1",
            "{'vulnerability': {'name': 'CVE-1'}, 'products': [], 'status': 'affected'}|NO_PRODUCT|1",
            "{'vulnerability': {'name': 'CVE-1'}, 'products': [{}], 'status': 'affected'}|NO_PRODUCT|0",
            "{'vulnerability': {'name': 'CVE-1'}, 'products': [{'@id': 'pkg:'}], 'status': 'affected'}|BAD_PURL|1",
            "{'vulnerability': {'name': 'CVE-1'}, 'products': [{'@id': 'x', 'hashes': {'sha-256': '12'}}], 'status': 'affected'}|BAD_HASH|1",
            "{'vulnerability': {'@id': 'https://nvd.example/vuln/CVE-1'}, 'products': ['pkg:a/b'], 'status': 'affected'}||1",
            "{'vulnerability': {'name': 'CVE-1'}, 'products': [{'@id': 'pkg:a/b@1', 'identifiers': {'purl': 'pkg:a/b@2'}}], 'status': 'fixed'}|VERSIONS_DISAGREE|1",
            "{'vulnerability': {'name': 'CVE-1'}, 'products': [{'@id': 'pkg:a/b@v1', 'identifiers': {'purl': 'pkg:a/b@1'}}], 'status': 'fixed'}||1",
            "{'products': ['pkg:a/b'], 'status': 'affected'}|NO_VULNERABILITY|0",
            "{'vulnerability': 7, 'products': ['pkg:a/b'], 'status': 'affected'}|WRONG_TYPE NO_VULNERABILITY|0",
            "{'vulnerability': {'name': 'CVE-1'}, 'timestamp': 'soon', 'products': ['pkg:a/b'], 'status': 'affected'}|BAD_DATE|1"})
    void whatIsWrongWithAStatement(String statement, String expectedCodes, int expectedClaims) {
        ReadResult result = statements(statement.replace('\'', '"'));

        assertThat(String.join(" ", codes(result))).isEqualTo(expectedCodes == null ? "" : expectedCodes);
        assertThat(result.claimDocuments().getFirst().claims()).hasSize(expectedClaims);
    }

    @Test
    void anUnknownJustificationJustifiesNothing() {
        Claim claim = statements("""
                {"vulnerability": {"name": "CVE-1"}, "products": ["pkg:a/b"], "status": "not_affected", "justification": "trust us"}""")
                .claimDocuments().getFirst().claims().getFirst();

        assertThat(claim.justification()).isNull();
        assertThat(claim.nativeJustification()).isEqualTo("trust us");
    }

    @Test
    void aPartNobodyCanIdentifyDoesNotWidenTheClaim() {
        Claim claim = statements("""
                {"vulnerability": {"name": "CVE-1"}, "products": [{"@id": "pkg:a/b", "subcomponents": [{}]}], "status": "fixed"}""")
                .claimDocuments().getFirst().claims().getFirst();

        assertThat(((OfProduct) claim.target()).components()).hasSize(1);
    }

    @Test
    void anAttestationIsReadThrough() {
        ReadResult result = Readings
                .read("""
                {"_type": "https://in-toto.io/Statement/v1", "predicateType": "https://openvex.dev/ns/v0.2.0", "subject": [], "predicate": %s}"""
                        .formatted(FULL));

        assertThat(result.problems()).isEmpty();
        assertThat(result.claimDocuments().getFirst().claims()).hasSize(3);
    }

    @Test
    void damageNeverThrows() {
        Readings.surviveMutations(new OpenVexFormat(Limits.DEFAULT), FULL.getBytes(StandardCharsets.UTF_8), 1_500);
    }

    private static ReadResult statements(String statements) {
        return Readings.read("""
                {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "x", "author": "Northwind", "timestamp": "2026-04-03T10:00:00Z", "version": 1,
                 "statements": [%s]}""".formatted(statements));
    }
}
