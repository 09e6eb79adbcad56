package org.vouchsafe.format.osv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.format.Readings.codes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Readings;
import org.vouchsafe.input.Limits;

class OsvFormatTest {
    private static final String SHA256 = "5bb67e88846096f1f8d42a0f0350c9c46260591567612ff9af46f98d1b7571cd";
    private static final String MALICIOUS = """
            {"schema_version": "1.7.0", "id": "MAL-2026-2307", "modified": "2026-03-31T04:00:00Z", "published": "2026-03-31T02:07:58Z",
             "aliases": ["GHSA-fw8c-xr5c-95f9"], "related": ["MAL-2026-2306"], "summary": "Malicious code in axios",
             "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
             "affected": [{"package": {"ecosystem": "npm", "name": "axios", "purl": "pkg:npm/axios"}, "versions": ["1.14.1", "0.30.4"],
               "ranges": [{"type": "SEMVER", "events": [{"introduced": "1.14.1"}, {"last_affected": "1.14.1"}, {"limit": "*"}, {"limit": "2.0.0"}]}],
               "database_specific": {"cwes": [{"cweId": "CWE-506", "name": "Embedded Malicious Code"}],
                 "indicators": [{"type": "sha256", "value": "%s"}, {"type": "domain", "value": "sfrclak.example"}]}}],
             "database_specific": {"malicious-packages-origins": [{"sha256": "%s", "source": "x"}]}}
            """.formatted(SHA256, "ab".repeat(32));

    @Test
    void aMaliciousPackageReport() {
        ReadResult result = Readings.read(MALICIOUS);

        assertThat(result.problems()).isEmpty();
        assertThat(result.formatAndVersion()).isEqualTo("OSV 1.7.0");
        AdvisoryRecord advisory = result.advisories().getFirst();
        assertThat(advisory.id()).isEqualTo("MAL-2026-2307");
        assertThat(advisory.aliases()).as("related ids are no aliases").containsExactly("GHSA-fw8c-xr5c-95f9");
        assertThat(advisory.published()).isEqualTo(Instant.parse("2026-03-31T02:07:58Z"));
        assertThat(advisory.withdrawn()).isNull();
        assertThat(advisory.weaknesses()).containsExactly("CWE-506");
        assertThat(advisory.severity()).startsWith("CVSS:3.1/");
        AffectedPackage affected = advisory.affected().getFirst();
        assertThat(advisory.affected()).hasSize(1);
        assertThat(affected.packageName().key()).isEqualTo("npm/axios");
        assertThat(affected.versions()).containsExactly("1.14.1", "0.30.4");
        assertThat(affected.hashes()).as("the hash of the report is none of the package").containsExactly(new Hash("SHA-256", SHA256));
        assertThat(affected.ranges()).containsExactly(new AffectedRange(AffectedRange.Type.SEMVER,
                java.util.List.of(new RangeEvent(RangeEvent.Kind.INTRODUCED, "1.14.1"),
                        new RangeEvent(RangeEvent.Kind.LAST_AFFECTED, "1.14.1"),
                        new RangeEvent(RangeEvent.Kind.LIMIT, "2.0.0"))));
        assertThat(affected.location()).isInstanceOfSatisfying(Location.JsonPointer.class,
                at -> assertThat(at.pointer()).isEqualTo("/affected/0"));
    }

    @Test
    void anAdvisoryOfGitHub() {
        AdvisoryRecord advisory = Readings.read("""
                {"schema_version": "1.4.0", "id": "GHSA-1", "modified": "2026-04-01T00:00:00Z", "withdrawn": "2026-04-10T00:00:00Z", "affected": [],
                 "database_specific": {"cwe_ids": ["CWE-79", "cwe-80"], "severity": "HIGH", "github_reviewed": true}}""").advisories()
                .getFirst();

        assertThat(advisory.severity()).isEqualTo("HIGH");
        assertThat(advisory.weaknesses()).containsExactly("CWE-79", "CWE-80");
        assertThat(advisory.withdrawn()).isEqualTo(Instant.parse("2026-04-10T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"npm|@babel/core|npm/@babel/core|-", "PyPI|Django_Rest|pypi/django-rest|-",
            "Maven|org.apache:commons|maven/org.apache/commons|-", "Go|github.com/a/b|golang/github.com/a/b|-", "Go|stdlib|golang/stdlib|-",
            "NuGet|Newtonsoft.Json|nuget/newtonsoft.json|-", "crates.io|serde|cargo/serde|-", "RubyGems|rails|gem/rails|-",
            "Packagist|Vendor/Pack|composer/vendor/pack|-", "Debian:12|curl|deb/debian/curl|debian-12", "Debian|curl|deb/debian/curl|-",
            "Ubuntu:22.04:LTS|curl|deb/ubuntu/curl|ubuntu-22.04", "Ubuntu:Pro:18.04:LTS|curl|deb/ubuntu/curl|ubuntu-18.04",
            "Alpine:v3.18|busybox|apk/alpine/busybox|alpine-3.18", "Wolfi|git|apk/wolfi/git|-",
            "Red Hat:enterprise_linux:8::baseos|bash|rpm/redhat/bash|rhel-8", "Rocky Linux:9|bash|rpm/rocky-linux/bash|rocky-9",
            "SUSE:Linux Enterprise Server 15 SP5|bash|rpm/suse/bash|sles-15.5",
            "openSUSE:Leap 15.6|bash|rpm/opensuse/bash|opensuse-leap-15.6",
            "openSUSE:Tumbleweed|bash|rpm/opensuse/bash|opensuse-tumbleweed",
            "SwiftURL|https://github.com/Apple/swift-nio.git|swift/github.com/Apple/swift-nio|-", "Hex|Plug|hex/plug|-",
            "Pub|http|pub/http|-", "ConanCenter|openssl|conan/openssl|-", "CRAN|jsonlite|cran/jsonlite|-", "Hackage|aeson|hackage/aeson|-",
            "Julia|HTTP|julia/HTTP|-", "Bitnami|redis|bitnami/redis|-",
            "GitHub Actions|tj-actions/changed-files|githubactions/tj-actions/changed-files|-",
            "Chainguard|curl|apk/chainguard/curl|-", "Arch Linux|xz|alpm/arch/xz|-", "pip|Django|pypi/django|-", "rust|serde|cargo/serde|-",
            "erlang|plug|hex/plug|-", "actions|actions/checkout|githubactions/actions/checkout|-", "Generic|thing|generic/thing|-",
            "AlmaLinux:9|bash|rpm/almalinux/bash|almalinux-9", "Azure Linux:3|bash|rpm/azure-linux/bash|azurelinux-3",
            "VSCode|evil/theme|vscode-extension/evil/theme|-", "Android|Framework|-|-", "Somewhere:1|x|-|-"})
    void ecosystems(String ecosystem, String name, String key, String distribution) {
        AffectedPackage affected = affected(
                "{\"package\": {\"ecosystem\": \"%s\", \"name\": \"%s\"}, \"versions\": [\"1\"]}".formatted(ecosystem, name));

        assertThat(affected.packageName() == null ? null : affected.packageName().key()).isEqualTo(key);
        assertThat(affected.distribution()).isEqualTo(distribution);
        assertThat(affected.name()).isEqualTo(name);
        assertThat(affected.ecosystem()).isEqualTo(ecosystem);
    }

    /** As publishers write them: the purl spells a namespace that ecosystem and name leave out or spell otherwise. */
    @ParameterizedTest
    @CsvSource({"Red Hat:enterprise_linux:9::baseos,openssl,pkg:rpm/redhat/openssl", "Rocky Linux:9,openssl,pkg:rpm/rocky-linux/openssl",
            "Alpine:v3.17,busybox,pkg:apk/alpine/busybox?arch=source", "PyPI,Foo.Bar,pkg:pypi/foo-bar", "Go,stdlib,pkg:golang/stdlib",
            "npm,@angular/core,pkg:npm/%40angular/core", "Packagist,Symfony/HttpKernel,pkg:composer/symfony/httpkernel",
            "SwiftURL,github.com/apple/swift-nio,pkg:swift/github.com/apple/swift-nio", "OSS-Fuzz,openssl,pkg:generic/openssl",
            "Ubuntu:22.04:LTS,openssl,pkg:deb/ubuntu/openssl?distro=jammy", "Bitnami,redis,pkg:bitnami/redis",
            "GitHub Actions,tj-actions/changed-files,pkg:githubactions/tj-actions/changed-files", "Hackage,aeson,pkg:hackage/aeson"})
    void oneNameInTwoSpellingsIsOne(String ecosystem, String name, String purl) {
        ReadResult result = Readings.read("""
                {"id": "X-1", "modified": "2026-04-01T00:00:00Z", "affected": [{"package": {"ecosystem": "%s", "name": "%s", "purl": "%s"},
                 "versions": ["1"]}]}""".formatted(ecosystem, name, purl));
        assertThat(codes(result)).isEmpty();
        assertThat(result.advisories().getFirst().affected()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{'versions': ['1']}|NO_PACKAGE",
            "{'package': {'ecosystem': 'npm', 'name': 'a', 'purl': 'x'}}|BAD_PURL",
            "{'package': {'ecosystem': 'npm', 'name': 'a', 'purl': 'pkg:npm/b'}}|PACKAGE_DISAGREES",
            "{'package': {'ecosystem': 'Maven', 'name': 'org.a:b', 'purl': 'pkg:maven/org.x/b'}}|PACKAGE_DISAGREES",
            "{'package': {'ecosystem': 'Debian:12', 'name': 'a', 'purl': 'pkg:deb/ubuntu/a'}}|PACKAGE_DISAGREES",
            "{'package': {'ecosystem': '', 'name': 'a', 'purl': 'pkg:npm/b'}}|PACKAGE_DISAGREES",
            "{'package': {'ecosystem': 'npm', 'purl': 'pkg:pypi/a'}}|PACKAGE_DISAGREES",
            "{'package': {'ecosystem': 'npm', 'name': 'a'}, 'ranges': [{'type': 'FULL_MOON', 'events': [{'introduced': '0'}]}]}|UNKNOWN_RANGE",
            "{'package': {'ecosystem': 'npm', 'name': 'a'}, 'ranges': [{'type': 'SEMVER', 'events': [{'fixed': '1'}]}]}|RANGE_WITHOUT_START",
            "{'package': {'ecosystem': 'npm', 'name': 'a'}, 'ranges': [{'type': 'SEMVER', 'events': [{'introduced': '0'}, {'mended': '1'}]}]}|UNKNOWN_EVENT",
            "{'package': {'ecosystem': 'npm', 'name': 'a'}, 'versions': [1]}|WRONG_TYPE",
            "{'package': {'ecosystem': 'npm', 'name': 'a'}, 'ecosystem_specific': {'iocs': {'files': [{'sha1': '2553649f2322049666871cea80a5d0d6adc700c'}]}}}|BAD_HASH"})
    void whatIsWrongWithAnEntry(String entry, String code) {
        ReadResult result = advisory(entry.replace('\'', '"'));

        assertThat(codes(result)).containsExactly(code);
        assertThat(result.advisories()).hasSize(1);
        assertThat(result.problems().getFirst().location()).isInstanceOfSatisfying(Location.JsonPointer.class,
                at -> assertThat(at.pointer()).startsWith("/affected/0"));
    }

    @Test
    void hashesOfArtefactsStandInSeveralShapes() {
        String sha1 = "2553649f2322049666871cea80a5d0d6adc700ca";
        for (String indicators : java.util.List.of("'indicators': [{'type': 'file-hash', 'value': '%s'}]",
                "'iocs': [{'type': 'hash', 'algorithm': 'SHA-1', 'value': '%s'}]",
                "'iocs': {'sha1': ['%s']}", "'iocs': {'files': [{'name': 'a.tgz', 'sha1': '%s'}]}", "'iocs': {'hashes': {'sha1': '%s'}}")) {
            AffectedPackage affected = affected(
                    "{\"package\": {\"ecosystem\": \"npm\", \"name\": \"a\"}, \"database_specific\": {%s}}".formatted(
                            indicators.replace('\'', '"').formatted(sha1)));
            assertThat(affected.hashes()).as(indicators).containsExactly(new Hash("SHA-1", sha1));
        }
    }

    @Test
    void hashesAnywhereElseAreNone() {
        assertThat(affected("""
                {"package": {"ecosystem": "npm", "name": "a"}, "sha256": "%1$s", "database_specific": {"sha256": "%1$s", "source": {"sha256": "%1$s"},
                 "iocs": {"origins": [{"sha256": "%1$s"}]}}}""".formatted(SHA256)).hashes()).isEmpty();
    }

    @Test
    void commitsOfARepositoryNeedNoPackage() {
        ReadResult result = advisory(
                "{\"ranges\": [{\"type\": \"GIT\", \"repo\": \"https://x.example\", \"events\": [{\"introduced\": \"0\"}]}]}");

        assertThat(result.problems()).isEmpty();
        assertThat(result.advisories().getFirst().affected().getFirst().packageName()).isNull();
    }

    @Test
    void aListOfAdvisories() {
        ReadResult result = Readings.read("[" + MALICIOUS + ", 7, {\"modified\": \"2026-04-01T00:00:00Z\"}]");

        assertThat(result.advisories()).hasSize(1);
        assertThat(codes(result)).containsExactlyInAnyOrder("WRONG_TYPE", "NO_ADVISORY_ID");
    }

    @Test
    void damageNeverThrows() {
        Readings.surviveMutations(new OsvFormat(Limits.DEFAULT), MALICIOUS.getBytes(StandardCharsets.UTF_8), 1_500);
    }

    private static ReadResult advisory(String affected) {
        return Readings.read("""
                {"schema_version": "1.7.0", "id": "X-1", "modified": "2026-04-01T00:00:00Z", "affected": [%s]}""".formatted(affected));
    }

    private static AffectedPackage affected(String affected) {
        return advisory(affected).advisories().getFirst().affected().getFirst();
    }
}
