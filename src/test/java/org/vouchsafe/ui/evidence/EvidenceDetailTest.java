package org.vouchsafe.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.ui.component.Lines;
import org.vouchsafe.ui.preview.Sessions;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.wiring.WorkspaceFiles;

/** What the window tells of an item, over a real workspace. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EvidenceDetailTest {
    private static final Actor MARA = new Actor("Mara Lind");
    private static final String LOCKFILE = """
            {"name": "portal", "version": "2.0.0", "lockfileVersion": 3, "packages": {
              "": {"name": "portal", "version": "2.0.0", "dependencies": {"axios": "^1.7.0"}},
              "node_modules/axios": {"version": "1.7.9", "resolved": "https://registry.example/axios/-/axios-1.7.9.tgz",
                "hasInstallScript": true}
            }}
            """;
    @TempDir
    Path folder;
    private final Session session = Sessions.session();
    private final List<Place> went = new ArrayList<>();
    private UseCases use;
    private EvidenceViewModel model;

    @BeforeEach
    void open() throws IOException {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-04-10T08:00:00Z"));
        use = new WorkspaceFiles(new Surroundings(clock, new Random(1), "the test"), "test").create(folder.resolve("w.vouchsafe"), MARA);
        session.navigateWith(Set.of(ScreenId.values()), went::add);
        String digest = Sha256.of(LOCKFILE.getBytes(StandardCharsets.UTF_8)).hex();
        imported("package-lock.json", LOCKFILE);
        imported("SHA256SUMS", digest + "  package-lock.json\n");
        imported("letter.eml", """
                From: Anna Berg <anna@northwind.example>
                Subject: About axios in Portal
                Message-ID: <881@mail.northwind.example>
                Date: Thu, 02 Apr 2026 08:15:00 +0000

                Hello.
                """.replace("\n", "\r\n"));
        imported("portal.intoto.json", """
                {"_type": "https://in-toto.io/Statement/v1", "subject": [{"name": "package-lock.json", "digest": {"sha256": "%s"}}],
                 "predicateType": "https://slsa.dev/provenance/v1",
                 "predicate": {"buildDefinition": {"buildType": "https://ci.example/workflow", "resolvedDependencies": []},
                  "runDetails": {"builder": {"id": "https://ci.example/portal"}}}}
                """.formatted(digest));
        model = new EvidenceViewModel(session, EvidenceViewModel.Sources.of(use));
        model.attach();
    }

    @AfterEach
    void close() {
        use.close();
    }

    private void imported(String name, String content) throws IOException {
        Path path = Files.writeString(folder.resolve(name), content);
        use.importEvidence().importFiles(List.of(path), ImportOptions.NONE, MARA, Progress.UNWATCHED);
    }

    private EvidenceDetail chosen(FxRobot robot, String name) {
        model.choose(model.table().rows().stream().filter(row -> row.evidence().name().equals(name)).findFirst().orElseThrow());
        EvidenceViewModel.Chosen chosen = Objects.requireNonNull(model.chosenProperty().get());
        var made = new ArrayList<EvidenceDetail>();
        robot.interact(() -> made.add(new EvidenceDetail(chosen, EvidenceDetail.Shown.KNOWN, session)));
        return made.getFirst();
    }

    private static Stream<Node> nodes(Node node) {
        Stream<Node> below = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(EvidenceDetailTest::nodes)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private static List<String> words(Node node) {
        return nodes(node).filter(Labeled.class::isInstance).map(each -> ((Labeled) each).getText()).filter(Objects::nonNull).toList();
    }

    private static void press(FxRobot robot, Node within, String text) {
        Hyperlink link = nodes(within).filter(Hyperlink.class::isInstance).map(Hyperlink.class::cast)
                .filter(each -> each.getText().startsWith(text)).findFirst().orElseThrow();
        robot.interact(link::fire);
    }

    @Test
    void onADayOnWhichItWasNotHeldNothingOfItIsShown() {
        model.choose(model.table().rows().getFirst());
        assertThat(model.chosenProperty().get()).isNotNull();
        session.look(new Viewpoint(Instant.parse("2026-04-01T00:00:00Z"), null));
        assertThat(model.chosenProperty().get()).isNull();
        session.look(Viewpoint.LATEST);
        assertThat(model.chosenProperty().get()).isNotNull();
    }

    @Test
    void saysWhyASignatureIsIndeterminateAndWhichFileItIsIn(FxRobot robot) {
        EvidenceDetail detail = chosen(robot, "package-lock.json");
        assertThat(words(detail)).contains("Indeterminate", "List of checksums", "The signature is", "E-002")
                .anySatisfy(each -> assertThat(each).contains("nobody signed that list"));
        press(robot, detail, "E-002");
        assertThat(went).containsExactly(new Place(ScreenId.EVIDENCE, "2"));
        assertThat(words(chosen(robot, "SHA256SUMS"))).contains("It is about", "E-001");
    }

    @Test
    void namesTheComponentsOfALockfileFactOnDemandWithTheirPlace(FxRobot robot) {
        EvidenceDetail detail = chosen(robot, "package-lock.json");
        assertThat(words(detail)).contains("Asked for in a range that drifts: 1", "Runs a script at install time: 1",
                "Without an integrity hash: 1").doesNotContain("axios 1.7.9");
        press(robot, detail, "Runs a script");
        assertThat(words(detail)).contains("axios 1.7.9");
        press(robot, detail, "E-001 ");
        assertThat(went).singleElement().satisfies(place -> assertThat(place.key()).startsWith("1 json 3 "));
        press(robot, detail, "Runs a script");
        assertThat(words(detail)).doesNotContain("axios 1.7.9");
    }

    @Test
    void tellsHowFarAnInventoryCanBeReliedOnAndHowTheFileCameToBe(FxRobot robot) {
        assertThat(words(chosen(robot, "package-lock.json"))).contains("lockfile, npm", "1 by package URL or CPE (100 %)")
                .contains("How it came to be", "Said by", "E-004", "https://ci.example/portal");
        assertThat(words(chosen(robot, "portal.intoto.json"))).contains("It says how others came to be", "held as", "E-001");
    }

    @Test
    void givesTheSubjectAndMessageIdOfAMail(FxRobot robot) {
        assertThat(words(chosen(robot, "letter.eml"))).contains("About axios in Portal")
                .anySatisfy(each -> assertThat(each).contains("881@mail.northwind.example"));
    }

    @Test
    void goesFromWhatIsKnownToTheOriginal(FxRobot robot) {
        EvidenceDetail detail = chosen(robot, "package-lock.json");
        assertThat(nodes(detail)).noneMatch(Lines.class::isInstance);
        robot.interact(() -> detail.shownProperty().set(EvidenceDetail.Shown.ORIGINAL));
        assertThat(nodes(detail)).anyMatch(Lines.class::isInstance);
        model.open("1 json 4 10 /packages");
        assertThat(model.chosenProperty().get()).satisfies(each -> assertThat(each.cited()).isTrue());
    }

    @Test
    void showsTheSignatureInTheTableByShapeAndWord(FxRobot robot) {
        var column = model.table().columns().stream().filter(each -> each.id().equals("signature")).findFirst().orElseThrow();
        assertThat(column.visibility()).isEqualTo(org.vouchsafe.ui.component.table.Column.Visibility.SHOWN);
        var row = model.table().rows().getFirst();
        assertThat(row.evidence().signature()).isEqualTo(SignatureVerdict.INDETERMINATE);
        robot.interact(() -> {
            Labeled chip = (Labeled) Objects.requireNonNull(column.node()).apply(row);
            assertThat(chip.getText()).isEqualTo("Indeterminate");
            assertThat(chip.getGraphic()).isNotNull();
        });
    }
}
