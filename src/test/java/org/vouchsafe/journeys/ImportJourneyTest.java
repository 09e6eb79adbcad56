package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.Workspaces.Access;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOptions.Mode;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.evidence.ImportOutcome.Disposition;
import org.vouchsafe.usecase.evidence.ImportOutcome.FileOutcome;
import org.vouchsafe.usecase.lookup.WhereUsed.Paths;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.wiring.WorkspaceFiles;

/** Import as the window uses it: placing, changes, cancelling, and files that are no gift. */
class ImportJourneyTest {
    private static final Actor MARA = new Actor("Mara");
    private static final String MADE = "2026-02-10T08:00:00Z";
    @TempDir
    Path folder;
    private WorkspaceFiles workspaces;
    private Path file;
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    @BeforeEach
    void begin() {
        InstantSource clock = () -> now = now.plusSeconds(1);
        workspaces = new WorkspaceFiles(new Surroundings(clock, new Random(1), "the test"), "test");
        file = folder.resolve("case.vouchsafe");
        workspaces.create(file, MARA).close();
    }

    private Path written(String name, String content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }

    private static ImportOutcome imported(UseCases workspace, ImportOptions options, Path... paths) {
        return workspace.importEvidence().importFiles(List.of(paths), options, MARA, Progress.UNWATCHED);
    }

    private static ImportOutcome imported(UseCases workspace, Path... paths) {
        return imported(workspace, ImportOptions.NONE, paths);
    }

    private static FileOutcome only(ImportOutcome outcome) {
        assertThat(outcome.files()).hasSize(1);
        return outcome.files().getFirst();
    }

    @Test
    void anInventoryBringsItsSupplierProductAndReleaseOnce() throws IOException {
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            imported(workspace, written("a.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "x@1.0.0")));
            imported(workspace, written("b.json", Documents.sbom(" HALDEN ", "gauge", "1.1", MADE, "x@1.0.0")));
            var portfolio = workspace.register().portfolio(Viewpoint.LATEST);
            assertThat(portfolio.suppliers()).extracting(s -> s.name()).containsExactly("Halden");
            assertThat(portfolio.products()).singleElement().satisfies(product -> {
                assertThat(product.name()).isEqualTo("Gauge");
                assertThat(product.aliases()).containsExactly("pkg:generic/halden/gauge", "pkg:generic/-halden-/gauge");
            });
            assertThat(portfolio.releases()).extracting(r -> r.version()).containsExactly("1.0", "1.1");
        }
    }

    @Test
    void anInventoryWithoutSupplierGoesToTheOneProductItCanBe() throws IOException {
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            imported(workspace, written("a.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "x@1.0.0")));
            assertThat(only(imported(workspace, written("b.json", Documents.sbom("", "Gauge", "1.1", MADE, "x@1.0.0")))).place())
                    .isEqualTo("Halden / Gauge 1.1");
            imported(workspace, written("c.json", Documents.sbom("Other", "Gauge", "7.0", MADE, "x@1.0.0")));
            FileOutcome ambiguous = only(imported(workspace, written("d.json", Documents.sbom("", "Gauge", "1.2", MADE, "y@1.0.0"))));
            assertThat(ambiguous.place()).isNull();
            assertThat(ambiguous.unplacedReason()).contains("does not say who supplies Gauge 1.2");
        }
    }

    @Test
    void anUnknownSupplierDoesNotTakeOverTheProductOfAnother() throws IOException {
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            imported(workspace, written("a.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "x@1.0.0")));
            String theirs = Documents.sbom("Halden", "Gauge", "1.1", MADE, "x@1.0.0").replace("\"name\": \"Halden\"",
                    "\"name\": \"Haldem\"");
            FileOutcome outcome = only(imported(workspace, written("b.json", theirs)));
            assertThat(outcome.unplacedReason()).contains("Haldem").contains("is a product of Halden");
            assertThat(workspace.register().portfolio(Viewpoint.LATEST).suppliers()).hasSize(1);
            assertThat(workspace.overview().inbox(Viewpoint.LATEST)).singleElement()
                    .satisfies(item -> assertThat(item.kind()).isEqualTo(InboxItem.Kind.UNPLACED_EVIDENCE));
        }
    }

    @Test
    void claimsNeverMakeReleasesAndSayWhatTheyCameNearTo() throws IOException {
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            imported(workspace, written("a.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "x@1.0.0")));
            imported(workspace, written("v.json", Documents.openVex("Halden", "CVE-2026-1", "pkg:generic/halden/gauge@9.9", "fixed", "")));
            assertThat(workspace.register().portfolio(Viewpoint.LATEST).releases()).hasSize(1);
            assertThat(workspace.overview().inbox(Viewpoint.LATEST)).singleElement().satisfies(item -> {
                assertThat(item.kind()).isEqualTo(InboxItem.Kind.UNMATCHED_CLAIM);
                assertThat(item.text()).contains("CVE-2026-1, fixed").contains("Gauge 1.0").contains("version").contains("9.9");
            });
        }
    }

    @Test
    void aClaimThatCameTooEarlySpeaksAsSoonAsTheReleaseIsThere() throws IOException {
        Path vex = written("v.json", Documents.openVex("Halden", "CVE-2026-1", "pkg:generic/halden/gauge@1.0", "affected", ""));
        Path sbom = written("a.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "x@1.0.0"));
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            assertThat(imported(workspace, vex).changes()).isEmpty();
            assertThat(imported(workspace, sbom).changes())
                    .containsExactly(new StateChange("Halden", "Gauge", "1.0", "CVE-2026-1", null, State.AFFECTED, false));
            assertThat(workspace.overview().inbox(Viewpoint.LATEST)).isEmpty();
        }
    }

    @Test
    void whoNeedsAttentionStandsFirstWhateverTheNameIs() throws IOException {
        written("drop/1.json", Documents.sbom("Arden", "Pump", "3.0", MADE, "frob@1.0.0"));
        written("drop/2.json", Documents.sbom("Zeta", "Gauge", "1.0", MADE, "frob@1.0.0"));
        written("drop/3.json", Documents.sbom("Zeta", "Gauge", "2.0", MADE, "frob@1.3.0"));
        written("drop/4.json", Documents.advisory("GHSA-1", "CVE-2026-1", "frob", "1.2.0", "1.4.0"));
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            imported(workspace, folder.resolve("drop"));
            assertThat(workspace.overview().overview(Viewpoint.LATEST).rows()).extracting(row -> row.supplier() + " " + row.release())
                    .containsExactly("Zeta 2.0", "Zeta 1.0", "Arden 3.0");
        }
    }

    @Test
    void changesOfManyFilesAreThoseOfTheWholeImport() throws IOException {
        written("drop/1.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "frob@1.3.0"));
        written("drop/2.json", Documents.advisory("GHSA-1", "CVE-2026-1", "frob", "1.2.0", "1.4.0"));
        written("drop/3.json", Documents.openVex("Halden", "CVE-2026-1", "pkg:generic/halden/gauge@1.0", "fixed", ""));
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            ImportOutcome outcome = imported(workspace, folder.resolve("drop"));
            assertThat(outcome.files()).extracting(FileOutcome::disposition).containsOnly(Disposition.IMPORTED).hasSize(3);
            assertThat(outcome.changes())
                    .containsExactly(new StateChange("Halden", "Gauge", "1.0", "CVE-2026-1", null, State.UNKNOWN, true));
            assertThat(imported(workspace, folder.resolve("drop")).changes()).isEmpty();
        }
    }

    @Test
    void aSenderTakesBackNothingThatCameFromAnother() throws IOException {
        String record = Documents.advisory("GHSA-1", "CVE-2026-1", "frob", "1.2.0", "1.4.0");
        String taken = record.replace("2026-02-01", "2026-02-03").replace("\"summary\"",
                "\"withdrawn\": \"2026-02-03T00:00:00Z\", \"summary\"");
        var halden = new ImportOptions(null, null, null, "Halden", null, null, null, Mode.KEEP);
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            imported(workspace, written("sbom.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "frob@1.3.0")),
                    written("1.json", record));
            assertThat(only(imported(workspace, written("2.json", record.replace("2026-02-01", "2026-02-02")))).problems())
                    .as("whoever brought the first brings the next").isEmpty();
            assertThat(only(imported(workspace, halden, written("old.json", record.replace("2026-02-01", "2026-01-02")))).problems())
                    .as("an older one replaces nothing").isEmpty();
            ImportOutcome back = imported(workspace, halden, written("3.json", taken));
            assertThat(back.changes()).as("it stays affected").isEmpty();
            assertThat(only(back).problems()).singleElement().satisfies(each -> {
                assertThat(each.code()).isEqualTo("RECORD_KEPT");
                assertThat(each.what()).contains("GHSA-1 was taken back by its publisher", "goes on counting");
            });
            ImportOutcome own = imported(workspace, written("4.json", taken.replace("2026-02-03", "2026-02-04")));
            assertThat(own.changes()).as("what the analyst takes in from nobody in particular holds").isNotEmpty();
            assertThat(only(own).problems()).singleElement().satisfies(each -> {
                assertThat(each.code()).isEqualTo("RECORD_REPLACED");
                assertThat(each.what()).contains("GHSA-1 was taken back by its publisher", "no longer counts");
            });
        }
    }

    @Test
    void manyClaimsAboutOneAdvisoryTellWhatEachOfThemChanged() throws IOException {
        written("held/1.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "frob@1.3.0"));
        written("held/2.json", Documents.sbom("Halden", "Gauge", "1.1", MADE, "frob@1.3.0"));
        written("held/3.json", Documents.advisory("GHSA-1", "CVE-2026-1", "frob", "1.2.0", "1.4.0"));
        written("drop/1.json",
                Documents.openVex("Halden", "CVE-2026-1", "pkg:generic/halden/gauge@1.0", "fixed", "").replace("vex/", "vex/a"));
        written("drop/2.json", Documents.openVex("Halden", "GHSA-1", "pkg:generic/halden/gauge@1.1", "fixed", "").replace("vex/", "vex/b"));
        written("drop/3.json",
                Documents.openVex("Halden", "CVE-2026-9", "pkg:generic/halden/gauge@1.1", "affected", "").replace("vex/", "vex/c"));
        written("drop/4.json", Documents.advisory("GHSA-9", "CVE-2026-9", "frob", "1.2.0", "1.4.0"));
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            imported(workspace, folder.resolve("held"));
            assertThat(imported(workspace, folder.resolve("drop")).changes()).containsExactly(
                    new StateChange("Halden", "Gauge", "1.0", "CVE-2026-1", State.AFFECTED, State.UNKNOWN, true),
                    new StateChange("Halden", "Gauge", "1.0", "CVE-2026-9", null, State.AFFECTED, false),
                    new StateChange("Halden", "Gauge", "1.1", "CVE-2026-1", State.AFFECTED, State.UNKNOWN, true),
                    new StateChange("Halden", "Gauge", "1.1", "CVE-2026-9", null, State.AFFECTED, false));
        }
    }

    @Test
    void aDocumentWithoutAuthorSpeaksForTheSupplierNamed() throws IOException {
        Path sbom = written("a.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "frob@1.3.0"));
        Path advisory = written("b.json", Documents.advisory("GHSA-1", "CVE-2026-1", "frob", "1.2.0", "1.4.0"));
        String vex = Documents.openVex("x", "CVE-2026-1", "pkg:generic/halden/gauge@1.0", "not_affected",
                "\"justification\": \"vulnerable_code_not_in_execute_path\"").replace("\"author\": \"x\",", "");
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            imported(workspace, sbom, advisory);
            imported(workspace, new ImportOptions("Halden", null, null, null, null, null, null, Mode.KEEP), written("v.json", vex));
            assertThat(workspace.states().rows(StateFilter.ALL, Viewpoint.LATEST)).extracting(row -> row.position().state())
                    .containsExactly(State.NOT_AFFECTED);
        }
    }

    @Test
    void whenCancelledEarlierFilesStayAndTheRestLeavesNoTrace() throws IOException {
        Path first = written("1.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "x@1.0.0"));
        Path second = written("2.json", Documents.sbom("Halden", "Gauge", "2.0", MADE, "x@1.0.0"));
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            Progress cancelling = new Progress() {
                private boolean second;

                @Override
                public void stage(String text, long steps) {
                    second |= text.contains("2.json");
                }

                @Override
                public void advance(long steps) {}

                @Override
                public void checkCancelled() {
                    if (second) {
                        throw new CancellationException();
                    }
                }
            };
            assertThatThrownBy(() -> workspace.importEvidence().importFiles(List.of(first, second), ImportOptions.NONE, MARA, cancelling))
                    .isInstanceOf(CancellationException.class);
            assertThat(workspace.evidence().rows(Viewpoint.LATEST)).extracting(row -> row.evidence().name()).containsExactly("1.json");
            assertThat(workspace.register().portfolio(Viewpoint.LATEST).releases()).hasSize(1);
            assertThat(workspace.check().check(Progress.UNWATCHED)).isEmpty();
        }
    }

    @Test
    void withdrawnBytesThatComeAgainStayWithdrawn() throws IOException {
        Path sbom = written("a.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "x@1.0.0"));
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            imported(workspace, sbom);
            workspace.placeEvidence().withdraw(workspace.evidence().rows(Viewpoint.LATEST).getFirst().evidence().id(), "wrong", MARA);
            FileOutcome again = only(imported(workspace, sbom));
            assertThat(again.disposition()).isEqualTo(Disposition.ALREADY_HELD);
            assertThat(again.problems()).extracting(Problem::code).containsExactly("WITHDRAWN");
            assertThat(workspace.evidence().rows(Viewpoint.LATEST)).hasSize(1);
        }
    }

    @Test
    void whoNamesAProductOfSeveralSuppliersIsAskedWhich() throws IOException {
        Path sbom = written("a.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "x@1.0.0"));
        Path other = written("b.json", Documents.sbom("Other", "Gauge", "1.0", MADE, "x@1.0.0"));
        Path letter = written("letter.txt", "Dear all");
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            imported(workspace, sbom);
            var unsaid = new ImportOptions(null, "Gauge", "1.0", null, null, null, null, Mode.KEEP);
            assertThat(only(imported(workspace, unsaid, letter)).place()).isEqualTo("Halden / Gauge 1.0");
            imported(workspace, other);
            assertThatThrownBy(() -> imported(workspace, unsaid, letter)).isInstanceOf(Refused.class)
                    .hasMessageContaining("Several suppliers");
        }
    }

    @Test
    void aSecondWriterIsToldAndChangesNothing() throws IOException {
        Path sbom = written("a.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "x@1.0.0"));
        try (UseCases first = workspaces.open(file, Access.WRITE_WHERE_FREE);
                UseCases second = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            assertThat(second.summary().summary(Viewpoint.LATEST).readOnlyReason()).contains("the test");
            assertThatThrownBy(() -> imported(second, sbom)).isInstanceOf(Refused.class)
                    .satisfies(refused -> assertThat(((Refused) refused).kind()).isEqualTo(Refused.Kind.ENVIRONMENT));
            imported(first, sbom);
            assertThat(second.evidence().rows(Viewpoint.LATEST)).hasSize(1);
        }
    }

    @Test
    void citedPlacesAreShownInTheOriginal() throws IOException {
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            imported(workspace, written("a.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "frob@1.3.0")),
                    written("b.json", Documents.advisory("GHSA-1", "CVE-2026-1", "frob", "1.2.0", "1.4.0")));
            PositionRow row = workspace.states().explain("Gauge@1.0", "CVE-2026-1", Viewpoint.LATEST);
            var listed = row.position().checks().stream().flatMap(check -> check.citations().stream())
                    .filter(citation -> citation.location().text().startsWith("/components/")).findFirst().orElseThrow();
            var excerpt = workspace.evidence().excerpt(listed, 2);
            assertThat(excerpt.highlightFrom()).isPositive().isEqualTo(excerpt.highlightTo());
            assertThat(excerpt.lines().get(excerpt.highlightFrom() - excerpt.firstLine())).contains("pkg:npm/frob@1.3.0");
            List<EvidenceRow> rows = workspace.evidence().rows(Viewpoint.LATEST);
            assertThat(rows).extracting(EvidenceRow::usedIn).containsExactly(1, 1);
        }
    }

    @Test
    void oneInventoryReplacedByANewerOneNoLongerCountsInTheBlastRadius() throws IOException {
        try (UseCases workspace = workspaces.open(file, Access.WRITE_WHERE_FREE)) {
            imported(workspace, written("a.json", Documents.sbom("Halden", "Gauge", "1.0", MADE, "frob@1.3.0")));
            assertThat(workspace.where().find("frob@1.3.0", Paths.WITH, Viewpoint.LATEST)).hasSize(1);
            imported(workspace, written("b.json", Documents.sbom("Halden", "Gauge", "1.0", "2026-02-20T08:00:00Z", "frob@1.4.0")));
            assertThat(workspace.where().find("frob@1.3.0", Paths.WITH, Viewpoint.LATEST)).isEmpty();
            Viewpoint then = new Viewpoint(null, Instant.parse("2026-02-15T00:00:00Z"));
            assertThat(workspace.where().find("frob@1.3.0", Paths.WITH, then)).hasSize(1);
        }
    }
}
