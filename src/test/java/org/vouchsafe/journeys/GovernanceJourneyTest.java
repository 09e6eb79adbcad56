package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.governance.Finding;
import org.vouchsafe.domain.governance.Finding.Standing;
import org.vouchsafe.domain.governance.SupplierExposure;
import org.vouchsafe.domain.governance.Weakness.Kind;

/** How exposed suppliers are to the next compromise: what lockfiles say counts, and what they do not say is unknown. */
class GovernanceJourneyTest {
    private static final String LOCKFILE = """
            {"name": "gauge", "version": "4.1.0", "lockfileVersion": 3, "packages": {
              "": {"name": "gauge", "version": "4.1.0", "dependencies": {"left-frob": "^1.0.0", "pinned": "2.0.0"}},
              "node_modules/left-frob": {"version": "1.0.0", "hasInstallScript": true,
                "resolved": "https://packages.example.com/left-frob-1.0.0.tgz"},
              "node_modules/pinned": {"version": "2.0.0",
                "resolved": "https://other.example.test/pinned-2.0.0.tgz",
                "integrity": "sha512-AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ=="}}}""";
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        done("new");
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
        done("register", "set", "--create", "--supplier", "Pelago", "--product", "Bridge", "--release", "5.6");
        done("import", story.file("package-lock.json", LOCKFILE), "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
    }

    private String done(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.out();
    }

    private Finding finding(String supplier, Kind kind) {
        try (var workspace = story.open()) {
            SupplierExposure exposure = workspace.governance().suppliers(Viewpoint.LATEST).stream()
                    .filter(each -> each.supplier().equals(supplier)).findFirst().orElseThrow();
            return exposure.findings().stream().filter(each -> each.weakness().kind() == kind).findFirst().orElseThrow();
        }
    }

    @Test
    void whatALockfileSaysIsCountedWithItsPlace() {
        Finding drifting = finding("Halden", Kind.DRIFTING_RANGES);
        assertThat(drifting.standing()).isEqualTo(Standing.SEEN);
        assertThat(drifting.examples()).singleElement().satisfies(each -> {
            assertThat(each.words()).isEqualTo("left-frob 1.0.0, asked for as ^1.0.0");
            assertThat(each.place()).isNotNull();
        });
        assertThat(finding("Halden", Kind.INSTALL_SCRIPTS).count()).isEqualTo(1);
        assertThat(finding("Halden", Kind.MISSING_INTEGRITY).count()).isEqualTo(1);
        assertThat(finding("Halden", Kind.OTHER_SOURCES).standing()).isEqualTo(Standing.NOT_SEEN);
        assertThat(finding("Halden", Kind.NO_LOCKFILE).standing()).isEqualTo(Standing.NOT_SEEN);
        assertThat(finding("Halden", Kind.NO_PROVENANCE).standing()).isEqualTo(Standing.SEEN);
        assertThat(finding("Halden", Kind.ONE_AUTHOR).standing()).as("npm lockfiles name no authors").isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void registriesAreHeldAgainstThePolicyAndNothingElse() {
        assertThat(finding("Halden", Kind.UNAPPROVED_REGISTRIES).standing()).isEqualTo(Standing.UNKNOWN);
        done("policy", "set", "--registry", "packages.example.com", "--reason", "our proxy");
        Finding other = finding("Halden", Kind.UNAPPROVED_REGISTRIES);
        assertThat(other.standing()).isEqualTo(Standing.SEEN);
        assertThat(other.examples()).singleElement().satisfies(each -> assertThat(each.words()).contains("pinned 2.0.0"));
    }

    @Test
    void ofASupplierWithoutLockfilesNothingIsKnown() {
        for (Kind each : Kind.values()) {
            boolean counted = each == Kind.NO_LOCKFILE || each == Kind.NO_PROVENANCE;
            assertThat(finding("Pelago", each).standing()).as(each.name()).isEqualTo(counted ? Standing.SEEN : Standing.UNKNOWN);
        }
        done("import", story.file("requirements.txt", "frob==1.0\nother==2.0\n"), "--supplier", "Pelago", "--product", "Bridge",
                "--release",
                "5.6");
        assertThat(finding("Pelago", Kind.INSTALL_SCRIPTS).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(finding("Pelago", Kind.MISSING_INTEGRITY).standing()).isNotEqualTo(Standing.NOT_SEEN);
    }

    @Test
    void theTableNamesControlsOfTheCatalogues() {
        assertThat(done("governance")).contains("Version ranges that drift: Exact pins for critical dependencies",
                "E8 PA Patch applications",
                "Halden", "Pelago", "nothing says");
        assertThat(done("governance", "--supplier", "Halden")).contains("left-frob 1.0.0, asked for as ^1.0.0 (E-001", "Controls: ");
        assertThat(story.run("governance", "--json").rows()).hasSize(2);
        assertThat(done("governance", "--supplier", "Nobody")).contains("No supplier of that name");
    }
}
