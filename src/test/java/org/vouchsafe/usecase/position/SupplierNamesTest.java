package org.vouchsafe.usecase.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.TestWorkspace;

/** Whether one document is a newer version of another rests on who the authors are, and that on the register, also for releases of others. */
class SupplierNamesTest {
    @TempDir
    Path folder;

    @Test
    void anotherNameOfASupplierReachesWhatItSaysOfOthersReleases() {
        try (var workspace = new TestWorkspace(folder.resolve("case.vouchsafe"))) {
            SupplierId integrator = workspace.write("register", tx -> {
                SupplierId vendor = tx.recordRegister().addSupplier("Vendor", List.of(), List.of(), List.of(), List.of());
                var product = tx.recordRegister().addProduct(vendor, "Portal", List.of());
                tx.recordRegister().addRelease(product, "1.0", null, null, ReleaseStatus.IN_USE, List.of());
                tx.recordPolicy().set(new Policy(Policy.Absence.GRAPH, Policy.Claims.ALL, List.of("CERT")));
                return tx.recordRegister().addSupplier("Integrator", List.of(), List.of(), List.of(), List.of());
            });
            says(workspace, "1", List.of("CERT", "Brand"), ClaimStatus.AFFECTED);
            says(workspace, "2", List.of("CERT"), ClaimStatus.NOT_AFFECTED);
            var positions = new Positions(workspace.workspace(), workspace::now, "rules of this test");
            assertThat(shown(positions.at(Viewpoint.LATEST))).isEqualTo(fromNothing(workspace));
            workspace.write("register", tx -> {
                tx.recordRegister().set(new Supplier(integrator, "Integrator", List.of("Brand"), List.of(), List.of(), List.of()));
                return null;
            });
            assertThat(shown(positions.at(Viewpoint.LATEST))).isEqualTo(fromNothing(workspace));
        }
    }

    private static void says(TestWorkspace workspace, String version, List<String> authors, ClaimStatus status) {
        workspace.write("import", tx -> {
            EvidenceId id = tx.recordEvidence().keep(TestWorkspace.file("vex-" + version + ".json",
                    ("vex " + version).getBytes(StandardCharsets.UTF_8), workspace.now(), List.of()));
            var portal = new Identification(List.of(), List.of(), List.of(), null, "Portal", "1.0", null, "Portal");
            tx.recordClaims().add(id, new ClaimDocument("OpenVEX", "0.2.0", "https://vex.example/1", version, false,
                    new Author(authors, true, false), Instant.parse("2026-03-0" + version + "T00:00:00Z"),
                    List.of(new Claim(List.of("CVE-2026-1"), status, status.name(),
                            status == ClaimStatus.NOT_AFFECTED ? Justification.VULNERABLE_CODE_NOT_PRESENT : null, null, null, null, null,
                            new ClaimTarget.OfProduct(portal, List.of()), Location.WHOLE_FILE))));
            return null;
        });
    }

    private static List<String> fromNothing(TestWorkspace workspace) {
        return workspace.read(tx -> shown(new PositionReading(tx, Viewpoint.LATEST, workspace.now()).allFromEverything()));
    }

    private static List<String> shown(PositionSet set) {
        return set.rows().stream().map(row -> row.releaseName() + " " + row.position().unexplained()).toList();
    }
}
