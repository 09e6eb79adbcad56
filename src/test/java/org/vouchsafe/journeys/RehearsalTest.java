package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.Main;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.evidence.ImportOptions;

/** Rehearsing an incident by commands: the workspace stays byte for byte what it was, and nothing is called found that was not. */
class RehearsalTest {
    @TempDir
    Path folder;

    private CommandLineStory story;
    private Path rehearsal;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        rehearsal = folder.resolve("rehearsal");
        done("new");
        for (String product : List.of("Gauge@1", "Pump@1", "Valve@1", "Crane@1")) {
            String name = product.replace("@1", "");
            done("register", "set", "--create", "--supplier", "Halden", "--product", name, "--release", "1");
            if (!name.equals("Crane")) {
                done("import", story.file(name + ".cdx.json", Documents.sbom("Halden", name, "1", "2026-02-10T08:00:00Z",
                        name.equals("Valve") ? "right-frob@2.0.0" : "left-frob@1.3.0")), "--supplier", "Halden", "--product", name,
                        "--release",
                        "1");
            }
        }
    }

    private String done(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.out();
    }

    private CommandLineStory.Said start(Object... more) {
        return story.run(
                Stream.concat(Stream.of("incident", "rehearse", "start", rehearsal, "--package", "left-frob"), Stream.of(more)).toArray());
    }

    private String digest() throws IOException {
        return Sha256.of(Files.readAllBytes(story.workspace())).hex();
    }

    private CommandLineStory.Said score() {
        return story.bare("incident", "rehearse", "score", rehearsal);
    }

    private void answer(String... words) {
        var run = story.bare(Stream.concat(Stream.of("incident", "rehearse", "answer", rehearsal), Stream.of(words)).toArray());
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void theWorkspaceIsOnlyReadAndTheCopyHoldsTheIncident() throws IOException {
        String before = digest();
        List<String> beside = names(folder);
        var said = start("--lies", "1");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("REHEARSAL", "left-frob 1.3.0 (npm)", "60 minutes");
        assertThat(digest()).isEqualTo(before);
        assertThat(names(folder)).containsExactlyInAnyOrderElementsOf(Stream.concat(beside.stream(), Stream.of("rehearsal")).toList());
        assertThat(story.run("incident", "list").out()).contains("No incident was opened");
        assertThat(story.bare("-w", rehearsal.resolve("rehearsal.vouchsafe"), "incident", "list").out()).contains("REHEARSAL: left-frob");
        assertThat(story.bare("-w", rehearsal.resolve("rehearsal.vouchsafe"), "check").code()).isZero();
        answer("--from-room");
        score();
        assertThat(digest()).isEqualTo(before);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    @Test
    void whoBelievesALieMissesARelease() {
        start("--lies", "1", "--seed", "3");
        String lie = story.bare("-w", rehearsal.resolve("rehearsal.vouchsafe"), "evidence", "list").out();
        assertThat(lie).contains("statement-1.openvex.json");
        assertThat(score().out()).contains("0 of 2 releases that are hit, of 4 in scope", "Time to the blast radius: never",
                "missed: Halden/Gauge@1");
        answer("--affected", "Gauge@1", "--affected", "Valve@1");
        var first = score();
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out()).contains("Not good enough: 1 of 2", "missed: Halden/Pump@1", "named, and not hit: Halden/Valve@1",
                "taken for clear though nothing shows it: Halden/Crane@1", "would have kept it open: All in scope are clear");
        answer("--affected", "Gauge@1", "--affected", "Halden/Pump@1", "--unknown", "Crane@1");
        var last = score();
        assertThat(last.code()).as(last.out()).isZero();
        assertThat(last.out()).contains("Found in time: 2 of 2", "allowed 1 h 0 min").doesNotContain("missed:", "taken for clear");
        assertThat(first.out() + story.bare("--json", "incident", "rehearse", "score", rehearsal).out()).contains("\"misled\"");
    }

    @Test
    void aLateAnswerIsNotInTime() {
        start("--lies", "0", "--limit", "1");
        for (int i = 0; i < 3; i++) {
            // Whatever is written looks at the clock, which moves on a minute each time.
            done("register", "set", "--create", "--supplier", "Halden", "--product", "Later", "--release", "1." + i);
        }
        answer("--affected", "Gauge@1", "--affected", "Pump@1", "--unknown", "Crane@1");
        assertThat(score().code()).isEqualTo(1);
        assertThat(score().out()).contains("Not good enough: 2 of 2", "allowed 1 min");
    }

    @Test
    void whatTheRoomShowsFindsWhatIsHitWhateverIsClaimed() {
        start("--lies", "2");
        answer("--from-room");
        // The states must not believe a supplier over its own inventory: a rehearsal would show it.
        assertThat(score().out()).contains("2 of 2 releases that are hit").doesNotContain("missed:");
    }

    @Test
    void theSameSeedMakesTheSame() throws IOException {
        start("--seed", "42", "--lies", "2");
        String first = Files.readString(rehearsal.resolve("rehearsal.json")).replaceAll("\"(started|incident)\": \"[^\"]*\"", "");
        String claim = Files.readString(rehearsal.resolve("statement-1.openvex.json")).replaceAll("\"timestamp\": \"[^\"]*\"", "");
        rehearsal = folder.resolve("again");
        start("--seed", "42", "--lies", "2");
        assertThat(Files.readString(rehearsal.resolve("rehearsal.json")).replaceAll("\"(started|incident)\": \"[^\"]*\"", ""))
                .isEqualTo(first);
        assertThat(Files.readString(rehearsal.resolve("statement-1.openvex.json")).replaceAll("\"timestamp\": \"[^\"]*\"", ""))
                .isEqualTo(claim);
    }

    @Test
    void theScoreIsWrittenDown() throws IOException {
        start();
        answer("--affected", "Gauge@1");
        for (String format : List.of("pdf", "txt", "json")) {
            Path file = folder.resolve("score." + format);
            assertThat(story.bare("incident", "rehearse", "score", rehearsal, "--format", format, "--out", file).code()).isEqualTo(1);
            assertThat(file).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("score.txt"))).contains("Not good enough.", "Halden/Pump@1", "missed");
        assertThat(Files.readString(folder.resolve("score.json"))).contains("\"format\": \"vouchsafe-rehearsal-score\"", "\"missed\"");
    }

    @Test
    void whatCannotBeRehearsedIsRefusedAndLeavesNothing() throws IOException {
        List<String> before = names(folder);
        assertThat(story.run("incident", "rehearse", "start", rehearsal, "--package", "nobody-has-it").err())
                .contains("No inventory lists a package 'nobody-has-it'");
        assertThat(start("--limit", "0").code()).isEqualTo(2);
        assertThat(story.bare("-w", folder.resolve("none.vouchsafe"), "incident", "rehearse", "start", rehearsal).err())
                .contains("There is no");
        assertThat(story
                .bare("-w", Files.writeString(folder.resolve("text.vouchsafe"), "no database"), "incident", "rehearse", "start", rehearsal)
                .code()).isNotZero();
        Files.delete(folder.resolve("text.vouchsafe"));
        assertThat(names(folder)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(score().err()).contains("holds no rehearsal");
        start();
        assertThat(start().err()).contains("already");
        assertThat(story.bare("incident", "rehearse", "answer", rehearsal, "--affected", "Nothing@9").code()).isEqualTo(2);
        for (String broken : List.of("", "{}", "[]", "{\"format\":\"vouchsafe-rehearsal\"}", "\0", Files.readString(rehearsal.resolve(
                "rehearsal.json")).replaceAll("\"started\": \"[^\"]*\"", "\"started\": \"soon\""))) {
            Files.writeString(rehearsal.resolve("rehearsal.json"), broken);
            assertThat(score().err()).as(broken).contains("Begin another one");
        }
    }

    @Test
    void whatSomebodyElseIsWritingIsReadAndNotTouched() throws IOException {
        try (UseCases open = story.open()) {
            Path late = story.file("late.cdx.json", Documents.sbom("Halden", "Crane", "1", "2026-02-11T08:00:00Z", "left-frob@1.3.0"));
            open.importEvidence().importFiles(List.of(late), new ImportOptions("Halden", "Crane", "1", null, null, null, null,
                    ImportOptions.Mode.KEEP), new Actor("Jo"), Progress.UNWATCHED);
            String before = digest();
            assertThat(start("--lies", "0").code()).isZero();
            assertThat(digest()).isEqualTo(before);
        }
        answer("--from-room");
        assertThat(score().out()).contains("3 of 3 releases that are hit");
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void killedAtAnyMomentItLeavesTheWorkspaceAsItWas() throws Exception {
        kill(2, 5);
    }

    @Test
    @Tag("deep")
    void killedAtManyMomentsItLeavesTheWorkspaceAsItWas() throws Exception {
        kill(25, 6);
    }

    private void kill(int times, long seed) throws Exception {
        var random = new Random(seed);
        String before = digest();
        for (int i = 0; i < times; i++) {
            Path into = folder.resolve("killed-" + i);
            Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                    System.getProperty("java.class.path"), Main.class.getName(), "-w", story.workspace().toString(), "incident", "rehearse",
                    "start", into.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            // Beginning with the moment the copy is begun: before that there is nothing to be killed in.
            for (int wait = 0; wait < 2_000 && child.isAlive() && names(folder).stream().noneMatch(each -> each.startsWith("rehearsal-"));
                    wait++) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
            child.toHandle().destroyForcibly();
            child.waitFor();
            assertThat(digest()).as("killed in run " + i).isEqualTo(before);
            // Either the whole rehearsal is there or none.
            if (Files.exists(into)) {
                assertThat(story.bare("incident", "rehearse", "score", into).code()).isEqualTo(1);
            }
        }
        assertThat(new String(Files.readAllBytes(story.workspace()), 0, 15, StandardCharsets.US_ASCII)).isEqualTo("SQLite format 3");
        assertThat(done("check")).contains("All is well");
    }
}
