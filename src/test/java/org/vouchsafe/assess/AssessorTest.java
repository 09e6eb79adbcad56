package org.vouchsafe.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;

/** The shortest stories: one inventory, one advisory, perhaps a claim. */
class AssessorTest {
    @Test
    void anAffectedVersionThatIsListedIsAffectedByOurOwnReading() {
        var position = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios@1.14.1")).position("2.0");
        assertThat(position.state()).isEqualTo(State.AFFECTED);
        assertThat(position.basis()).isEqualTo(Basis.INVENTORY);
        assertThat(position.advisory()).isEqualTo("CVE-2026-10001");
        assertThat(position.aliases()).containsExactly("GHSA-aaaa-0001");
        assertThat(position.components()).containsExactly("pkg:npm/axios@1.14.1");
    }

    @Test
    void aClaimThatAgreesCorroborates() {
        var position = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios@1.15.0"))
                .add(A.claim("2.0", "vulnerable_code_not_present")).position("2.0");
        assertThat(position.basis()).isEqualTo(Basis.CORROBORATED);
    }
}
