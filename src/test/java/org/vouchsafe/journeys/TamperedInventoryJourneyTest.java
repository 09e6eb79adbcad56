package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.job.Progress;
import org.vouchsafe.seal.supplied.PgpFixture;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.key.TrustKeys.Use;
import org.vouchsafe.usecase.key.TrustKeys.Whose;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.wiring.WorkspaceFiles;

/** An SBOM that was changed after it was signed clears nothing, and takes the place of none. */
class TamperedInventoryJourneyTest {
    private static final Actor MARA = new Actor("Mara");
    private static final Instant SIGNED = Instant.parse("2026-03-01T12:00:00Z");
    @TempDir
    Path folder;
    private final PgpFixture northwind = new PgpFixture("Northwind Releases <rel@northwind.example>", 0);
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private UseCases workspace;

    @BeforeEach
    void open() throws IOException {
        InstantSource clock = () -> now = now.plusSeconds(1);
        workspace = new WorkspaceFiles(new Surroundings(clock, new Random(1), "the test"), "test")
                .create(folder.resolve("case.vouchsafe"), MARA);
        imported(written("osv.json", Documents.advisory("GHSA-aaaa-bbbb-cccc", "CVE-2026-7001", "axios", "0", "1.5.0")
                .getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Path written(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private void imported(Path... paths) {
        workspace.importEvidence().importFiles(List.of(paths), ImportOptions.NONE, MARA, Progress.UNWATCHED);
    }

    private void trust() throws IOException {
        workspace.keys().trust(written("key.txt", northwind.publicKey()),
                new Whose("Northwind", null, null, null, Use.SIGNATURES, "compared by telephone"), MARA);
    }

    private static byte[] sbom(String made, String axios) {
        return Documents.sbom("Northwind", "Portal", "2.0", made, "http-client@2.0.0", "axios@" + axios).getBytes(StandardCharsets.UTF_8);
    }

    private PositionRow row() {
        return workspace.states().rows(StateFilter.ALL, Viewpoint.LATEST).getFirst();
    }

    private void allIsWell() {
        assertThat(workspace.check().check(Progress.UNWATCHED)).isEmpty();
    }

    @Test
    void aChangedVersionDoesNotClear() throws IOException {
        imported(written("sbom.json", sbom("2026-02-10T08:00:00Z", "1.6.0")),
                written("sbom.json.asc", northwind.sign(sbom("2026-02-10T08:00:00Z", "1.4.0"), SIGNED)));
        assertThat(row().position().state()).as("no key is held, so nothing is known of the signature").isEqualTo(State.NOT_AFFECTED);
        trust();
        assertThat(row().position().state()).isEqualTo(State.UNKNOWN);
        assertThat(row().position().reason()).isEqualTo(ReasonCode.INVENTORY_INCOMPLETE);
        List<Check> checks = workspace.states().explain("Portal@2.0", "CVE-2026-7001", Viewpoint.LATEST).position().checks();
        assertThat(checks).filteredOn(each -> each.id().equals("INVENTORY_SIGNED")).singleElement()
                .satisfies(each -> assertThat(each.outcome()).isEqualTo(Check.Outcome.FAILED));
        assertThat(checks).filteredOn(each -> each.id().equals("COMPLETE")).singleElement()
                .satisfies(each -> assertThat(each.answer()).contains("does not fit the file"));
        allIsWell();
        assertThat(workspace.states().rows(StateFilter.ALL, new Viewpoint(now.minusSeconds(60), null))).as("an earlier day")
                .allMatch(each -> each.position().state() == State.NOT_AFFECTED);
    }

    @Test
    void aChangedNewerFileDoesNotHideTheOneThatFits() throws IOException {
        byte[] genuine = sbom("2026-02-10T08:00:00Z", "1.4.0");
        imported(written("sbom.json", genuine), written("sbom.json.asc", northwind.sign(genuine, SIGNED)));
        trust();
        assertThat(row().position().state()).isEqualTo(State.AFFECTED);
        imported(written("sbom2.json", sbom("2026-02-11T08:00:00Z", "1.6.0")), written("sbom2.json.asc",
                northwind.sign(sbom("2026-02-11T08:00:00Z", "1.4.0"), SIGNED)));
        assertThat(row().position().state()).as("what was signed is still in force").isEqualTo(State.AFFECTED);
        allIsWell();
    }
}
