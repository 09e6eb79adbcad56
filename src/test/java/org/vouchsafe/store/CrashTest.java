package org.vouchsafe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Workspace.Access;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.file.Connections;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

class CrashTest {
    @TempDir
    Path folder;
    private Path file;
    private TestWorkspace made;

    @BeforeEach
    void make() {
        file = folder.resolve("case.vouchsafe");
        made = new TestWorkspace(file);
        made.close();
    }

    @Test
    void aKilledProgramLeavesWhatItHadCommitted() throws Exception {
        kill(3, 11);
    }

    @Test
    @Tag("deep")
    void aProgramKilledAtManyPointsLeavesWhatItHadCommitted() throws Exception {
        kill(60, 12);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatMayNotGrowFailsTheChangeAndNothingElse() throws Exception {
        // The shell's limit on file sizes stands in for a full disk: writing fails in the middle of a change.
        List<String> said = new ArrayList<>();
        Process child = start(List.of("sh", "-c", "ulimit -f 2500; exec \"$@\"", "sh"));
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(said::add);
        }
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("READY").last().isEqualTo("FAILED ENVIRONMENT");
        assertConsistent(said.size() - 2);
    }

    @Test
    void aFullDiskFailsTheChangeAndTheNextMaySucceed() {
        Session limited = Connections.writer(file);
        limited.number("PRAGMA max_page_count = 400");
        var workspace = new Workspace(file, made.surroundings(), limited, null, null, List.of());
        byte[] large = new byte[4_000_000];
        new Random(1).nextBytes(large);
        assertThatThrownBy(() -> keep(workspace, large)).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.kind()).isEqualTo(StoreException.Kind.ENVIRONMENT);
            assertThat(e).hasMessageContaining("INSERT INTO blob_chunk");
        });
        List<Evidence> none = workspace.read(tx -> tx.evidence().all(Viewpoint.LATEST));
        assertThat(none).isEmpty();
        keep(workspace, new byte[] {1, 2, 3});
        assertThat(workspace.check(Progress.UNWATCHED)).isEmpty();
        workspace.close();
    }

    @Test
    void whatACrashLeftOfANewWorkspaceIsNoHindrance() throws IOException {
        Files.writeString(folder.resolve("other.vouchsafe.new"), "half a file");
        Workspace other = TestWorkspace.opened(Workspace.create(folder.resolve("other.vouchsafe"), made.surroundings()));
        assertThat(other.check(Progress.UNWATCHED)).isEmpty();
        other.close();
    }

    private static void keep(Workspace workspace, byte[] bytes) {
        workspace.write(new Entry("a", "import", "b", "c"),
                tx -> tx.recordEvidence().keep(TestWorkspace.file("x", bytes, java.time.Instant.EPOCH,
                        List.of())));
    }

    @Test
    void anotherProgramReadsWhileThisOneWrites() throws Exception {
        try (Workspace writer = TestWorkspace.opened(Workspace.open(file, Access.WRITE_IF_FREE, made.surroundings()))) {
            assertThat(writer.readOnlyReason()).isNull();
            assertThat(firstWords(file)).startsWith("READ ONLY")
                    .contains("mara@desk-7, process " + ProcessHandle.current().pid() + ", since");
            // The program itself looks at it a second time and lets that go again.
            TestWorkspace.opened(Workspace.open(file, Access.WRITE_IF_FREE, made.surroundings())).close();
            assertThat(firstWords(file)).startsWith("READ ONLY");
            assertThat(folder.resolve("case.vouchsafe.lock")).as("who was refused leaves the lock of the other").exists();
        }
        assertThat(firstWords(file)).isEqualTo("READY");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anotherNameOfTheSameFileIsNoWayAroundTheLock() throws Exception {
        Path alias = Files.createSymbolicLink(folder.resolve("alias.vouchsafe"), file);
        try (Workspace writer = TestWorkspace.opened(Workspace.open(file, Access.WRITE_IF_FREE, made.surroundings()))) {
            assertThat(writer.readOnlyReason()).isNull();
            assertThat(firstWords(alias)).startsWith("READ ONLY");
        }
    }

    private String firstWords(Path workspace) throws Exception {
        Process child = start(List.of(), workspace);
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            return lines.readLine();
        } finally {
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
    }

    private void kill(int times, long seed) throws Exception {
        var random = new Random(seed);
        int kept = 0;
        for (int i = 0; i < times; i++) {
            Process child = start(List.of());
            kept += watchAndKill(child, random.nextInt(8), random.nextInt(60));
            assertConsistent(kept);
            try (Workspace workspace = TestWorkspace.opened(Workspace.open(file, Access.READ, made.surroundings()))) {
                // A change may have been committed without our having heard of it.
                kept = workspace.read(tx -> tx.evidence().all(Viewpoint.LATEST)).size();
            }
        }
        assertThat(kept).isPositive();
    }

    /** Kills it so many milliseconds after it said to have kept so many files; gives how many it said. */
    private static int watchAndKill(Process child, int after, int millis) throws Exception {
        int said = 0;
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("READY");
            while (said < after && lines.readLine() != null) {
                said++;
            }
            TimeUnit.MILLISECONDS.sleep(millis);
            // The handle, since the process itself would close the stream we still read.
            child.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said += line.matches("KEPT \\d+") ? 1 : 0;
            }
        }
        child.waitFor();
        return said;
    }

    private void assertConsistent(int atLeast) {
        Workspace workspace = TestWorkspace.opened(Workspace.open(file, Access.WRITE_IF_FREE, made.surroundings()));
        assertThat(workspace.readOnlyReason()).as("a dead program holds no lock").isNull();
        assertThat(workspace.check(Progress.UNWATCHED)).isEmpty();
        List<Evidence> evidence = workspace.read(tx -> tx.evidence().all(Viewpoint.LATEST));
        assertThat(evidence).hasSizeGreaterThanOrEqualTo(atLeast);
        List<InventoryRow> inventories = workspace.read(tx -> tx.inventories().all(Viewpoint.LATEST));
        assertThat(inventories).extracting(InventoryRow::evidence).isEqualTo(evidence.stream().map(Evidence::id).toList());
        keep(workspace, new byte[] {9});
        workspace.write(new Entry("a", "b", "c", "d"), tx -> {
            var id = tx.evidence().all(Viewpoint.LATEST).getLast().id();
            tx.recordInventories().add(id, Drafts.random(new Random(4), 5, 50, "after"));
            return null;
        });
        workspace.close();
    }

    private Process start(List<String> before) throws IOException {
        return start(before, file);
    }

    private static Process start(List<String> before, Path workspace) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                CrashingImport.class
                        .getName(),
                workspace.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
