package org.vouchsafe.assess.match.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distribution releases by id and major version. */
class DistributionTest {
    @ParameterizedTest
    @CsvSource({"debian-12,debian-12.5,true", "debian-12,bookworm,true", "Debian:12,debian-bookworm,true", "debian-12,debian-11,false",
            "debian-12,ubuntu-12,false", "ubuntu-22.04,jammy,true", "ubuntu-22.04,ubuntu-22.10,false", "alpine-3.19,alpine-3.19.1,true",
            "alpine-3.19,alpine-3.18,false", "Alpine:v3.19,alpine-3.19,true", "rhel-8,rhel-8.6,true", "redhat-9,redhat-8,false",
            "debian,debian-12,true",
            "opensuse-leap-15.5,opensuse-leap-15.6,false"})
    void releasesAreTheSameWhenIdAndMajorVersionAre(String one, String other, boolean same) {
        assertThat(Distribution.parse(one).orElseThrow().sameAs(Distribution.parse(other).orElseThrow())).isEqualTo(same);
        assertThat(Distribution.parse(other).orElseThrow().sameAs(Distribution.parse(one).orElseThrow())).isEqualTo(same);
    }
}
