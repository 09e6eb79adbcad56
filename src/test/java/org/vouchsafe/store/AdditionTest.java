package org.vouchsafe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.audit.Entry;

class AdditionTest {
    private static final Content WINDOW = new Content.Window(Instant.parse("2026-03-31T00:21:58.123456789Z"),
            Instant.parse("2026-03-31T03:15:00Z"));
    @TempDir
    Path folder;

    @Test
    void isReadAsItWasRecordedAndTakenBackAsAFact() {
        try (var made = new TestWorkspace(folder.resolve("case.vouchsafe"))) {
            Workspace workspace = made.workspace();
            workspace.write(new Entry("Ada", "add to advisory", "X", "y"), tx -> {
                tx.recordAdditions().add("GHSA-Fw8c", WINDOW, "post-mortem");
                tx.recordAdditions().add("GHSA-fw8c", new Content.Choice(new AdditionId(1)), "they know");
                return tx.recordAdditions().add("MAL-1", new Content.Malicious(), "own analysis");
            });
            workspace.write(new Entry("Bob", "take back from advisory", "X", "y"), tx -> {
                tx.recordAdditions().withdraw(new AdditionId(1), "wrong");
                tx.recordAdditions().withdraw(new AdditionId(1), "twice");
                return null;
            });
            List<AdvisoryAddition> read = workspace.read(tx -> tx.additions().to(List.of("ghsa-FW8C")));
            assertThat(read).extracting(AdvisoryAddition::content).containsExactly(WINDOW, new Content.Choice(new AdditionId(1)));
            assertThat(read.getFirst().withdrawn()).isNotNull();
            assertThat(read.getFirst().addedBy()).isEqualTo("Ada");
            assertThat(read.getFirst().source()).isEqualTo("post-mortem");
            assertThat(read.getLast().withdrawn()).isNull();
            List<AdvisoryAddition> all = workspace.read(tx -> tx.additions().all());
            assertThat(all).hasSize(3);
            assertThat(workspace.check(Progress.UNWATCHED)).isEmpty();
        }
    }

    @Test
    void aChangedWindowIsNoticed() {
        try (var made = new TestWorkspace(folder.resolve("case.vouchsafe"))) {
            Workspace workspace = made.workspace();
            workspace.write(new Entry("Ada", "add to advisory", "X", "y"), tx -> tx.recordAdditions().add("A", WINDOW, "s"));
            workspace.write(new Entry("Ada", "x", "X", "y"), tx -> {
                tx.session().execute("UPDATE advisory_addition SET ends = '2027-01-01T00:00:00Z'");
                return null;
            });
            assertThat(workspace.check(Progress.UNWATCHED)).isNotEmpty();
        }
    }
}
