package org.vouchsafe.input.purl;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.Purl;

class PurlsTest {
    @ParameterizedTest
    @CsvSource({"pkg:npm/%40Angular/Core@1.0,pkg:npm/%40angular/core@1.0", "pkg:npm/@angular/core@1.0,pkg:npm/%40angular/core@1.0",
            "pkg:npm/@angular/core,pkg:npm/%40angular/core", "pkg:pypi/Ruamel_yaml.clib@0.2,pkg:pypi/ruamel-yaml-clib@0.2",
            "pkg:deb/Debian/Curl@7:1.2?distro=debian-12&arch=amd64,pkg:deb/debian/curl@7:1.2?arch=amd64&distro=debian-12",
            "pkg:nuget/Newtonsoft.Json@13.0.3,pkg:nuget/Newtonsoft.Json@13.0.3",
            "pkg:maven/org.Example/Core@1,pkg:maven/org.Example/Core@1"})
    void writesTheCanonicalForm(String text, String canonical) {
        assertThat(Purls.parse(text).orElseThrow().canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"pkg:npm//axios@1,pkg:npm/axios@1", "pkg://npm/axios@1,pkg:npm/axios@1", "PKG:NPM/axios@1,pkg:npm/axios@1",
            "pkg:npm/na%C3%AFve@1,pkg:npm/na%C3%AFve@1", "pkg:npm/naïve@1,pkg:npm/na%C3%AFve@1", "pkg:npm/a@1#../b/./c,pkg:npm/a@1#b/c",
            "pkg:golang/x/y@feature/branch,pkg:golang/x/y@feature%2Fbranch"})
    void readsWhatIsWrittenCarelessly(String text, String canonical) {
        Purl purl = Purls.parse(text).orElseThrow();
        assertThat(purl.canonical()).isEqualTo(canonical);
        assertThat(Purls.parse(canonical)).contains(purl);
    }

    @Test
    void comparesNuGetNamesWithoutCase() {
        assertThat(Purls.parse("pkg:nuget/Newtonsoft.Json@13.0.3").orElseThrow().packageName())
                .isEqualTo(Purls.parse("pkg:nuget/newtonsoft.json@12").orElseThrow().packageName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "npm/axios", "pkg:axios", "pkg:npm", "pkg:npm/", "pkg:/axios@1", "https://example.com", "pkg:npm/a@1?=x",
            "pkg:npm/a%2",
            "pkg:npm/a%zz", "pkg:npm/%FF", "pkg:npm/a%00", "pkg:npm/a b", "pkg:cran/@1", "pkg:maven/a@1", "pkg:n pm/a"})
    void refusesWhatIsNone(String text) {
        assertThat(Purls.parse(text)).isEmpty();
    }

    @Test
    void buildsFromParts() {
        assertThat(Purls.of("npm", "@types", "node", "20.0.0+x").orElseThrow().canonical()).isEqualTo("pkg:npm/%40types/node@20.0.0%2Bx");
        assertThat(Purls.of("npm", null, "", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"pkg:npm/axios@1,-,axios,1", "pkg:npm/%40angular/core@1,@angular,core,1",
            "pkg:npm/%40angular/core@1,-,@angular/core,1", "pkg:npm/%40angular/core@1,-,core,-", "pkg:npm/axios@1,-,Axios,1",
            "pkg:maven/g/a@1,g,a,1", "pkg:maven/g/a@1,-,a,1", "pkg:maven/g/a@1,-,g:a,1", "pkg:pypi/ruamel-yaml@1,-,ruamel.yaml,1",
            "pkg:pypi/pyyaml@6.0RC1,-,PyYAML,6.0rc1", "pkg:golang/github.com/x/y@v1.2.0,-,github.com/x/y,1.2.0",
            "pkg:golang/github.com/x/y@v1.2.0#z,-,github.com/x/y/z,v1.2.0", "pkg:rpm/fedora/curl@7.5-1?epoch=1,-,curl,1:7.5-1",
            "pkg:deb/debian/curl@7.5-1,-,curl,7.5-1", "pkg:generic/openssl@3.0,-,OpenSSL for Windows,3.0",
            "pkg:nuget/Newtonsoft.Json@13,-,Newtonsoft.Json,13", "pkg:oci/nginx@sha256:ab,-,docker.io/library/nginx,-"})
    void findsAgreement(String purl, @Nullable String group, String name, @Nullable String version) {
        assertThat(disagreement(purl, group, name, version)).isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-",
            value = {"pkg:npm/axios@1.14.1,-,axios,1.14.0", "pkg:npm/axios@1,-,lodash,1", "pkg:npm/%40angular/core@1,@other,core,1",
                    "pkg:npm/axios@1,@scope,axios,1", "pkg:maven/g/a@1,h,a,1", "pkg:maven/g/a@1,-,h:a,1",
                    "pkg:generic/openssl@3.0,-,openssl,3.1",
                    "pkg:pypi/requests@2.0,-,request,2.0", "pkg:maven/g/A@1,g,a,1"})
    void findsDisagreement(String purl, @Nullable String group, String name, @Nullable String version) {
        assertThat(disagreement(purl, group, name, version)).isNotNull();
    }

    private static @Nullable String disagreement(String text, @Nullable String group, String name, @Nullable String version) {
        Purl purl = Purls.parse(text).orElseThrow();
        return PurlAgreement.disagreement(purl, group, name, version);
    }
}
