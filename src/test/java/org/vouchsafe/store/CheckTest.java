package org.vouchsafe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Workspace.Access;
import org.vouchsafe.store.check.Finding;
import org.vouchsafe.store.sql.StoreException;

class CheckTest {
    @TempDir
    static Path master;
    private static TestWorkspace made;
    @TempDir
    Path folder;
    private Path sound;

    @BeforeAll
    static void fill() {
        made = new TestWorkspace(master.resolve("sound.vouchsafe"));
        Filling.fill(made);
        assertThat(made.workspace().check(Progress.UNWATCHED)).isEmpty();
        made.close();
    }

    @BeforeEach
    void copy() throws IOException {
        sound = folder.resolve("sound.vouchsafe");
        Files.copy(master.resolve("sound.vouchsafe"), sound);
    }

    @Test
    void aSoundFilePassesAlsoWhenOnlyRead() {
        assertThat(check(sound)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE evidence SET name = 'other.json' WHERE id = 1", "UPDATE evidence SET received_from = NULL WHERE id = 1",
            "DELETE FROM problem", "DELETE FROM placement", "UPDATE placement SET release = 2",
            "INSERT INTO placement SELECT seq + 1, evidence, 9, 'x' FROM placement", "UPDATE supplier SET name = 'Southwind'",
            "UPDATE supplier SET seq = seq + 1", "UPDATE claim SET body = (SELECT body FROM claim WHERE id = 1)",
            "DELETE FROM claim WHERE id = 2",
            "UPDATE decision SET state = 'FIXED' WHERE id = 2", "DELETE FROM decision_withdrawal",
            "UPDATE change SET actor = 'Somebody Else' WHERE leaf = 3", "UPDATE change SET recorded_at = recorded_at - 1 WHERE leaf = 3",
            "DELETE FROM change WHERE leaf = (SELECT max(leaf) FROM change)",
            "UPDATE change SET reason = '', subject = reason WHERE leaf = 2", "UPDATE fact SET salt = zeroblob(16) WHERE seq = 4",
            "UPDATE fact SET digest = (SELECT digest FROM fact WHERE seq = 5) WHERE seq = 4", "DELETE FROM merkle WHERE level = 1",
            "UPDATE merkle SET hash = zeroblob(32) WHERE level = 2", "INSERT INTO merkle VALUES (9, 0, zeroblob(32))",
            "UPDATE membership SET depth = 1 WHERE depth = 2", "DELETE FROM membership WHERE listing = 7",
            "INSERT INTO membership VALUES (1, 99, 0, 0, NULL, NULL)", "UPDATE membership SET parent_listing = 0 WHERE depth = 3",
            "DELETE FROM match_key WHERE component = 3", "INSERT INTO match_key VALUES (17, 3)",
            "UPDATE component SET text = 'nothing' WHERE id = 4", "DELETE FROM component_search WHERE rowid = 4",
            "INSERT INTO component_search (rowid, text) VALUES (4, 'log4j-core')", "UPDATE component_set SET root = 1 WHERE id = 1",
            "UPDATE inventory SET set_id = 1", "DELETE FROM listing_block WHERE id = (SELECT max(id) FROM listing_block)",
            "INSERT INTO listing_block VALUES (99999999, x'00')", "UPDATE blob_chunk SET data = zeroblob(10) WHERE id = 1",
            "INSERT INTO blob_chunk (blob, ordinal, packing, data) VALUES (1, 77, 0, x'00')",
            "UPDATE blob SET size = size + 1 WHERE id = 1",
            "INSERT INTO blob (sha256, size, chunks) VALUES (zeroblob(32), 0, 0)",
            "UPDATE claim_name SET name = 'CVE-1999-1' WHERE claim = 2",
            "DELETE FROM advisory_name WHERE name LIKE 'MAL%'", "UPDATE advisory_type SET type = 'pypi' WHERE type = 'npm'",
            "UPDATE searchable SET text = 'x' WHERE id = 2",
            "INSERT INTO text_search (rowid, text) VALUES (1, 'something else')", "UPDATE policy SET claims = 'ALL'",
            "DELETE FROM policy_floor", "UPDATE policy_floor SET percent = 1",
            "UPDATE set_coverage SET identified = identified + 1",
            "UPDATE report SET file_name = 'x.pdf'", "UPDATE questionnaire_request SET due = '2027-01-01'",
            "UPDATE answer_sheet SET request_id = 'Q-2'",
            "UPDATE workspace SET uuid = '00000000-0000-0000-0000-000000000000'", "UPDATE retention SET hold = NULL",
            "UPDATE withdrawal SET reason = 'x'", "UPDATE carrier SET path = 'x'", "DELETE FROM carrier",
            "UPDATE message SET sender = 'Eve <eve@northwind.example>'", "UPDATE origin_word SET parts = ''",
            "UPDATE advisory SET modified = NULL", "DROP INDEX inventory_by_set",
            "CREATE TRIGGER t AFTER INSERT ON evidence BEGIN DELETE FROM placement; END", "PRAGMA user_version = 0",
            "PRAGMA application_id = 1"})
    void anEditPastTheProgramIsFound(String sql) throws SQLException {
        edit(sound, sql);
        assertThat(check(sound)).isNotEmpty();
    }

    @Test
    void exchangedRowsAreFound() throws SQLException {
        edit(sound, """
                UPDATE component SET id = -1 WHERE id = 5; UPDATE component SET id = 5 WHERE id = 6;
                UPDATE component SET id = 6 WHERE id = -1;
                UPDATE match_key SET component = -1 WHERE component = 5; UPDATE match_key SET component = 5 WHERE component = 6;
                UPDATE match_key SET component = 6 WHERE component = -1;""");
        assertThat(check(sound)).isNotEmpty();
    }

    @Test
    void aShortenedFileIsFound() throws Exception {
        byte[] bytes = Files.readAllBytes(sound);
        for (int keep : new int[] {50, 4096, bytes.length / 2, bytes.length - 4096}) {
            Path damaged = folder.resolve("short-" + keep + ".vouchsafe");
            Files.write(damaged, java.util.Arrays.copyOf(bytes, keep));
            assertThat(check(damaged)).as("first %d bytes", keep).isNotEmpty();
        }
    }

    @Test
    void flippedBytesAreFound() throws Exception {
        flip(40, 2026);
    }

    @Test
    @Tag("deep")
    void manyFlippedBytesAreFound() throws Exception {
        flip(1_000, 77);
    }

    /** Each flipped byte is either found, or changes nothing that is read. */
    private void flip(int times, long seed) throws Exception {
        Workspace reference = TestWorkspace.opened(Workspace.open(sound, Access.READ, made.surroundings()));
        Map<String, List<String>> expected = Dump.of(sound, reference);
        reference.close();
        byte[] bytes = Files.readAllBytes(sound);
        var random = new Random(seed);
        int found = 0;
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(bytes.length);
            byte old = bytes[at];
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Path damaged = folder.resolve("flipped.vouchsafe");
            Files.write(damaged, bytes);
            if (check(damaged).isEmpty()) {
                Workspace read = TestWorkspace.opened(Workspace.open(damaged, Access.READ, made.surroundings()));
                assertThat(Dump.of(damaged, read)).as("byte %d, %d flipped to %d", at, old, bytes[at]).isEqualTo(expected);
                read.close();
            } else {
                found++;
            }
            bytes[at] = old;
        }
        assertThat(found).as("the flips hit what is in use often enough to show something").isGreaterThan(times / 8);
    }

    private List<Finding> check(Path file) {
        try {
            return switch (Workspace.open(file, Access.READ, made.surroundings())) {
                case Opening.Failed failed -> List.of(new Finding(failed.why().name(), failed.sentence()));
                case Opening.Opened opened -> {
                    try (Workspace workspace = opened.workspace()) {
                        yield workspace.check(Progress.UNWATCHED);
                    }
                }
            };
        } catch (StoreException e) {
            return List.of(new Finding(e.kind().name(), String.valueOf(e.getMessage())));
        }
    }

    private static void edit(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
