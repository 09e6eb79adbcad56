package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Sha256;

/** Advisory feeds, from the file that was carried in to the state of a release, through the command line. */
class FeedJourneyTest {
    private static final String GHSA = "GHSA-frob-0001-aaaa";
    private static final String CVE = "CVE-2026-70001";
    private static final String EPSS = """
            #model_version:v2025.03.14,score_date:2026-02-20T00:00:00+0000
            cve,epss,percentile
            CVE-2026-70001,0.91234,0.99876
            CVE-2026-70002,0.00042,0.10000
            """;
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
    }

    private CommandLineStory.Said run(Object... words) {
        Object[] all = new Object[words.length + 2];
        all[0] = "--feeds";
        all[1] = folder.resolve("feeds");
        System.arraycopy(words, 0, all, 2, words.length);
        return story.run(all);
    }

    private Path dump(String name, String fixed, String day) {
        return Dumps.zip(folder.resolve(name), new LinkedHashMap<>(Map.of(GHSA + ".json",
                Dumps.osv(GHSA, "\"" + CVE + "\"", "left-frob", fixed, day), "GHSA-other-0002-bbbb.json",
                Dumps.osv("GHSA-other-0002-bbbb", "", "nobody-has-this", "9.0.0", "2026-02-12"), "modified_id.csv", "2026-01-01,GHSA\n")));
    }

    private CommandLineStory.Said sbom(String version, String release) {
        return run("import", story.file("gauge-" + release + ".cdx.json",
                Documents.sbom("Halden", "Gauge", release, "2026-02-10T08:00:00Z", "http-box@2.0.0", "left-frob@" + version)));
    }

    @Test
    void anInventoryBringsTheAdvisoriesThatTouchItAsEvidenceByteForByte() throws IOException {
        assertThat(run("feed", "import", dump("all.zip", "1.4.0", "2026-02-15")).out()).contains("into OSV npm", "2 added");
        var said = sbom("1.3.0", "4.1");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("1 from OSV npm");
        assertThat(run("states").out()).contains(CVE, "affected");
        assertThat(run("evidence", "list").out()).contains("OSV npm").doesNotContain("other-0002");
        var original = folder.resolve("copy.json");
        assertThat(run("evidence", "extract", "E-002", original).code()).isZero();
        assertThat(Files.readString(original)).isEqualTo(Dumps.osv(GHSA, "\"" + CVE + "\"", "left-frob", "1.4.0", "2026-02-15"));
        assertThat(run("evidence", "show", "E-002").out()).contains(Sha256.of(Files.readAllBytes(folder.resolve("all.zip"))).hex());
        assertThat(run("check").code()).isZero();
    }

    @Test
    void aFeedThatComesLaterIsLookedThroughForAllThatIsHeld() {
        sbom("1.3.0", "4.1");
        assertThat(run("states").out()).doesNotContain(CVE);
        var said = run("feed", "import", dump("all.zip", "1.4.0", "2026-02-15"));
        assertThat(said.out()).contains("1 from OSV npm", CVE, "affected");
        assertThat(run("feed", "apply").out()).contains("Nothing new");
        assertThat(run("check").code()).isZero();
    }

    @Test
    void whatIsNewerReplacesAndWhatIsOlderIsKeptOutAndSaid() {
        sbom("1.3.0", "4.1");
        run("feed", "import", dump("new.zip", "1.2.0", "2026-02-20"));
        assertThat(run("states", "--json").out()).contains("\"NOT_AFFECTED\"");
        assertThat(run("feed", "import", dump("old.zip", "1.4.0", "2026-02-15")).out()).contains("1 older than what is held",
                "1 as they were");
        assertThat(run("states", "--json").out()).contains("\"NOT_AFFECTED\"");
        assertThat(run("feed", "import", dump("newest.zip", "1.5.0", "2026-02-25")).out()).contains("1 replaced by newer ones", "affected");
        assertThat(run("states", "--json").out()).contains("\"AFFECTED\"").doesNotContain("NOT_AFFECTED");
        assertThat(run("feed", "import", folder.resolve("newest.zip")).out()).contains("imported before");
    }

    @Test
    void aCveOfTheNvdNeverTakesThePlaceOfAnotherPublishersRecordOfThatCve() {
        run("feed", "import", Dumps.zip(folder.resolve("all.zip"),
                Map.of(CVE + ".json", Dumps.osv(CVE, "", "left-frob", "1.4.0", "2026-02-01"))));
        run("feed", "import", Dumps.gzip(folder.resolve("nvd.json.gz"), Dumps.nvd(CVE)));
        assertThat(sbom("1.3.0", "4.1").out()).contains("1 from NVD", "1 from OSV npm");
        assertThat(run("states", "--json").out()).contains("\"AFFECTED\"");
    }

    @Test
    void exploitationAndProbabilityComeAlongForTheAdvisoriesThatTouch() throws IOException {
        run("feed", "import", dump("all.zip", "1.4.0", "2026-02-15"), Dumps.gzip(folder.resolve("epss.csv.gz"), EPSS),
                story.file("kev.json", Dumps.kev(CVE, "2026-02-20T17:00:00.1Z")));
        assertThat(sbom("1.3.0", "4.1").out()).contains("1 from CISA KEV", "1 from FIRST EPSS");
        var excerpt = folder.resolve("excerpt.csv");
        assertThat(run("evidence", "extract", "E-004", excerpt).code()).isZero();
        assertThat(Files.readString(excerpt)).isEqualTo(EPSS.replace("CVE-2026-70002,0.00042,0.10000\n", ""));
        assertThat(run("feed", "import", story.file("older.json", Dumps.kev(CVE, "2026-02-01T17:00:00Z"))))
                .satisfies(each -> assertThat(each.code()).isEqualTo(1))
                .satisfies(each -> assertThat(each.err()).contains("which stays"));
        assertThat(run("check").code()).isZero();
    }

    @Test
    void aDamagedEntryIsLocatedAndACutFileTakesNothing() throws IOException {
        Path dump = Dumps.zip(folder.resolve("all.zip"), Map.of("good.json", Dumps.osv(GHSA, "", "left-frob", "1.4.0", "2026-02-15"),
                "bad.json", "{\"id\": \"GHSA-x\", \"modified\": "));
        var said = run("feed", "import", dump);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("1 added", "1 not readable");
        assertThat(said.err()).contains("bad.json");
        byte[] whole = Files.readAllBytes(dump);
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length - 30));
        String list = run("feed", "list", "--json").out();
        assertThat(run("feed", "import", cut).err()).contains("cut off", "Nothing of it was imported");
        Path cutList = story.file("cut.json", Dumps.nvd(CVE).substring(0, 400));
        assertThat(run("feed", "import", cutList).err()).contains("Nothing of it was imported");
        assertThat(run("feed", "list", "--json").out()).isEqualTo(list);
    }

    @Test
    void removingAFeedLeavesTheWorkspaceWhole() {
        run("feed", "import", dump("all.zip", "1.4.0", "2026-02-15"));
        sbom("1.3.0", "4.1");
        assertThat(run("feed", "remove", "osv NPM").out()).contains("Removed: OSV npm");
        assertThat(run("feed", "list").out()).contains("No feeds");
        assertThat(run("states").out()).contains(CVE, "affected");
        assertThat(run("feed", "remove", "OSV npm").code()).isEqualTo(2);
        assertThat(run("check").code()).isZero();
    }

    @Test
    void aFileOfSomethingElseInTheFolderIsRefusedInWords() throws IOException {
        Files.createDirectories(folder.resolve("feeds"));
        Files.write(folder.resolve("feeds/advisories.vouchsafe-feeds"), "no database at all, but long enough to be one".repeat(100)
                .getBytes(StandardCharsets.UTF_8));
        assertThat(run("feed", "list").code()).isEqualTo(3);
        var said = sbom("1.3.0", "4.1");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("FEEDS_UNREADABLE", "feed apply");
        assertThat(said.out()).contains("E-001");
    }
}
