package org.vouchsafe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.cli.output.Terminal;
import org.vouchsafe.cli.session.GlobalOptions;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.about.About;
import org.vouchsafe.wiring.Program;
import picocli.CommandLine;

/**
 * That every command honours {@code --as-of} and {@code --valid-at}: it answers from that day and says so, or refuses. A new command fails
 * here until it is listed with how it does.
 */
class ViewpointOfCommandsTest {
    /** Read states or evidence; the answer begins with the day it is of. */
    private static final List<
            String> ANSWERING = List.of("advisory list", "advisory show CVE-2026-1", "alias list", "claim show 1", "claims",
                    "contradictions", "evidence open E-001", "evidence extract E-001 x", "diff E-001 E-002", "evidence facts E-001",
                    "evidence list", "evidence show E-001", "evidence suggest",
                    "explain Portal@2.0 CVE-2026-1", "export attestations --supplier s --author a --out x.json",
                    "export sbom E-001 --out x.json", "export states --format csv --out x.csv",
                    "export vex --format openvex --out x.json --author me", "history Portal@2.0 CVE-2026-1", "inbox", "info", "key trusted",
                    "policy show", "proposals", "reports letterhead",
                    "quality E-001", "questionnaire status", "questionnaire show E-001", "questionnaire review", "questionnaire campaign",
                    "questionnaire compare",
                    "questionnaire owed letter s", "questionnaire mapping list", "register list", "incident list", "incident status 1",
                    "incident log 1",
                    "incident board 1", "incident radius 1", "incident changes 1", "incident chain 1", "incident clocks 1", "actions",
                    "governance",
                    "retention list", "reports list",
                    "reports sent", "exchange list", "exchange differences",
                    "states", "where axios");
    /** Show what has one time only, that of recording. They answer from a day of knowing, and refuse one of being true. */
    private static final List<String> RECORDED = List.of("audit log", "audit root");
    /** Show what is the same from every day: proofs of the log, the file itself, originals, feeds and drafts of today. They refuse. */
    private static final List<String> OF_NOW = List.of("audit proof 1", "audit verify", "check",
            "questionnaire templates", "questionnaire template show 1", "feed list", "feed show 1", "what-if", "questionnaire diff E-001",
            "questionnaire template export 1 --out x.xlsx", "questionnaire mapping look", "questionnaire mapping show n",
            "questionnaire mapping export n --out x.json");
    /** Record something, which is recorded now. They refuse. */
    private static final List<String> RECORDING = List.of("advisory add CVE-2026-1 --affects npm_axios_=_1.0.0 --source s",
            "advisory choose 1 --reason r", "advisory set CVE-2026-1 --source s", "advisory take-back 1 --reason r",
            "advisory track CVE-2026-1 --reason r", "advisory untrack CVE-2026-1 --reason r", "alias add n --supplier s --product p",
            "alias remove 1", "claim place 1 --supplier s --product p",
            "decide Portal@2.0 CVE-2026-1 fixed --reason r", "evidence compare E-001 E-002",
            "evidence place E-001 --supplier s --product p --release r", "evidence restore E-001 --reason r", "evidence unplace E-001",
            "evidence withdraw E-001 --reason r",
            "feed apply", "feed import x", "feed remove 1", "import x", "inbox ask --until 2030-01-01",
            "inbox decide --as fixed --reason r",
            "inbox defer --until 2030-01-01 --reason r", "inbox take-up", "key distrust K-003 --reason r", "key trust x", "undo",
            "policy set",
            "pack import x", "questionnaire send --short --supplier s --due 2030-01-01 --out x", "questionnaire template import x.xlsx",
            "questionnaire judge E-001 q --as accept", "questionnaire follow-up --due 2030-01-01 --out x",
            "questionnaire gaps done 1 --evidence E-001",
            "questionnaire gaps move 1 --reason r", "questionnaire gaps reopen 1 --reason r", "questionnaire gaps drop 1 --reason r",
            "questionnaire owed add --kind sbom --days 1 --since 2020-01-01 --basis b", "questionnaire owed remove 1 --reason r",
            "questionnaire mapping set n E-001", "evidence term E-001 --reason r",
            "questionnaire link E-001 --file E-002 --reason r", "questionnaire unlink E-001 --file E-002 --reason r",
            "questionnaire mapping remove n --reason r", "questionnaire mapping import x",
            "questionnaire withdraw 1 --reason r", "register alias --supplier s", "register import x",
            "register merge --supplier s --into t --reason r",
            "register remove --supplier s --reason r", "register set --supplier s", "register split --supplier s --to t --reason r",
            "pack create CVE-2026-1 --title t --out x --sign k", "incident open t --lead l", "incident say 1 t",
            "incident triage 1 i --as done --words w", "incident record 1 notification --as done --words w",
            "incident environment 1 CI --state fixed --words w", "incident exception 1 --reason r --until 2030-01-01",
            "incident indicator 1 i --source s", "incident action 1 t", "incident message 1 --approve 1", "incident close 1 --words w",
            "incident reopen 1 --reason r", "incident look 1", "incident backlog 1 --owner o", "incident rehearse start x",
            "incident attach 1 CI --words w --evidence E-001", "incident change 1 --reason r --lead l",
            "incident detach 1 CI --reason r --evidence E-001", "incident hold 1 --reason r", "incident indicators 1 x",
            "incident keep 1 1 --class c", "incident retract 1 1 --reason r", "exchange adopt E-001 --reason r", "exchange import x",
            "retention approve E-001", "retention ask E-001 --reason r", "retention hold E-001 --reason r",
            "retention keep E-001 --class c --reason r", "retention release E-001 --reason r", "retention take-back E-001 --reason r",
            "reports letterhead --organisation o", "reports send 1 --by mail --to w", "reports take-back 1 --reason r");
    /**
     * Why the others need not. A report is itself of that day: its cut-off and id say so, which its own tests try. The others read or make a file
     * outside of any workspace.
     */
    private static final Map<String, String> OTHERS = others("report", "tells its day itself", "demo", "makes a workspace", "new",
            "makes a workspace", "verify", "reads a file by itself", "pack show", "reads a file by itself", "key new", "makes a file",
            "key accept", "changes a key file", "key request", "makes a file", "exchange show", "reads a file by itself", "seal online",
            "changes a file", "seal request", "makes a file", "seal review", "changes a file", "seal stamp", "changes a file",
            "seal validation", "changes a file", "package", "tells its day itself",
            "incident rehearse answer", "works on the copy of a rehearsal", "incident rehearse score", "works on the copy of a rehearsal",
            "key list",
            "reads a key file");

    private static Map<String, String> others(String... commandAndReason) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < commandAndReason.length; i += 2) {
            all.put(commandAndReason[i], commandAndReason[i + 1]);
        }
        return all;
    }

    private static final String DAY = "2020-01-01";

    /** One for all: what answers from another day changes nothing, and what refuses must not. */
    @TempDir
    static Path folder;

    private static Path workspace;

    @BeforeAll
    static void begin() {
        workspace = folder.resolve("w.vouchsafe");
        assertThat(run(List.of("new", workspace.toString())).exit()).isZero();
    }

    @Test
    void everyCommandIsListed() {
        Set<String> all = new TreeSet<>();
        var options = new GlobalOptions();
        CommandLine line = face(Terminal.over(new ByteArrayOutputStream(), new ByteArrayOutputStream(), StandardCharsets.UTF_8, false))
                .line(options, session(options), Set.of());
        collect("", line, all);
        Set<String> listed = Stream.of(ANSWERING, RECORDED, OF_NOW, RECORDING, OTHERS.keySet()).flatMap(each -> each.stream())
                .map(words -> all.stream().filter(name -> words.equals(name) || words.startsWith(name + " "))
                        .max(Comparator.comparingInt(String::length)).orElse("no such command: " + words))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(all);
    }

    static List<String> answering() {
        return ANSWERING;
    }

    @ParameterizedTest
    @MethodSource("answering")
    void aReadingCommandAnswersFromThatDay(String words) {
        assertThat(run(words, "--as-of").out()).startsWith("As known at the end of 2020-01-01 UTC, not now.");
        assertThat(run(words, "--valid-at").out()).startsWith("As true at the end of 2020-01-01 UTC, not now");
    }

    static List<String> recorded() {
        return RECORDED;
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void whatHasOneTimeAnswersOnlyFromADayOfKnowing(String words) {
        assertThat(run(words, "--as-of").out()).startsWith("As known at the end of 2020-01-01 UTC, not now.");
        Said said = run(words, "--valid-at");
        assertThat(said.exit()).as(said.toString()).isEqualTo(2);
        assertThat(said.err()).contains("leave out --valid-at");
    }

    static List<String> refusing() {
        return Stream.concat(OF_NOW.stream(), RECORDING.stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("refusing")
    void anyOtherRefuses(String words) {
        for (String option : List.of("--as-of", "--valid-at")) {
            Said said = run(words, option);
            assertThat(said.exit()).as(said.toString()).isEqualTo(2);
            assertThat(said.err()).contains("Leave out --as-of");
        }
    }

    private record Said(int exit, String out, String err) {}

    private static Said run(String words, String option) {
        List<String> all = new ArrayList<>(Arrays.stream(words.split(" ")).map(ViewpointOfCommandsTest::word).toList());
        all.addAll(List.of("-w", workspace.toString(), option, DAY));
        return run(all);
    }

    /** A file named x lies in the folder of this test. */
    private static String word(String written) {
        return written.matches("x(\\.[a-z]+)?") ? folder.resolve(written).toString() : written.replace('_', ' ');
    }

    private static Said run(List<String> words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = face(Terminal.over(out, err, StandardCharsets.UTF_8, false)).run(words.toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static CommandLineFace face(Terminal terminal) {
        return new CommandLineFace(new Program(About.of("test")).workbench(), terminal, surroundings(), About.of("test"));
    }

    private static Session session(GlobalOptions options) {
        return new Session(options, new Program(About.of("test")).workbench(),
                Terminal.over(new ByteArrayOutputStream(), new ByteArrayOutputStream(), StandardCharsets.UTF_8, false), surroundings());
    }

    private static Session.Surroundings surroundings() {
        return new Session.Surroundings(Map.<String, String>of()::get, "Mara Lind");
    }

    /** Those that do something: each without commands below it, and the inbox, which shows itself. */
    @Test
    void theListOfCommandsTellsWhatEachDoesInAWholeSentence() {
        var options = new GlobalOptions();
        var pending = new ArrayDeque<>(List.of(face(
                Terminal.over(new ByteArrayOutputStream(), new ByteArrayOutputStream(), StandardCharsets.UTF_8, false))
                .line(options, session(options), Set.of())));
        while (!pending.isEmpty()) {
            CommandLine each = pending.pop();
            assertThat(each.getCommandSpec().usageMessage().description()[0]).as(each.getCommandName()).endsWith(".");
            pending.addAll(each.getSubcommands().values());
        }
    }

    private static void collect(String path, CommandLine line, Set<String> all) {
        line.getSubcommands().forEach((name, each) -> {
            String full = (path + " " + name).strip();
            if (each.getSubcommands().isEmpty() || full.equals("inbox")) {
                all.add(full);
            }
            collect(full, each, all);
        });
    }
}
