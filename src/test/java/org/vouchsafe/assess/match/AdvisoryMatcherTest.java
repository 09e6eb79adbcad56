package org.vouchsafe.assess.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.assess.An;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.advisory.AffectedRange.Type;
import org.vouchsafe.domain.inventory.Component;

/** Whether a component is the one an advisory speaks of; and that the keys of a store would bring the two together. */
class AdvisoryMatcherTest {
    private static final Hash EVIL = new Hash("sha512", "ab".repeat(64));

    static Stream<Arguments> components() {
        An.Osv openssl = new An.Osv("DSA-1").affectsOn("debian-12", "pkg:deb/debian/openssl", "introduced 0", "fixed 3.0.11-1~deb12u2");
        An.Osv curl = new An.Osv("RHSA-1").affects("pkg:rpm/redhat/curl", "introduced 0", "fixed 1:7.61.1-30.el8");
        An.Osv log4j = new An.Osv("GHSA-j").affects("pkg:maven/org.apache.logging.log4j/log4j-core", "introduced 2.0", "fixed 2.17.1");
        An.Osv hashed = new An.Osv("MAL-1").hash("pkg:npm/axios", EVIL);
        An.Osv cpe = new An.Osv("CVE-1").entry(null, null, List.of(An.range(Type.ECOSYSTEM, "introduced 1.0", "fixed 2.0")), List.of(),
                List.of(),
                List.of(new Cpe("a", "haxx", "curl", null, "cpe:2.3:a:haxx:curl:*")));
        An.Osv rebuilt = new An.Osv("GHSA-m").entry("pkg:maven/org.example/core", null, List.of(), List.of("1.0.0", "2.1.0.Final"),
                List.of(),
                List.of());
        return Stream.of(
                of("UNDETERMINED PURL", rebuilt, An.component("pkg:maven/org.example/core@1.0.0.redhat-00001")),
                of("UNDETERMINED PURL", rebuilt, An.component("pkg:maven/org.example/core@1.0.0-jbossorg-1")),
                of("UNDETERMINED PURL", rebuilt, An.component("pkg:maven/org.example/core@2.1.0.Final-redhat-00002")),
                of("UNDETERMINED PURL", rebuilt, An.component("pkg:maven/org.example/core@1.0.0-acme3")),
                of("OUTSIDE PURL", rebuilt, An.component("pkg:maven/org.example/core@1.0.1.redhat-00001")),
                of("OUTSIDE PURL", rebuilt, An.component("pkg:maven/org.example/core@1.0.0-rc1")),
                of("OUTSIDE PURL", rebuilt, An.component("pkg:maven/org.example/core@1.0.0.SP2")),
                of("AFFECTED PURL", An.axios(), An.component("pkg:npm/axios@1.14.1")),
                of("OUTSIDE PURL", An.axios(), An.component("pkg:npm/axios@1.15.0")),
                of("UNDETERMINED PURL", An.axios(), An.component("pkg:npm/axios")),
                of("UNDETERMINED PURL", An.axios(), An.component("pkg:npm/axios@latest")),
                of("NONE NOTHING", An.axios(), An.component("pkg:npm/axios-retry@1.14.1")),
                of("NONE NOTHING", An.axios(), An.component("pkg:npm/%40evil/axios@1.14.1")),
                of("NONE NOTHING", An.axios(), An.component("pkg:cargo/axios@1.14.1")),
                of("POSSIBLE NAME", An.axios(), bare(null, "Axios", "1.14.1")),
                of("POSSIBLE NAME", An.axios(), bare("com.example", "axios", null)),
                of("UNDETERMINED PURL", An.axios(), disagreeing("pkg:npm/axios@1.15.0", "axios")),
                of("UNDETERMINED NAME", An.axios(), disagreeing("pkg:npm/harmless@1.0.0", "axios")),
                of("NONE NOTHING", An.axios(), disagreeing("pkg:npm/harmless@1.0.0", "harmful")),
                of("AFFECTED HASH", hashed, hashed("pkg:npm/renamed@9.9.9", EVIL)),
                of("OUTSIDE PURL", hashed, hashed("pkg:npm/axios@1.0.0", new Hash("SHA-512", "cd".repeat(64)))),
                of("AFFECTED PURL", openssl, An.component("pkg:deb/debian/openssl@3.0.11-1~deb12u1?distro=debian-12")),
                of("AFFECTED PURL", openssl, An.component("pkg:deb/debian/openssl@3.0.11-1~deb12u1?distro=bookworm")),
                of("AFFECTED PURL", openssl, An.component("pkg:deb/debian/libssl3@3.0.11-1~deb12u1?distro=debian-12.5&upstream=openssl")),
                of("OUTSIDE PURL", openssl, An.component("pkg:deb/debian/libssl3@9?distro=debian-12&upstream=openssl@3.0.11-1~deb12u2")),
                of("UNDETERMINED PURL", openssl, An.component("pkg:deb/debian/openssl@3.0.11-1~deb12u1")),
                of("UNDETERMINED PURL", openssl, An.component("pkg:deb/openssl@3.0.11-1~deb12u1?distro=debian-12")),
                of("REMOTE OTHER_RELEASE", openssl, An.component("pkg:deb/debian/openssl@3.0.11-1~deb12u1?distro=debian-11")),
                of("REMOTE OTHER_RELEASE", openssl, An.component("pkg:deb/debian/openssl@3.0.11-1~deb12u1?distro=sid")),
                of("UNDETERMINED PURL", openssl, An.component("pkg:deb/debian/openssl@3.0.12-1?distro=debian")),
                of("NONE NOTHING", openssl, An.component("pkg:deb/ubuntu/openssl@3.0.2?distro=ubuntu-22.04")),
                of("AFFECTED PURL", curl, An.component("pkg:rpm/redhat/libcurl@7.61.1-22.el8?epoch=1&upstream=curl-7.61.1-22.el8.src.rpm")),
                of("OUTSIDE PURL", curl, An.component("pkg:rpm/redhat/libcurl@7.61.1-34.el8?epoch=1&upstream=curl-7.61.1-34.el8.src.rpm")),
                of("AFFECTED PURL", curl, An.component("pkg:rpm/redhat/curl@7.61.1-34.el8")),
                of("UNDETERMINED PURL", new An.Osv("RHSA-1").affects("pkg:rpm/redhat/curl", "introduced 1:7.60-1", "fixed 1:7.61.1-33.el8"),
                        An.component("pkg:rpm/redhat/curl@7.61.1-22.el8")),
                of("UNDETERMINED PURL", new An.Osv("RHSA-2").affects("pkg:rpm/redhat/nodejs", "introduced 0",
                        "fixed 1:18.14.2-2.module+el8.7.0+1+a"), An.component("pkg:rpm/redhat/nodejs@20.1.0-1.module+el8.8.0+2+b?epoch=1")),
                of("OUTSIDE PURL", new An.Osv("RHSA-2").affects("pkg:rpm/redhat/nodejs", "introduced 0",
                        "fixed 1:18.14.2-2.module+el8.7.0+1+a"),
                        An.component("pkg:rpm/redhat/nodejs@18.14.2-3.module+el8.8.0+2+b?epoch=1")),
                of("AFFECTED PURL",
                        new An.Osv("ALPINE-1").affectsOn("alpine-3.17", "pkg:apk/alpine/busybox", "introduced 0", "fixed 1.35.0-r17"),
                        An.component("pkg:apk/alpine/ssl_client@1.35.0-r10?distro=alpine-3.17&origin=busybox")),
                of("POSSIBLE OTHER_NAME", new An.Osv("GO-1").affects("pkg:golang/golang.org/x/net", "introduced 0", "fixed 0.17.0"),
                        An.component("pkg:golang/golang.org/x/net/http2@0.7.0")),
                of("REMOTE OTHER_NAME", new An.Osv("GO-1").affects("pkg:golang/golang.org/x/net", "introduced 0", "fixed 0.17.0"),
                        An.component("pkg:golang/golang.org/x/net/http2@0.18.0")),
                of("POSSIBLE OTHER_NAME", new An.Osv("GO-2").affects("pkg:golang/golang.org/x/net/http2", "introduced 0", "fixed 0.17.0"),
                        An.component("pkg:golang/golang.org/x/net@0.7.0")),
                of("AFFECTED PURL", new An.Osv("GO-3").affects("pkg:golang/stdlib", "introduced 0", "fixed 1.20.3"),
                        An.component("pkg:golang/std@go1.20.2")),
                of("NONE NOTHING", new An.Osv("GO-1").affects("pkg:golang/golang.org/x/net", "introduced 0", "fixed 0.17.0"),
                        An.component("pkg:golang/golang.org/x/crypto@0.7.0")),
                of("AFFECTED PURL", curl, An.component("pkg:rpm/rhel/curl@7.61.1-22.el8?epoch=1&distro=rhel-8.6")),
                of("AFFECTED PURL", new An.Osv("RLSA-1").affectsOn("rocky-8", "pkg:rpm/rocky-linux/curl", "introduced 0"),
                        An.component("pkg:rpm/rocky/curl@7.61.1-22.el8?distro=rocky-8.9")),
                of("AFFECTED PURL", log4j, An.component("pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1")),
                of("NONE NOTHING", log4j, An.component("pkg:maven/org.example/log4j-core@2.14.1")),
                of("POSSIBLE NAME", log4j, bare(null, "log4j-core", "2.14.1")),
                of("POSSIBLE NAME", log4j, bare("org.apache.logging.log4j", "log4j-core", "2.14.1")),
                of("POSSIBLE NAME", new An.Osv("X").affects("pkg:composer/example/axios", "introduced 0"), bare(null, "axios", "1.0")),
                of("POSSIBLE NAME", new An.Osv("X").affects("pkg:composer/example/axios", "introduced 0"),
                        bare(null, "Example/Axios", "1.0")),
                of("NONE NOTHING", new An.Osv("X").affects("pkg:composer/example/axios", "introduced 0"), bare(null, "other/axios", "1.0")),
                of("AFFECTED PURL", new An.Osv("S").affects("pkg:swift/github.com/apple/swift-nio", "introduced 0", "fixed 2.0.0"),
                        An.component("pkg:swift/github.com/Apple/swift-nio@1.9.0")),
                of("AFFECTED PURL", new An.Osv("S").affects("pkg:conan/openssl", "introduced 0", "fixed 3.0.0"),
                        An.component("pkg:conan/openssl.org/openssl@1.1.1u")),
                of("UNDETERMINED PURL",
                        new An.Osv("S").affects("pkg:githubactions/tj-actions/changed-files", "introduced 0", "fixed 46.0.1"),
                        An.component("pkg:githubactions/tj-actions/changed-files@v45")),
                of("POSSIBLE OTHER_NAME",
                        new An.Osv("S").affects("pkg:githubactions/tj-actions/changed-files", "introduced 0", "fixed 46.0.1"),
                        An.component("pkg:github/tj-actions/changed-files@v45")),
                of("OUTSIDE PURL", new An.Osv("S").affects("pkg:bitnami/redis", "introduced 7.0.0", "fixed 7.0.5"),
                        An.component("pkg:bitnami/redis@7.0.5-3?arch=arm64")),
                of("AFFECTED PURL", new An.Osv("S").affects("pkg:alpm/arch/xz", "introduced 5.6.0-1", "fixed 5.6.1-2"),
                        An.component("pkg:alpm/arch/xz@5.6.1-1?arch=x86_64")),
                of("AFFECTED PURL", new An.Osv("S").affects("pkg:hex/plug", "introduced 0", "fixed 1.3.5"),
                        An.component("pkg:hex/plug@1.3.4")),
                of("AFFECTED PURL", new An.Osv("S").affects("pkg:apk/wolfi/curl", "introduced 0", "fixed 8.5.0-r1"),
                        An.component("pkg:apk/wolfi/curl@8.5.0-r0")),
                of("AFFECTED PURL", new An.Osv("S").entry("pkg:generic/thing", null,
                        List.of(An.range(Type.SEMVER, "introduced 1.0.0-rc.2", "fixed 1.0.0")), List.of(), List.of(), List.of()),
                        An.component("pkg:generic/thing@1.0.0-rc.10")),
                of("AFFECTED CPE", cpe, withCpe("haxx", "curl", "1.5")), of("OUTSIDE CPE", cpe, withCpe("haxx", "curl", "2.0")),
                of("UNDETERMINED CPE", cpe, withCpe("haxx", "curl", null)), of("NONE NOTHING", cpe, withCpe("haxx", "libcurl", "1.5")));
    }

    private static Arguments of(String expected, An.Osv advisory, Component component) {
        return Arguments.of(expected, advisory, component);
    }

    private static Component bare(@Nullable String group, String name, @Nullable String version) {
        return new Component("library", null, null, group, name, version, List.of(), null);
    }

    private static Component disagreeing(String purl, String name) {
        return new Component("library", An.purl(purl), null, null, name, "1.0.0", List.of(), "its purl and its name field disagree");
    }

    private static Component hashed(String purl, Hash hash) {
        return new Component("library", An.purl(purl), null, null, An.purl(purl).name(), An.purl(purl).version(), List.of(hash), null);
    }

    private static Component withCpe(String vendor, String product, @Nullable String version) {
        return new Component("library", null, new Cpe("a", vendor, product, version, "cpe"), null, product, version, List.of(), null);
    }

    @ParameterizedTest
    @MethodSource("components")
    void aComponentMatchesAsTheRulesSay(String expected, An.Osv advisory, Component component) {
        Match match = AdvisoryMatcher.of(List.of(advisory.record())).match(component);
        assertThat(match.kind() + " " + match.by()).as("%s", component).isEqualTo(expected);
        boolean meet = !Collections.disjoint(MatchKeys.of(component), MatchKeys.ofRecords(List.of(advisory.record())));
        if (match.kind() != Match.Kind.NONE) {
            assertThat(meet).as("the store's keys bring them together").isTrue();
            assertThat(match.because()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("components")
    void theWorseOfTwoRecordsCounts(String expected, An.Osv advisory, Component component) {
        var records = new ArrayList<>(List.of(advisory.record()));
        records.add(
                new An.Osv("OTHER").affects("pkg:npm/axios", "introduced 0").affects("pkg:deb/debian/openssl", "introduced 0").record());
        Match alone = AdvisoryMatcher.of(List.of(advisory.record())).match(component);
        Match together = AdvisoryMatcher.of(records).match(component);
        assertThat(together.kind()).isLessThanOrEqualTo(alone.kind());
        Collections.reverse(records);
        assertThat(AdvisoryMatcher.of(records).match(component).kind()).isEqualTo(together.kind());
        assertThat(expected).startsWith(alone.kind().name());
    }
}
