package org.vouchsafe.format.lockfile.pip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.format.lockfile.Fixture.member;
import static org.vouchsafe.format.lockfile.Fixture.problems;
import static org.vouchsafe.format.lockfile.Fixture.read;
import static org.vouchsafe.format.lockfile.Fixture.sound;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

class RequirementsFileTest {
    private static final String HASH = " --hash=sha256:" + "0f".repeat(32);
    private final Reading reading = new Reading();

    @Test
    void aFullListWithHashesIsALock() {
        InventoryDraft inventory = sound("requirements-hashed.txt");
        assertThat(inventory.header().kind().text()).isEqualTo("lockfile:pypi");
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.UNSTATED);
        var beta = member(inventory, "beta-core 2.1");
        assertThat(beta.component().hashes()).hasSize(2);
        assertThat(beta.location()).isEqualTo(new Location.LineColumn(10, 1));
        assertThat(beta.particulars().traits()).containsExactly(Trait.EXACT_PIN);
        assertThat(beta.particulars().source()).isEqualTo("https://index.example/simple");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a==1.0\n", "a>=1.0%H\n", "a==1.*%H\n", "a==1.0%H\nb==2.0\n", "a==1.0%H\n-r more.txt\n", "a==1.0%H\n!!\n",
            "a==1.0%H\ngit+https://code.example/b.git#egg=b\n", "a==1.0 --hash=sha256:12\n"})
    void anythingLessIsAManifestAndSaysWhy(String text) {
        ReadResult result = reading.of("requirements.txt", text.replace("%H", HASH));
        var header = result.inventories().getFirst().header();
        assertThat(header.kind().text()).isEqualTo("manifest:pypi");
        assertThat(header.completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        assertThat(Reading.codes(result)).contains("NOT_A_LOCK");
    }

    @Test
    void readsEveryWayToAskForAPackage() {
        ReadResult result = read("requirements-loose.txt");
        assertThat(problems(result)).containsExactlyInAnyOrder("OTHER_FILE 2", "OTHER_FILE 3", "NO_NAME 13", "BAD_LINE 17", "BAD_LINE 18",
                "NOT_A_LOCK 2");
        InventoryDraft inventory = result.inventories().getFirst();
        var alpha = member(inventory, "alpha-web");
        assertThat(alpha.component().version()).isNull();
        assertThat(alpha.particulars().declaredRange()).isEqualTo(">= 1.4, != 1.4.1");
        assertThat(alpha.particulars().traits()).containsExactlyInAnyOrder(Trait.DRIFTING_RANGE, Trait.NO_INTEGRITY);
        assertThat(member(inventory, "wild").component().version()).isNull();
        assertThat(member(inventory, "variable").component().version()).isNull();
        assertThat(member(inventory, "named 3.0").component().purl().qualifier("download_url"))
                .isEqualTo("https://files.example/named-3.0.tar.gz");
        var forked = member(inventory, "forked");
        assertThat(forked.component().purl().qualifier("vcs_url")).isEqualTo("git+https://code.example/forked.git@v1.2");
        assertThat(forked.particulars().traits()).containsExactly(Trait.GIT_SOURCE);
        assertThat(member(inventory, "delta-lib 4.5.6").particulars().traits()).containsExactly(Trait.FILE_SOURCE);
        assertThat(member(inventory, "./local/tool").component().purl()).isNull();
        assertThat(member(inventory, "continued 7.0").location()).isEqualTo(new Location.LineColumn(15, 1));
    }

    @Test
    void countsWhatIsMissing() {
        ReadResult result = reading.of("requirements.txt", "a==1.0\nb>2" + HASH + "\nc\n");
        assertThat(result.problems().getLast().what()).contains("2 of 3 requirements do not name one version")
                .contains("2 of 3 carry no hash");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a==1.0|1.0", "a === 1.0+local|1.0+local", "a (==1.0)|1.0", "a[x,y]==1.0|1.0", "a==1.0,|1.0",
            "a==1.0 ; sys_platform=='win32'|1.0", "a==1!2.0|1!2.0"})
    void knowsAnExactVersion(String line, String version) {
        Requirement requirement = Requirement.parse(line);
        assertThat(requirement).isNotNull();
        assertThat(requirement.version()).isEqualTo(version);
        assertThat(requirement.name()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a==1.*", "a~=1.0", "a==1.0,!=1.1", "a>=1", "a @ https://files.example/x.zip", "a==${V}"})
    void knowsThatARangeIsNoVersion(String line) {
        Requirement requirement = Requirement.parse(line);
        assertThat(requirement).isNotNull();
        assertThat(requirement.version()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "==1", "a==", "a 1.0", "a=1.0", "a b==1", "-a==1", "a==1.0 text", "a @ nowhere", "a[", "é==1"})
    void knowsWhatIsNoRequirement(String line) {
        assertThat(Requirement.parse(line)).isNull();
    }

    @Test
    void takesWhoNeedsWhatFromComments() {
        InventoryDraft inventory = reading.inventory("requirements.txt", """
                alpha==1.0   # via -r wishes.in, portal (pyproject.toml)
                beta==1.0
                    # via alpha
                # a remark that belongs to nobody
                gamma==1.0
                    # via
                    #   alpha
                    #   beta
                """);
        assertThat(Reading.edges(inventory)).containsExactlyInAnyOrder("requirements.txt > alpha", "alpha > beta", "alpha > gamma",
                "beta > gamma");
    }

    @Test
    void isNotTakenForOtherText() {
        var formats = new Formats(Limits.DEFAULT);
        for (String text : new String[] {"one\ntwo\nthree\n", "Dear all,\nplease see the list.\nVersion >= 2 is fine.\nRegards\n",
                "Jane <jane@shop.example>\n", "a = 1\nb = 2\n", "x == 1 or y == 2\nwhile it\nruns on\nand on\n", "# only a comment\n", "",
                "0f3e  file.txt\n1a2b  other.txt\n"}) {
            assertThat(formats.recognise(new SourceFile("note.txt", text.getBytes(StandardCharsets.UTF_8)))).as(text).isEmpty();
        }
    }
}
