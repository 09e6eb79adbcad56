package org.vouchsafe.assess.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.assess.An;
import org.vouchsafe.assess.claim.product.ComponentMatching;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.inventory.AlsoKnownAs;
import org.vouchsafe.domain.inventory.Component;

/** Components that are not called as the advisory calls the package: none is lost as "not listed", and none is affected by a guess. */
class OtherwiseNamedTest {
    private static final An.Osv AXIOS = An.axios();
    private static final An.Osv SCOPED = new An.Osv("GHSA-s").affects("pkg:npm/@shadanai/openclaw", "introduced 0");
    private static final An.Osv LOG4J = new An.Osv("GHSA-j").affects("pkg:maven/org.apache.logging.log4j/log4j-core", "introduced 2.0",
            "fixed 2.17.1");
    private static final An.Osv GIN = new An.Osv("GO-1").affects("pkg:golang/github.com/gin-gonic/gin", "introduced 0", "fixed 1.9.1");
    private static final An.Osv ETCD = new An.Osv("GO-2").affects("pkg:golang/go.etcd.io/etcd/v3", "introduced 0", "fixed 3.4.0");
    private static final An.Osv KERNEL = new An.Osv("GHSA-k").affects("pkg:composer/symfony/http-kernel", "introduced 0", "fixed 6.0.0");
    private static final An.Osv SERDE = new An.Osv("RUSTSEC-1").affects("pkg:cargo/serde_json", "introduced 0", "fixed 1.0.0");
    private static final An.Osv REQUESTS = new An.Osv("PYSEC-1").affects("pkg:pypi/requests", "introduced 0", "fixed 2.31.0");

    static Stream<Arguments> otherwiseNamed() {
        return Stream.of(
                // Only a CPE.
                of("POSSIBLE", AXIOS, cpe("cpe:2.3:a:axios:axios:1.14.1:*:*:*:*:node.js:*:*")),
                of("POSSIBLE", AXIOS, cpe("cpe:2.3:a:axios:axios:1.14.1:*:*:*:*:*:*:*")),
                of("POSSIBLE", AXIOS, cpe("cpe:2.3:a:axios:axios:*:*:*:*:*:*:*:*")),
                of("REMOTE", AXIOS, cpe("cpe:2.3:a:axios:axios:1.15.0:*:*:*:*:*:*:*")),
                of("NONE", AXIOS, cpe("cpe:2.3:a:axios:axios:1.14.1:*:*:*:*:wordpress:*:*")),
                of("NONE", AXIOS, cpe("cpe:2.3:a:axios:axios:1.14.1:*:*:*:*:python:*:*")),
                // A purl that identifies nothing in a registry.
                of("POSSIBLE", AXIOS, An.component("pkg:generic/axios@1.14.1")),
                of("POSSIBLE", AXIOS, An.component("pkg:generic/axios")),
                of("REMOTE", AXIOS, An.component("pkg:generic/axios@1.15.0")),
                of("POSSIBLE", AXIOS, An.component("pkg:github/axios/axios@v1.14.1")),
                of("POSSIBLE", AXIOS, An.component("pkg:github/axios/axios@0fe3a1b")),
                of("POSSIBLE", AXIOS, An.component("pkg:gitlab/mirrors/axios@v1.14.1")),
                of("POSSIBLE", AXIOS, An.component("pkg:bower/axios@1.14.1")),
                of("POSSIBLE", AXIOS, An.component("pkg:swid/Axios/axios@1.14.1")),
                of("POSSIBLE", AXIOS, An.component("pkg:jsr/axios@1.14.1")),
                of("POSSIBLE", AXIOS,
                        An.component("pkg:generic/x@1.14.1?download_url=https://registry.example.org/axios/-/axios-1.14.1.tgz")),
                of("POSSIBLE", AXIOS, An.component("pkg:maven/org.webjars.npm/axios@1.14.1")),
                of("POSSIBLE", SCOPED, An.component("pkg:maven/org.webjars.npm/shadanai__openclaw@1")),
                of("POSSIBLE", GIN, An.component("pkg:github/gin-gonic/gin@v1.9.0")),
                of("POSSIBLE", KERNEL, An.component("pkg:github/symfony/http-kernel@v5.4.0")),
                of("POSSIBLE", ETCD, An.component("pkg:generic/etcd@3.3.0")),
                of("POSSIBLE", LOG4J, An.component("pkg:generic/log4j-core@2.14.1")),
                of("POSSIBLE", LOG4J, An.component("pkg:maven/log4j-core/log4j-core@2.14.1")),
                of("POSSIBLE", REQUESTS, An.component("pkg:conda/requests@2.30.0")),
                // Words.
                of("POSSIBLE", AXIOS, bare("npm:axios", "1.14.1")), of("POSSIBLE", AXIOS, bare("npm:axios@1.14.1", null)),
                of("POSSIBLE", AXIOS, bare("axios@1.14.1", null)), of("POSSIBLE", AXIOS, bare("axios 1.14.1", null)),
                of("POSSIBLE", AXIOS, bare("axios-1.14.1.tgz", null)), of("POSSIBLE", AXIOS, bare("axios.min.js", null)),
                of("POSSIBLE", AXIOS, bare("pkg:npm/axios@1.14.1", null)),
                of("POSSIBLE", AXIOS, bare("https://cdn.jsdelivr.net/npm/axios@1.14.1/dist/axios.min.js", null)),
                of("POSSIBLE", AXIOS, bare("https://unpkg.com/axios@1.14.1", null)),
                of("POSSIBLE", AXIOS, bare("//cdnjs.cloudflare.com/ajax/libs/axios/1.14.1/axios.min.js", null)),
                of("POSSIBLE", AXIOS, bare("https://registry.example.org/axios/-/axios-1.14.1.tgz", null)),
                of("POSSIBLE", AXIOS, bare("https://github.com/axios/axios.git", null)),
                of("REMOTE", AXIOS, bare("https://unpkg.com/axios@1.15.0/dist/axios.js", null)),
                of("REMOTE", AXIOS, bare("axios@1.15.0", null)),
                of("NONE", AXIOS, bare("pypi:axios", "1.14.1")),
                of("POSSIBLE", SCOPED, bare("@shadanai/openclaw", "1")), of("POSSIBLE", SCOPED, bare("@shadanai/openclaw@1.0", null)),
                of("POSSIBLE", SCOPED, bare("npm:@shadanai/openclaw", null)),
                of("POSSIBLE", SCOPED, bare("https://cdn.jsdelivr.net/npm/@shadanai/openclaw@1/x.js", null)),
                of("POSSIBLE", LOG4J, bare("log4j-core-2.14.1.jar", null)),
                of("POSSIBLE", LOG4J, bare("org.apache.logging.log4j:log4j-core:2.14.1", null)),
                of("POSSIBLE", LOG4J, bare("org.apache.logging.log4j:log4j-core:jar:2.14.1", null)),
                of("POSSIBLE", REQUESTS, bare("requests==2.30.0", null)),
                of("POSSIBLE", REQUESTS, bare("requests-2.30.0-py3-none-any.whl", null)),
                of("REMOTE", REQUESTS, bare("requests==2.31.0", null)),
                of("POSSIBLE", AXIOS, also("pkg:generic/frontend@1", "axios-1.14.1.tgz")),
                // A file of the package is no package, unless it says which version it is.
                of("NONE", AXIOS, file("/app/node_modules/axios/dist/axios.js")), of("POSSIBLE", AXIOS, file("/srv/axios-1.14.1.min.js")),
                // Look-alikes.
                of("POSSIBLE", AXIOS, An.component("pkg:npm/\u0430xios@1.14.1")),
                of("POSSIBLE", AXIOS, An.component("pkg:npm/ax\u200bios@1.14.1")),
                of("REMOTE", AXIOS, An.component("pkg:npm/\u0430xios@1.15.0")),
                of("POSSIBLE", SCOPED, An.component("pkg:npm/shadanai/openclaw@1")),
                of("POSSIBLE", SCOPED, An.component("pkg:npm/%2540shadanai/openclaw@1")),
                of("POSSIBLE", SERDE, An.component("pkg:cargo/serde-json@0.9.0")),
                of("POSSIBLE", SERDE, An.component("pkg:cargo/Serde_JSON@0.9.0")),
                of("POSSIBLE", LOG4J, An.component("pkg:maven/org.apache.logging.Log4j/log4j-core@2.14.1")),
                // The whole name where only the last part should stand names the same package.
                of("AFFECTED", SCOPED, encoded("npm", "@shadanai/openclaw", "1")),
                of("AFFECTED", GIN, encoded("golang", "github.com/gin-gonic/gin", "v1.9.0")),
                // Other packages.
                of("NONE", AXIOS, An.component("pkg:cargo/axios@1.14.1")), of("NONE", AXIOS, An.component("pkg:npm/%40evil/axios@1.14.1")),
                of("NONE", AXIOS, An.component("pkg:oci/axios@1.14.1")), of("NONE", SCOPED, An.component("pkg:generic/openclaw@1")),
                of("NONE", AXIOS, An.component("pkg:github/evil/axios-proxy@1.14.1")),
                of("NONE", new An.Osv("MAL-1").affects("pkg:npm/react_dom", "introduced 0"), An.component("pkg:npm/react-dom@18.0.0")));
    }

    private static Arguments of(String expected, An.Osv advisory, Component component) {
        return Arguments.of(expected, advisory, component);
    }

    private static Component cpe(String text) {
        String[] parts = text.split(":");
        var cpe = new Cpe(parts[2], parts[3], parts[4], parts[5].equals("*") ? null : parts[5], text);
        return new Component("library", null, cpe, null, "the component", null, List.of(), null);
    }

    private static Component bare(String name, @Nullable String version) {
        return new Component("library", null, null, null, name, version, List.of(), null);
    }

    private static Component file(String name) {
        return new Component("file", null, null, null, name, null, List.of(), null);
    }

    private static Component also(String purl, String name) {
        return An.component(purl).alsoKnownAs(new AlsoKnownAs(List.of(), List.of(), List.of(), List.of(name)));
    }

    private static Component encoded(String type, String name, String version) {
        var purl = new Purl(type, null, name, version, Collections.emptySortedMap(), null, "pkg:" + type + "/" + name.replace("/", "%2F"));
        return new Component("library", purl, null, null, name, version, List.of(), null);
    }

    @ParameterizedTest
    @MethodSource("otherwiseNamed")
    void whatMayBeThePackageIsNeverLostAndNeverCertain(String expected, An.Osv advisory, Component component) {
        Match match = AdvisoryMatcher.of(List.of(advisory.record())).match(component);
        assertThat(match.kind()).as("%s: %s", component, match.because()).hasToString(expected);
        if (match.kind() != Match.Kind.NONE) {
            assertThat(MatchKeys.of(component)).as("the store's keys bring them together")
                    .containsAnyElementsOf(MatchKeys.of(advisory.record()));
        }
    }

    /** What a package takes the place of may still be in it; its own advisories are its own. */
    @org.junit.jupiter.api.Test
    void whatAPackageStandsForMayBeInIt() {
        Component fork = An.component("pkg:composer/example/kernel@5.4.0").alsoKnownAs(
                new AlsoKnownAs(List.of(), List.of(), List.of(An.purl("pkg:composer/symfony/http-kernel@5.4.0")), List.of()));
        Component newer = An.component("pkg:composer/example/kernel@6.0.0").alsoKnownAs(
                new AlsoKnownAs(List.of(), List.of(), List.of(An.purl("pkg:composer/symfony/http-kernel@6.0.0")), List.of()));
        AdvisoryMatcher matcher = AdvisoryMatcher.of(List.of(KERNEL.record()));
        assertThat(matcher.match(fork).kind()).isEqualTo(Match.Kind.POSSIBLE);
        assertThat(matcher.match(newer).kind()).isEqualTo(Match.Kind.REMOTE);
        assertThat(MatchKeys.of(fork)).containsAnyElementsOf(MatchKeys.of(KERNEL.record()));
    }

    /** Every purl and CPE of a component is compared, each with its own version. */
    @org.junit.jupiter.api.Test
    void everyIdentityCounts() {
        AdvisoryMatcher matcher = AdvisoryMatcher.of(List.of(AXIOS.record()));
        Component both = An.component("pkg:deb/debian/node-axios@0.9?distro=debian-12").alsoKnownAs(
                new AlsoKnownAs(List.of(An.purl("pkg:npm/axios@1.14.1")), List.of(), List.of(), List.of()));
        assertThat(matcher.match(both)).extracting(Match::kind, Match::by).containsExactly(Match.Kind.AFFECTED, Match.By.PURL);
        Component disagreeing = new Component("library", An.purl("pkg:npm/axios@1.15.0"), null, null, "axios", "1.15.0", List.of(),
                "Its purls name different packages or versions.", new AlsoKnownAs(List.of(An.purl("pkg:npm/left-pad@1.0.0")), List.of(),
                        List.of(), List.of()));
        assertThat(matcher.match(disagreeing).kind()).isEqualTo(Match.Kind.UNDETERMINED);
        assertThat(
                AdvisoryMatcher.of(List.of(new An.Osv("X").affects("pkg:npm/left-pad", "introduced 2").record())).match(disagreeing).kind())
                .isEqualTo(Match.Kind.UNDETERMINED);
        assertThat(MatchKeys.of(both)).containsAnyElementsOf(MatchKeys.of(AXIOS.record()));
    }

    /** A claim reaches a component by any of its names, unless they contradict one another: then only by the first. */
    @org.junit.jupiter.api.Test
    void aClaimReachesAComponentByEachOfItsNames() {
        var named = new Identification(List.of(An.purl("pkg:npm/axios@1.14.1")), List.of(), List.of(), null, null, null, null, "axios");
        AlsoKnownAs also = new AlsoKnownAs(List.of(An.purl("pkg:npm/axios@1.14.1")), List.of(), List.of(), List.of());
        Component repository = An.component("pkg:github/axios/axios@v1.14.1").alsoKnownAs(also);
        assertThat(ComponentMatching.means(named, repository)).isTrue();
        Component other = new Component("library", An.purl("pkg:npm/left-pad@1.0.0"), null, null, "left-pad", "1.0.0", List.of(),
                "Its purls name different packages or versions.", also);
        assertThat(ComponentMatching.means(named, other)).isFalse();
        assertThat(ComponentMatching.means(new Identification(List.of(An.purl("pkg:npm/left-pad")), List.of(), List.of(), null, null, null,
                null, "left-pad"), other)).isTrue();
    }
}
