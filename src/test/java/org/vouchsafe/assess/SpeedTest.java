package org.vouchsafe.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.Position;

/** That the work grows with what could match, not with the size of the workspace squared. Limits are wide: the machine is shared. */
class SpeedTest {
    private static Case portfolio(int products, int releases) {
        Case workspace = new Case().supplier("Northwind Systems");
        for (int p = 0; p < products; p++) {
            workspace.product("P" + p);
            for (int r = 0; r < releases; r++) {
                workspace.release("1." + r);
            }
        }
        return workspace.add(An.axios());
    }

    private static An.Sbom sbom(int product, int release, String... purls) {
        return An.sbom("P" + product + " 1." + release, purls).root("P" + product, "pkg:generic/nws/p" + product + "@1." + release)
                .subject("pkg:generic/nws/p" + product);
    }

    private static Duration best(AdvisoryFacts facts, int expected) {
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 12; i++) {
            long start = System.nanoTime();
            List<Position> positions = new Assessor(Policy.DEFAULT).assess(facts, Viewpoint.LATEST, Case.TODAY);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            best = took.compareTo(best) < 0 ? took : best;
            assertThat(positions).hasSize(expected);
        }
        return best;
    }

    @Test
    void aThousandReleasesOfWhichFewListAnything() {
        Case workspace = portfolio(250, 4);
        for (int p = 0; p < 250; p++) {
            for (int r = 0; r < 4; r++) {
                workspace.add(p < 5 && r == 3 ? sbom(p, r, Stories.PRESENT) : sbom(p, r));
            }
        }
        assertThat(best(workspace.facts(), 5)).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void aThousandReleasesOfOneProductThatAllListIt() {
        Case workspace = portfolio(1, 1000);
        for (int r = 0; r < 1000; r++) {
            workspace.add(sbom(0, r, r < 500 ? Stories.PRESENT : "pkg:npm/axios@1.15.0"));
        }
        assertThat(best(workspace.facts(), 1000)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aThousandClaimsAboutAThousandReleases() {
        Case workspace = portfolio(250, 4);
        A.Vex vex = A.vex();
        for (int p = 0; p < 250; p++) {
            for (int r = 0; r < 4; r++) {
                workspace.add(sbom(p, r, Stories.PRESENT));
                vex.says("pkg:generic/nws/p" + p + "@1." + r, Stories.REACH);
            }
        }
        assertThat(best(workspace.add(vex).facts(), 1000)).isLessThan(Duration.ofSeconds(4));
    }
}
