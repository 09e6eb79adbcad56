package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;

/** Small things an analyst meets in the window between the great ones. */
class HousekeepingJourneyTest extends InWindow {
    @Test
    void anOlderWorkspaceTellsThatItWasBroughtUpToDateAndWhereTheCopyLies(FxRobot robot) throws IOException {
        Path old = folder.resolve("old.vouchsafe");
        try (var in = new GZIPInputStream(
                Objects.requireNonNull(HousekeepingJourneyTest.class.getResourceAsStream("/store/version1.vouchsafe.gz")))) {
            Files.write(old, in.readAllBytes());
        }
        robot.interact(() -> window.app().openWorkspace(old));

        assertThat(OpenWindow.labels(robot)).filteredOn(text -> text.contains("was brought from file version 1")).singleElement()
                .asString().contains("old.vouchsafe.v1.backup");
        robot.interact(() -> window.app().openWorkspace(old));
        assertThat(OpenWindow.labels(robot)).filteredOn(text -> text.contains("was brought from file version 1"))
                .as("once, after it happened; by now it may have gone by itself").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatIsReferredToStaysInTheRegisterAndTheRestCanBeRemovedAndUndone(FxRobot robot) {
        window.imports(robot, "register-2026-03-31.csv");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        open(robot, "Northwind Systems");
        OpenWindow.press(robot, "Remove");
        OpenWindow.pressInDialog(robot, "Remove");
        assertThat(OpenWindow.dialog(robot).problem().getText()).startsWith("Write why");
        robot.interact(() -> OpenWindow.fields(robot).getFirst().setText("Entered by mistake."));
        OpenWindow.pressInDialog(robot, "Remove");
        assertThat(OpenWindow.labels(robot)).anyMatch(text -> text.contains("product Portal"));
        assertThat(suppliers()).contains("Northwind Systems");

        int before = window.use().register().portfolio(Viewpoint.LATEST).deployments().size();
        open(robot, "Northwind Systems/Billing@7.3");
        robot.interact(() -> robot.lookup(".icon-only").queryAllAs(javafx.scene.control.Button.class).stream()
                .filter(each -> String.valueOf(each.getAccessibleText()).startsWith("Remove the deployment")).findFirst().orElseThrow()
                .fire());
        robot.interact(() -> OpenWindow.fields(robot).getFirst().setText("Switched off."));
        OpenWindow.pressInDialog(robot, "Remove");
        assertThat(window.use().register().portfolio(Viewpoint.LATEST).deployments()).hasSize(before - 1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.use().register().portfolio(Viewpoint.LATEST).deployments()).hasSize(before);
    }

    @Test
    void componentsThatDifferOnlyInTheirHashesCanBeToldApart(FxRobot robot) throws IOException {
        Path bom = Files.writeString(folder.resolve("twice.cdx.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
                 "metadata": {"component": {"type": "application", "name": "x", "version": "1", "bom-ref": "x"}},
                 "components": [
                  {"type": "library", "name": "left_pad", "version": "1.0", "purl": "pkg:npm/left_pad@1.0", "bom-ref": "a",
                   "hashes": [{"alg": "SHA-256", "content": "%s"}]},
                  {"type": "library", "name": "left_pad", "version": "1.0", "purl": "pkg:npm/left_pad@1.0", "bom-ref": "b"}]}
                """.formatted("ab".repeat(32)));
        robot.interact(() -> window.workspace().intake(List.of(bom)));
        OpenWindow.pressInDialog(robot, "Import 1 item");
        OpenWindow.pressInDialog(robot, "Close");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);

        List<String> cells = robot.lookup(".table-cell").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
        assertThat(cells).contains("SHA-256 abababababab…", "no hash");
    }

    @Test
    void aSourceIsComparedWithThePackageBuiltFromIt(FxRobot robot) throws IOException {
        Path source = Files.writeString(folder.resolve("source.txt"), """
                100644 blob 95d09f2b10159347eece71399a7e2e907ea3df4f\tindex.js
                100644 blob 8baef1b4abc478178b004d62031cf7fe6db6f903\tlib/a.js
                """);
        Path built = Files.writeString(folder.resolve("package.txt"), """
                100644 blob 95d09f2b10159347eece71399a7e2e907ea3df4f\tindex.js
                100644 blob 257cc5642cb1a054f08cc83f2d943e56fd3ebe99\tsetup.js
                """);
        robot.interact(() -> window.workspace().intake(List.of(source, built)));
        OpenWindow.pressInDialog(robot, "Import 2 items");
        OpenWindow.pressInDialog(robot, "Close");
        robot.interact(() -> window.workspace().go(new Place(ScreenId.EVIDENCE, "1")));
        OpenWindow.press(robot, "Compare files");
        robot.interact(() -> robot.lookup(".radio-button").queryAllAs(javafx.scene.control.RadioButton.class).stream()
                .filter(each -> each.getText().startsWith("E-001 is the source")).findFirst().orElseThrow().setSelected(true));
        OpenWindow.pressInDialog(robot, "Compare");
        assertThat(OpenWindow.dialog(robot).problem().getText()).isEqualTo("Choose the other file.");
        robot.interact(() -> {
            ComboBox<String> other = robot.lookup(".dialog-card .combo-box").query();
            other.setValue("E-002 package.txt");
        });
        OpenWindow.pressInDialog(robot, "Compare");

        assertThat(OpenWindow.labels(robot)).contains("Source compared with package", "Not explained by the source");
        assertThat(window.use().files().comparisons(new org.vouchsafe.domain.evidence.EvidenceId(2), Viewpoint.LATEST)).singleElement()
                .satisfies(each -> assertThat(each.found().onlyInArtefact()).containsExactly("setup.js"));
    }

    @Test
    void anImportSaysInRedWhichChecksumFailed(FxRobot robot) throws IOException {
        Path bom = Files.copy(OpenWindow.SAMPLE.resolve("inventories/northwind-billing-7.3.cdx.json"), folder.resolve("billing.cdx.json"));
        Path sums = Files.writeString(folder.resolve("SHA256SUMS"), "00".repeat(32) + "  billing.cdx.json\n");
        robot.interact(() -> window.workspace().intake(List.of(bom, sums)));
        OpenWindow.pressInDialog(robot, "Import 2 items");

        assertThat(robot.from(OpenWindow.dialog(robot)).lookup(".chip").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .contains("Checksum failed");
    }

    private void open(FxRobot robot, String key) {
        robot.interact(() -> window.workspace().go(new Place(ScreenId.SUPPLIERS, key)));
    }

    private List<String> suppliers() {
        return window.use().register().portfolio(Viewpoint.LATEST).suppliers().stream().map(each -> each.name()).toList();
    }
}
