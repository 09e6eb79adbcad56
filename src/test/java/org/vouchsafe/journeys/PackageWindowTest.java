package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.seal.key.KeyStoreFile;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.usecase.read.StateFilter;

/** A package of a colleague is dropped onto the window, looked into, taken in and adopted; then one of our own is prepared. */
class PackageWindowTest extends InWindow {
    @Test
    void aColleaguesPackageIsLookedIntoTakenInAndAdopted(FxRobot robot) throws Exception {
        var made = new PackageCase(folder);
        Path parcel = made.make("p.asice", "--report", "json");
        window.later(Duration.ofDays(120));
        robot.interact(() -> window.workspace().intake(List.of(parcel)));
        assertThat(OpenWindow.labels(robot)).anySatisfy(each -> assertThat(each).contains("2 states", "1 affected", "4 originals"))
                .anySatisfy(each -> assertThat(each).contains("Ada of Halden, key "));
        Pictures.ofBothThemes(window, "package-in");
        String fingerprint = KeyStoreFile.open(made.key(), "secret".toCharArray()).general(null).fingerprint().hex();
        type(robot, "Fingerprint you were given another way", fingerprint);
        assertThat(button(robot, "Take it in").isDisabled()).as("nobody said how they know").isTrue();
        type(robot, "How you know it", "Read out on the phone.");
        OpenWindow.pressInDialog(robot, "Take it in");
        assertThat(window.use().states().rows(StateFilter.ALL, Viewpoint.LATEST)).noneMatch(each -> each.position().state().isClearing());
        assertThat(button(robot, "Adopt the ticked originals").isDisabled()).isTrue();
        assertThat(OpenWindow.labels(robot)).anySatisfy(each -> assertThat(each).contains("there, not held here"));
        type(robot, "Why its originals are believed (only to adopt them)", "A colleague of ours.");
        OpenWindow.pressInDialog(robot, "Adopt the ticked originals");
        assertThat(OpenWindow.labels(robot)).anySatisfy(each -> assertThat(each).contains("gauge.cdx.json: taken over as"));
        Pictures.ofBothThemes(window, "package-adopted");
        OpenWindow.pressInDialog(robot, "Close");
        assertThat(window.use().states().rows(StateFilter.ALL, Viewpoint.LATEST))
                .anyMatch(each -> each.position().state() == State.AFFECTED && each.release().equals("4.1"));

        robot.interact(() -> window.workspace().go(new Place(ScreenId.REPORTS, "Halden Measurement")));
        OpenWindow.press(robot, "Evidence package");
        assertThat(robot.lookup(".dialog-card .check-box").queryAllAs(CheckBox.class)).extracting(CheckBox::getText)
                .anyMatch(each -> each.contains("gauge.cdx.json"));
        type(robot, "Organisation that speaks", "Assurance Desk");
        assertThat(button(robot, "Make the package").isDisabled()).as("no key yet").isTrue();
        Pictures.ofBothThemes(window, "package-out");
        OpenWindow.pressInDialog(robot, "Cancel");
    }

    @Test
    void aPackageThatDoesNotPassIsNoneAndAnotherContainerIsAFile(FxRobot robot) throws IOException {
        var made = new PackageCase(folder);
        byte[] bytes = Files.readAllBytes(made.make("p.asice", "--report", "json"));
        bytes[bytes.length / 2] ^= 1;
        Path broken = Files.write(folder.resolve("broken.asice"), bytes);
        robot.interact(() -> window.workspace().intake(List.of(broken)));
        assertThat(OpenWindow.dialog(robot).getAccessibleText()).isEqualTo("Import evidence");
        assertThat(window.workspace().session().notices().told()).anyMatch(each -> each.toString().contains("did not pass"));
    }

    private static Button button(FxRobot robot, String text) {
        return robot.lookup(".dialog-card .button").queryAllAs(Button.class).stream().filter(each -> text.equals(each.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static void type(FxRobot robot, String field, String text) {
        TextField found = OpenWindow.fields(robot).stream().filter(each -> field.equals(each.getAccessibleText())).findFirst()
                .orElseThrow(() -> new AssertionError("No field " + field + " among "
                        + OpenWindow.fields(robot).stream().map(TextField::getAccessibleText).toList()));
        robot.interact(() -> found.setText(text));
    }
}
