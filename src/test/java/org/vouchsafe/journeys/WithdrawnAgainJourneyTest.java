package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** What an analyst withdrew does not count again because somebody sends the same bytes once more. */
class WithdrawnAgainJourneyTest {
    private static final String SUPPLIER = "Halden Measurement";
    private static final String CVE = "CVE-2026-70001";
    @TempDir
    Path folder;
    private CommandLineStory story;
    private Path sbom;
    private Path vex;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        story.run("new");
        sbom = story.file("gauge.cdx.json",
                Documents.sbom(SUPPLIER, "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0", "tiny@0.1.0"));
        Path advisory = story.file("frob.json", Documents.advisory("GHSA-frob-0001-aaaa", CVE, "left-frob", "1.2.0", "1.4.0"));
        vex = story.file("vex.json", Documents.openVex(SUPPLIER, CVE, "pkg:generic/halden-measurement/gauge@4.1", "not_affected",
                "\"justification\": \"vulnerable_code_not_in_execute_path\""));
        assertThat(story.run("import", sbom, advisory).code()).isZero();
    }

    private String state() {
        return story.run("states", "--json").rows().getFirst().text("state");
    }

    private static void saysWhy(Said said, String file, String evidence) {
        assertThat(said.code()).as(said.out()).isEqualTo(1);
        assertThat(said.err()).contains(file, "WITHDRAWN", evidence, "forged", "Mara", "evidence restore " + evidence);
    }

    @Test
    void aWithdrawnClaimStaysWithdrawnHoweverItComesAgain() throws IOException {
        story.run("import", vex);
        assertThat(state()).isEqualTo("NOT_AFFECTED");
        assertThat(story.run("evidence", "withdraw", "E-003", "--reason", "forged").code()).isZero();
        assertThat(state()).isEqualTo("AFFECTED");
        saysWhy(story.run("import", vex), "vex.json", "E-003");
        saysWhy(story.run("import", vex, "--dry-run"), "vex.json", "E-003");
        saysWhy(story.run("import", vex, "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.1"), "vex.json", "E-003");
        Path zip = folder.resolve("all.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("inside.json"));
            out.write(Files.readAllBytes(vex));
        }
        saysWhy(story.run("import", zip), "inside.json", "E-003");
        assertThat(state()).isEqualTo("AFFECTED");
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void aWithdrawnInventoryStaysWithdrawnUntilItIsRestored() {
        story.run("evidence", "withdraw", "E-001", "--reason", "forged");
        saysWhy(story.run("import", sbom), "gauge.cdx.json", "E-001");
        assertThat(story.run("states", "--json").rows()).isEmpty();
        String between = story.now().toString();
        story.run("import", story.file("letter.txt", "Dear all"));
        Said restored = story.run("evidence", "restore", "E-001", "--reason", "It was genuine.");
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(state()).isEqualTo("AFFECTED");
        assertThat(story.run("states", "--json", "--as-of", between).rows()).isEmpty();
        Said again = story.run("import", sbom);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(story.run("evidence", "restore", "E-001", "--reason", "x").err()).contains("not withdrawn");
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void whatWasUndoneIsNoWithdrawalByAnybody() {
        Path register = story.file("register.csv", "supplier,product,release\nA,B,1\n");
        story.run("import", register);
        story.run("undo");
        assertThat(story.run("register", "list").out()).doesNotContain("A / B");
        assertThat(story.run("import", register).code()).isZero();
        assertThat(story.run("register", "list", "--json").rows()).hasSize(2);
    }
}
