package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Originals are kept until their day, held, and disposed of by two people, with a tombstone left and a log that stays true. */
class RetentionJourneyTest {
    @TempDir
    Path folder;
    private CommandLineStory story;
    private String secret = "";

    @BeforeEach
    void begin() throws IOException {
        story = new CommandLineStory(folder);
        byte[] random = new byte[3_000];
        new Random(7).nextBytes(random);
        // Nothing deflates this, so that its very bytes would stand in the file.
        secret = new String(random, StandardCharsets.ISO_8859_1);
        done("new");
        Files.write(folder.resolve("letter.bin"), random);
        done("import", folder.resolve("letter.bin"));
    }

    private String done(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.out();
    }

    private String refused(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.out()).isEqualTo(2);
        return run.err();
    }

    private void free() {
        done("retention", "keep", "E-001", "--class", "letters", "--until", "2026-03-01", "--reason", "the schedule");
        done("evidence", "withdraw", "E-001", "--reason", "of no use");
    }

    @Test
    void nothingGoesWithoutADayAndAWithdrawal() {
        assertThat(refused("retention", "ask", "E-001", "--reason", "old")).contains("No day is set", "It counts: withdraw it first");
        done("retention", "keep", "E-001", "--class", "letters", "--until", "2027-03-01", "--reason", "the schedule");
        assertThat(refused("retention", "ask", "E-001", "--reason", "old")).contains("It is kept until 2027-03-01.");
        done("undo");
        assertThat(done("retention", "list")).contains("standard").doesNotContain("letters");
        assertThat(refused("retention", "approve", "E-001")).contains("Nobody asked");
    }

    @Test
    void twoPeopleDisposeOfItAndTheTombstoneRemains() throws IOException {
        free();
        done("retention", "ask", "E-001", "--reason", "the schedule says so");
        assertThat(done("retention", "list")).contains("asked for by Mara");
        assertThat(refused("retention", "approve", "E-001")).contains("Another person must approve it");
        done("retention", "take-back", "E-001", "--reason", "a doubt");
        assertThat(refused("retention", "approve", "E-001", "--actor", "Jo")).contains("Nobody asked");
        done("retention", "ask", "E-001", "--reason", "the schedule says so");
        assertThat(readable().contains(secret.substring(0, 200))).isTrue();
        done("retention", "approve", "E-001", "--actor", "Jo");
        assertThat(readable().contains(secret.substring(0, 200)) || readable().contains(secret.substring(2_000, 2_200))).isFalse();
        assertThat(done("retention", "list")).contains("disposed of, asked by Mara, approved by Jo: the schedule says so", "3000 bytes");
        assertThat(done("evidence", "list")).contains("letter.bin");
        assertThat(story.run("evidence", "extract", "E-001", folder.resolve("gone.bin")).err()).contains("its bytes are gone");
        assertThat(refused("evidence", "restore", "E-001", "--reason", "x")).contains("was disposed of");
        assertThat(refused("retention", "ask", "E-001", "--reason", "again")).contains("was disposed of already");
        assertThat(done("check")).contains("All is well");
    }

    private String readable() throws IOException {
        return Files.readString(story.workspace(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void theSameBytesReceivedAnewAreANewReceipt() {
        free();
        done("retention", "ask", "E-001", "--reason", "the schedule says so");
        done("retention", "approve", "E-001", "--actor", "Jo");
        assertThat(done("import", folder.resolve("letter.bin"))).contains("E-002");
        done("evidence", "extract", "E-002", folder.resolve("again.bin"));
        assertThat(folder.resolve("again.bin")).hasSameBinaryContentAs(folder.resolve("letter.bin"));
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void whatIsUnderHoldStays() {
        free();
        done("retention", "hold", "E-001", "--reason", "a claim in court");
        assertThat(refused("retention", "ask", "E-001", "--reason", "old")).contains("Legal hold: a claim in court");
        done("retention", "release", "E-001", "--reason", "settled");
        assertThat(refused("retention", "release", "E-001", "--reason", "settled")).contains("no hold of its own");
        done("retention", "ask", "E-001", "--reason", "old");
        String opened = done("incident", "open", "x", "--lead", "Mara");
        String id = opened.substring("Opened ".length(), opened.indexOf('.'));
        var said = story.run("incident", "say", id, "seen", "--evidence", "E-001");
        assertThat(said.err()).contains("withdrawn");
        done("evidence", "restore", "E-001", "--reason", "it matters");
        done("incident", "say", id, "seen", "--evidence", "E-001");
        done("evidence", "withdraw", "E-001", "--reason", "done with");
        assertThat(refused("retention", "approve", "E-001", "--actor", "Jo")).contains("It is cited in " + id + ", which is open.");
        done("incident", "hold", id, "--reason", "the insurer asks");
        done("incident", "close", id, "--words", "over", "--exception-by", "J. Moen");
        assertThat(refused("retention", "approve", "E-001", "--actor", "Jo")).contains("Legal hold of " + id);
        assertThat(done("retention", "list")).contains("Legal hold of " + id);
        done("incident", "hold", id, "--end", "2", "--reason", "the insurer has it");
        done("retention", "approve", "E-001", "--actor", "Jo");
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void aTombstoneThatWasTamperedWithIsFound() throws Exception {
        free();
        done("retention", "ask", "E-001", "--reason", "old");
        done("retention", "approve", "E-001", "--actor", "Jo");
        try (var file = java.sql.DriverManager.getConnection("jdbc:sqlite:" + story.workspace()); var statement = file.createStatement()) {
            statement.executeUpdate("UPDATE disposal SET name = 'other.txt'");
        }
        var run = story.run("check");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out() + run.err()).contains("TOMBSTONE_ALTERED");
    }
}
