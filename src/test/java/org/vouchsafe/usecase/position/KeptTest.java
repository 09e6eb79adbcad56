package org.vouchsafe.usecase.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.TestWorkspace;
import org.vouchsafe.store.Workspace;

/** That what is kept is found to be damaged when it is, and is then not believed. */
class KeptTest {
    private static final String RULES = "rules of this test";
    @TempDir
    Path folder;
    private Path file;
    private int expected;

    @BeforeEach
    void fill() {
        file = folder.resolve("case.vouchsafe");
        try (var made = new TestWorkspace(file)) {
            var facts = new RandomFacts(made, 7);
            var positions = new Positions(made.workspace(), made::now, RULES);
            for (int i = 0; i < 20; i++) {
                facts.step();
                expected = positions.at(Viewpoint.LATEST).rows().size();
            }
        }
        assertThat(expected).isGreaterThan(5);
        assertThat(look().findings()).isEmpty();
    }

    private record Look(List<String> findings, List<String> found, List<String> anew) {}

    private Look look() {
        try (Workspace workspace = TestWorkspace.opened(Workspace.open(file, Workspace.Access.READ, surroundings()))) {
            List<String> findings = new java.util.ArrayList<>();
            workspace.check(Progress.UNWATCHED).forEach(each -> findings.add(each.code() + " " + each.text()));
            var positions = new Positions(workspace, surroundings().clock(), RULES);
            return workspace.read(tx -> {
                findings.addAll(positions.differences(tx));
                return new Look(findings, texts(positions.within(tx, Viewpoint.LATEST)),
                        texts(new PositionReading(tx, Viewpoint.LATEST, surroundings().clock().instant()).allFromEverything()));
            });
        }
    }

    private static List<String> texts(PositionSet set) {
        return set.rows().stream().map(row -> row.releaseId() + " " + row.position().unexplained()).sorted().toList();
    }

    private static org.vouchsafe.store.Surroundings surroundings() {
        java.time.Instant now = java.time.Instant.parse("2026-07-01T00:00:00Z");
        return new org.vouchsafe.store.Surroundings(() -> now, new Random(3), "mara@desk-7");
    }

    /** An edit past the program that could make something green: it is found, and what is read is what the facts give. */
    @ParameterizedTest
    @ValueSource(strings = {
            "DELETE FROM kept_position WHERE until IS NULL AND release = (SELECT min(release) FROM kept_position WHERE until IS NULL)",
            "UPDATE kept_position SET body = (SELECT body FROM kept_position k WHERE k.body <> kept_position.body LIMIT 1)",
            "UPDATE kept_position SET until = 3 WHERE until IS NULL", "UPDATE kept_position SET until = NULL",
            "UPDATE kept_position SET release = release + 100", "UPDATE kept_advisory SET body = (SELECT max(body) FROM kept_advisory)",
            "UPDATE kept_mark SET positions = positions + 1", "UPDATE kept_release SET positions = 0, total = 0",
            "UPDATE kept_mark SET seq = seq + 1 WHERE seq = (SELECT max(seq) FROM kept_mark)", "DELETE FROM kept_advisory"})
    void whatIsAlteredIsFoundAndNotBelieved(String sql) throws SQLException {
        edit(sql);
        Look look = look();
        assertThat(look.findings()).as(sql).isNotEmpty();
        assertThat(look.found()).isEqualTo(look.anew());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM advisory_key", "DELETE FROM claim_key", "INSERT INTO advisory_key VALUES (17, 1)"})
    void anIndexThatWouldHideWhatAFactCanChangeIsFound(String sql) throws SQLException {
        edit(sql);
        assertThat(look().findings()).anyMatch(each -> each.contains("indexes"));
    }

    @Test
    void flippedBytesOfWhatIsKeptAreFoundOrChangeNothing() throws Exception {
        byte[] sound = Files.readAllBytes(file);
        List<String> truth = look().anew();
        var random = new Random(11);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            byte[] damaged = sound.clone();
            int at = 100 + random.nextInt(damaged.length - 100);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                Look look = look();
                if (look.findings().isEmpty()) {
                    assertThat(look.found()).as("byte %d", at).isEqualTo(truth);
                } else {
                    found++;
                }
            } catch (AssertionError | RuntimeException e) {
                if (e instanceof AssertionError wrong && wrong.getMessage() != null && wrong.getMessage().contains("byte " + at)) {
                    throw e;
                }
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    /** What another program's rules gave is no answer of this one's. */
    @Test
    void whatWasReachedByOtherRulesIsNotBelieved() {
        try (Workspace workspace = TestWorkspace.opened(Workspace.open(file, Workspace.Access.WRITE_IF_FREE, surroundings()))) {
            workspace.read(tx -> {
                assertThat(tx.kept().mark(Long.MAX_VALUE, "other rules")).isEmpty();
                assertThat(tx.kept().mark(Long.MAX_VALUE, RULES)).isPresent();
                return null;
            });
            new Positions(workspace, surroundings().clock(), "other rules").at(Viewpoint.LATEST);
            workspace.read(tx -> {
                assertThat(tx.kept().mark(Long.MAX_VALUE, "other rules")).isPresent();
                assertThat(tx.kept().mark(Long.MAX_VALUE, RULES)).isEmpty();
                return null;
            });
        }
    }

    @Test
    void everythingCanBeThrownAwayAndIsTheSameAfterwards() {
        List<String> before = look().found();
        try (Workspace workspace = TestWorkspace.opened(Workspace.open(file, Workspace.Access.WRITE_IF_FREE, surroundings()))) {
            assertThat(new Positions(workspace, surroundings().clock(), RULES).renew()).isTrue();
        }
        assertThat(look().findings()).isEmpty();
        assertThat(look().found()).isEqualTo(before);
    }

    /** Keeping is one transaction: a crash within it leaves what was kept before, which is still true of its place in the log. */
    @Test
    void aFailureWhileKeepingLeavesWhatWasKept() {
        try (Workspace workspace = TestWorkspace.opened(Workspace.open(file, Workspace.Access.WRITE_IF_FREE, surroundings()))) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> workspace.derive(keeper -> {
                keeper.forget();
                throw new IllegalStateException("the power fails");
            })).isInstanceOf(IllegalStateException.class);
        }
        assertThat(look().findings()).isEmpty();
    }

    private void edit(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
