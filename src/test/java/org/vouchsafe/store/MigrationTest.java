package org.vouchsafe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Workspace.Access;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.file.Connections;
import org.vouchsafe.store.file.Migrations;
import org.vouchsafe.store.sql.Session;

class MigrationTest {
    private static final int NOW = Migrations.PUBLISHED.newest();
    private static final Migrations NEWER = Migrations.PUBLISHED.and("9002_for_a_test.sql");
    private static final Migrations FAILING = Migrations.PUBLISHED.and("9003_that_fails.sql");
    private static final String BACKUP = "case.vouchsafe.v" + NOW + ".backup";
    @TempDir
    Path folder;
    private Path file;
    private TestWorkspace made;

    @BeforeEach
    void fill() {
        file = folder.resolve("case.vouchsafe");
        made = new TestWorkspace(file);
        Filling.fill(made);
        made.close();
    }

    @Test
    void anOlderFileIsBackedUpThenBroughtUpToDate() {
        Workspace workspace = TestWorkspace.opened(new WorkspaceFile(file, made.surroundings(), NEWER).open(Access.WRITE_IF_FREE));
        assertThat(workspace.notices()).hasSize(1).first().asString().contains("from file version %d to %d".formatted(NOW, NOW + 1))
                .contains(BACKUP);
        assertThat(workspace.read(tx -> tx.session().number("SELECT count(*) FROM for_a_test")).getAsLong()).isEqualTo(5);
        workspace.close();
        Workspace backup = TestWorkspace
                .opened(Workspace.open(folder.resolve(BACKUP), Access.READ, made.surroundings()));
        assertThat(backup.check(Progress.UNWATCHED)).isEmpty();
        assertThat(backup.read(tx -> tx.search().counts(Viewpoint.LATEST)).evidence()).isEqualTo(5);
        backup.close();
        var older = (Opening.Failed) Workspace.open(file, Access.WRITE_IF_FREE, made.surroundings());
        assertThat(older.why()).as("to the older program").isEqualTo(Opening.Why.NEWER);
    }

    /** A file the program wrote before its first migration: withdrawn evidence stays withdrawn, and can be restored and withdrawn again. */
    @Test
    void aFileOfTheFirstProgramIsReadAsItWas() throws Exception {
        Path old = folder.resolve("old.vouchsafe");
        try (var in = new GZIPInputStream(
                Objects.requireNonNull(MigrationTest.class.getResourceAsStream("/store/version1.vouchsafe.gz")))) {
            Files.write(old, in.readAllBytes());
        }
        Workspace workspace = TestWorkspace.opened(Workspace.open(old, Access.WRITE_IF_FREE, made.surroundings()));
        assertThat(workspace.check(Progress.UNWATCHED)).isEmpty();
        assertThat(withdrawn(workspace)).containsExactly(true, false, true);
        assertThat(workspace.read(tx -> tx.register().portfolio(Viewpoint.LATEST)).suppliers()).singleElement()
                .satisfies(each -> assertThat(each.legalIds()).isEmpty());
        var entry = new Entry("Jo", "undo", "", "");
        workspace.<@Nullable Object>write(entry, tx -> {
            tx.recordEvidence().restore(new EvidenceId(1), "undone");
            return null;
        });
        assertThat(withdrawn(workspace)).containsExactly(false, false, true);
        workspace.<@Nullable Object>write(entry, tx -> {
            tx.recordEvidence().withdraw(new EvidenceId(1), "wrong after all");
            return null;
        });
        assertThat(withdrawn(workspace)).containsExactly(true, false, true);
        assertThat(workspace.check(Progress.UNWATCHED)).isEmpty();
        workspace.close();
    }

    private static List<Boolean> withdrawn(Workspace workspace) {
        return workspace.read(tx -> tx.evidence().all(Viewpoint.LATEST).stream().map(each -> each.withdrawn() != null).toList());
    }

    @Test
    void aMigrationThatFailsLeavesTheFileAsItWas() throws Exception {
        byte[] before = Files.readAllBytes(file);
        var failed = (Opening.Failed) new WorkspaceFile(file, made.surroundings(), FAILING).open(Access.WRITE_IF_FREE);
        assertThat(failed.why()).isEqualTo(Opening.Why.DAMAGED);
        try (Session session = Connections.reader(file)) {
            assertThat(Migrations.version(session)).isEqualTo(NOW);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        Workspace workspace = TestWorkspace.opened(Workspace.open(file, Access.WRITE_IF_FREE, made.surroundings()));
        assertThat(workspace.check(Progress.UNWATCHED)).isEmpty();
        workspace.close();
    }

    @Test
    void whoOnlyReadsIsToldToOpenItForWritingOnce() {
        var failed = (Opening.Failed) new WorkspaceFile(file, made.surroundings(), NEWER).open(Access.READ);
        assertThat(failed.why()).isEqualTo(Opening.Why.OLDER);
        assertThat(failed.sentence()).contains("for writing once");
        assertThat(folder.toFile().list()).containsExactly("case.vouchsafe");
    }
}
