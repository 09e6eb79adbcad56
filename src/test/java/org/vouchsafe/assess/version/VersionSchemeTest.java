package org.vouchsafe.assess.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Version order, ecosystem by ecosystem: what is easily got wrong. */
class VersionSchemeTest {
    @ParameterizedTest
    @CsvSource({"pub,1.0.0+1,BEFORE,1.0.0+2", "pub,1.0.0,BEFORE,1.0.0+1", "julia,1.2.3+0,BEFORE,1.2.3+10", "pub,1.0.0-dev+5,BEFORE,1.0.0",
            "githubactions,v4,UNDECIDABLE,4.1.0", "githubactions,v4.1,UNDECIDABLE,4.1.0", "githubactions,v46.0.1,AFTER,45.0.7",
            "githubactions,0fe3a1bdeadbeef,UNDECIDABLE,45.0.7",
            "bitnami,6.2.0-3,SAME,6.2.0", "bitnami,6.2.0-debian-11-r4,SAME,6.2.0", "bitnami,6.2.0-rc1,BEFORE,6.2.0",
            "bitnami,6.2.1-r0,AFTER,6.2.0", "alpm,1:1.0-1,AFTER,2.0-1", "alpm,1.0-1,SAME,1.0", "alpm,1.0-2,AFTER,1.0-1",
            "alpm,1.0rc1-1,BEFORE,1.0-1", "alpm,5.6.1-1,BEFORE,5.6.1-2", "apk,1.2.3-r0,BEFORE,1.2.3-r1", "apk,1.2.3_rc1-r0,BEFORE,1.2.3-r0",
            "apk,1.2.3_p1,AFTER,1.2.3", "apk,latest,UNDECIDABLE,1.0", "conan,1.1.1,BEFORE,1.1.1u", "conan,1.2.11,BEFORE,1.3",
            "conan,latest,UNDECIDABLE,1.0", "cran,1.0-2,AFTER,1.0-1", "cran,1.0,BEFORE,1.0.0", "cran,1.10,AFTER,1.9",
            "hackage,1.2.3.4,AFTER,1.2.3", "hackage,1.2-alpha,UNDECIDABLE,1.2", "ebuild,1.2.3_p1-r1,AFTER,1.2.3_p1",
            "openssl,1.0.2zb,AFTER,1.0.2z", "openssl,3.0.0-alpha2,BEFORE,3.0.0", "openssl,3.0.0-beta1,AFTER,3.0.0-alpha2",
            "cocoapods,1.0.0.beta,BEFORE,1.0.0", "swift,v1.2.3,BEFORE,1.10.0", "hex,1.0,SAME,1.0.0", "opam,1.0~beta,BEFORE,1.0",
            "vscode-extension,1.2.3,BEFORE,1.3.0",
            "npm,1.0.0-alpha,BEFORE,1.0.0", "npm,1.0.0-rc.2,BEFORE,1.0.0-rc.10", "npm,1.0.0-alpha.beta,AFTER,1.0.0-alpha.1",
            "npm,1.0.0+b1,SAME,1.0.0+b2", "npm,v1.2.3,SAME,1.2.3", "npm,1.2,SAME,1.2.0", "npm,1.10.0,AFTER,1.9.0",
            "npm,latest,UNDECIDABLE,1.0.0",
            "npm,1.0.0-rc10,BEFORE,1.0.0-rc2", "npm,1.0.0-1a,AFTER,1.0.0-2", "npm,1.0.0-alpha,BEFORE,1.0.0-alpha.1",
            "npm,1.0.0-99999999999999999999,AFTER,1.0.0-1", "npm,1.0.0-01,UNDECIDABLE,1.0.0-1", "npm,1.0.0-a..b,UNDECIDABLE,1.0.0",
            "npm,1.0.0-Beta,BEFORE,1.0.0-alpha", "npm,2024.01.15,UNDECIDABLE,2024.1.15",
            "golang,v0.0.0-20220715151400-c0bba94af5f8,BEFORE,0.0.0-20220801000000-000000000000",
            "golang,v0.0.0-20220715151400-c0bba94af5f8,BEFORE,v0.0.0-20220715151400-d0bba94af5f8",
            "npm,1.0.0.1,UNDECIDABLE,1.0.0", "npm,99999999999999999999.0.0,UNDECIDABLE,1.0.0", "cargo,1.0.0-alpha,BEFORE,1.0.0",
            "cargo,0.10.0,AFTER,0.9.9", "hex,1.0.0-rc.0,BEFORE,1.0.0",
            "golang,v1.2.3,SAME,1.2.3", "golang,v0.0.0-20210101000000-abcdef123456,BEFORE,v0.0.0-20220101000000-abcdef123456",
            "golang,v1.2.4-0.20210101000000-abcdef123456,BEFORE,v1.2.4", "golang,v1.2.4-0.20210101000000-abcdef123456,AFTER,v1.2.3",
            "golang,v2.0.0+incompatible,SAME,v2.0.0", "golang,(devel),UNDECIDABLE,v1.0.0", "golang,go1.20.3,BEFORE,1.20.4",
            "golang,go1.21rc2,BEFORE,1.21.0",
            "golang,go1.21rc2,AFTER,1.20.9",
            "maven,1.0-SNAPSHOT,BEFORE,1.0", "maven,1.0-rc1,BEFORE,1.0", "maven,1.0.Final,SAME,1.0", "maven,1.0-sp1,AFTER,1.0",
            "maven,1.0-alpha,BEFORE,1.0-beta", "maven,1.10,AFTER,1.9", "maven,1,SAME,1.0.0", "maven,2.17.1,AFTER,2.17",
            "maven,${x},UNDECIDABLE,1",
            "maven,LATEST,UNDECIDABLE,1.0", "maven,5.3.18.RELEASE,AFTER,5.3.17.RELEASE",
            "pypi,1.0.post1,AFTER,1.0", "pypi,1.0.dev1,BEFORE,1.0a1", "pypi,1.0+local,AFTER,1.0", "pypi,1!0.5,AFTER,2.0",
            "pypi,1.0rc1,BEFORE,1.0",
            "pypi,1.0a1,SAME,1.0.alpha.1", "pypi,1.0,SAME,1.0.0", "pypi,abc,UNDECIDABLE,1.0",
            "deb,1:1.0-1,AFTER,2.0-1", "deb,1.0~rc1-1,BEFORE,1.0-1", "deb,1.0-1,BEFORE,1.0-1+b1", "deb,0:1.0-1,SAME,1.0-1",
            "deb,1.1.1n-0+deb11u4,BEFORE,1.1.1n-0+deb11u5", "deb,abc,UNDECIDABLE,1", "deb,2.36-9+deb12u10,AFTER,2.36-9+deb12u9",
            "rpm,1:1.0-1,AFTER,2.0-1", "rpm,1.0~rc1-1,BEFORE,1.0-1", "rpm,1.0^git1-1,AFTER,1.0-1", "rpm,1.1.1k-6.el8,BEFORE,1.1.1k-12.el8",
            "apk,1.2.3-r0,BEFORE,1.2.3-r10", "apk,1.2.3_alpha1,BEFORE,1.2.3", "apk,1.2.3a,AFTER,1.2.3", "apk,zz,UNDECIDABLE,1",
            "nuget,1.0.0.1,AFTER,1.0.0", "nuget,1.0,SAME,1.0.0", "nuget,1.0.0-Beta,SAME,1.0.0-beta", "nuget,1.0.0+x,SAME,1.0.0",
            "nuget,1.0.0-alpha,BEFORE,1.0.0", "nuget,x,UNDECIDABLE,1",
            "composer,1.0.0-beta1,BEFORE,1.0.0", "composer,v1.0,SAME,1.0.0", "composer,dev-main,UNDECIDABLE,1.0.0",
            "composer,1.0.x-dev,UNDECIDABLE,1.0.0",
            "gem,1.0.0.pre1,BEFORE,1.0.0", "gem,7.0.4.3,AFTER,7.0.4.2", "gem,7.0.10,AFTER,7.0.4.3", "gem,1.0,SAME,1.0.0",
            "gem,1.0.0-rc1,BEFORE,1.0.0",
            "gem,1.0.a10,AFTER,1.0.a2", "gem,x,UNDECIDABLE,1",
            "generic,1.9,BEFORE,1.10", "generic,2.0,SAME,2.0.0", "generic,2.0-rc1,BEFORE,2.0", "generic,v2.0,SAME,2.0",
            "generic,R2,BEFORE,R10",
            "generic,2024-01,BEFORE,2024-02", "generic,2.0b,UNDECIDABLE,2.0", "generic,1.0.2j,BEFORE,1.0.2k",
            "generic,2.0 SP1,UNDECIDABLE,2.0",
            "generic,2.0-beta1,BEFORE,2.0-rc1", "generic,Lhotse,UNDECIDABLE,Makalu", "generic,Lhotse,SAME,Lhotse"})
    void versionsFollowOneAnotherAsTheirEcosystemSays(String type, String one, Order order, String other) {
        VersionScheme scheme = VersionScheme.ofType(type);
        assertThat(scheme.compare(one, other)).isEqualTo(order);
        Order back = switch (order) {
            case BEFORE -> Order.AFTER;
            case AFTER -> Order.BEFORE;
            case SAME, UNDECIDABLE -> order;
        };
        assertThat(scheme.compare(other, one)).isEqualTo(back);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "-", ".", "1..2", "1.0.0-", "١.٢", "1e9", "${project.version}", "🦊",
            "999999999999999999999999999999"})
    void textThatIsNoVersionNeverFailsAndIsTheSameAsItself(String text) {
        for (VersionScheme each : VersionScheme.values()) {
            assertThat(each.compare(text, "1.0.0")).isNotNull();
            assertThat(each.compare(text, text)).isEqualTo(Order.SAME);
        }
    }
}
