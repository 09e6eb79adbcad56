package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.job.Progress;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.OpenIncident;

/** The axios case in the window, from the first hour to a closure with one exception; and what is late is loud. */
class IncidentWindowTest extends InWindow {
    private static final Actor JO = new Actor("Jo Moen");

    @Test
    void theAxiosCaseRunsFromOpeningToAClosureWithOneException(FxRobot robot) throws IOException {
        sample(robot);
        go(robot, ScreenId.INCIDENTS, null);
        assertThat(OpenWindow.labels(robot)).contains("No incident was opened");
        openingIsCancelled();
        open(robot);
        assertThat(OpenWindow.labels(robot)).contains("axios compromise", "3 releases in scope", "Portal 2.0", "Portal 2.1");
        assertThat(room().incident().head().advisories()).containsExactlyInAnyOrder("GHSA-fw8c-xr5c-95f9", "GHSA-2x9r-6wxq-hrr7");
        triage(robot);
        scope(robot);
        log(robot);
        indicators(robot);
        closingIsRefusedWhileNobodyAnswersForIt(robot);
        records(robot);
        messages(robot);
        except(robot);
        action(robot);
        assertThat(room().gates()).allMatch(each -> each.isMet(), "met");
        robot.push(KeyCode.C);
        write(robot, "Portal 2.0 is withdrawn; one exception remains.");
        OpenWindow.pressInDialog(robot, "Close the incident");
        assertThat(room().incident().status()).isEqualTo(Incident.Status.CLOSED);
        assertThat(OpenWindow.labels(robot)).contains("Closed, watched").anyMatch(each -> each.contains("Watched until"));
        robot.push(KeyCode.G);
        assertThat(OpenWindow.labels(robot)).contains("Portal 2.0 is withdrawn; one exception remains.",
                "5 of 5 met. They are judged by what is held, not by a tick");
        assertThat(window.use().check().check(Progress.UNWATCHED)).isEmpty();
    }

    private void sample(FxRobot robot) throws IOException {
        window.imports(robot, "register.csv", "advisories/GHSA-fw8c-xr5c-95f9.json", "advisories/GHSA-2x9r-6wxq-hrr7.json",
                "inventories/northwind-portal-1.9.cdx.json", "inventories/northwind-portal-2.0.cdx.json",
                "inventories/northwind-portal-2.1.cdx.json");
        Path note = Files.writeString(folder.resolve("egress.txt"),
                "31 March 00:41 runner-7 connect sfrclak.com:8000\nHosts rebuilt 2 April.\n");
        robot.interact(() -> window.workspace().intake(List.of(note)));
        robot.interact(() -> robot.from(OpenWindow.dialog(robot)).lookup(".check-box").queryAllAs(CheckBox.class)
                .forEach(each -> each.setSelected(true)));
        OpenWindow.pressInDialog(robot, "Import 1 item");
        OpenWindow.pressInDialog(robot, "Close");
    }

    private void open(FxRobot robot) {
        robot.push(KeyCode.N);
        OpenWindow.pressInDialog(robot, "Open the incident");
        assertThat(OpenWindow.labels(robot)).contains("Give the incident a title.");
        write(robot, "axios compromise");
        robot.interact(() -> robot.from(OpenWindow.dialog(robot)).lookup(".hyperlink").queryAs(Hyperlink.class).fire());
        tick(robot, "axios, GHSA-fw8c-xr5c-95f9");
        tick(robot, "plain-crypto-js, GHSA-2x9r-6wxq-hrr7");
        tick(robot, "Northwind Systems: Portal");
        texts(robot).stream().filter(each -> "2026-03-31 09:00".equals(each.getPromptText()))
                .forEach(each -> robot.interact(() -> each.setText("2026-03-31 08:00")));
        OpenWindow.pressInDialog(robot, "Open the incident");
    }

    private void openingIsCancelled() {
        var opening = new OpenIncident.Opening("nothing", List.of(), IncidentSeverity.LOW, "Mara", List.of(), List.of(), List.of(), null,
                null);
        assertThatThrownBy(() -> window.use().incidents().opening().open(opening, JO, new Progress() {
            @Override
            public void stage(String text, long steps) {}

            @Override
            public void advance(long steps) {}

            @Override
            public void checkCancelled() {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(window.use().incidents().reading().all(Viewpoint.LATEST)).isEmpty();
    }

    private void scope(FxRobot robot) {
        command(robot, "change-scope");
        OpenWindow.pressInDialog(robot, "Change it");
        assertThat(OpenWindow.labels(robot)).contains("Say why it is changed.");
        write(robot, "The archive runs on the same hosts.");
        OpenWindow.pressInDialog(robot, "Change it");
        assertThat(OpenWindow.labels(robot)).contains("Nothing would be different.");
        robot.interact(() -> robot.from(OpenWindow.dialog(robot)).lookup(".hyperlink").queryAs(Hyperlink.class).fire());
        tick(robot, "Northwind Systems: Billing");
        OpenWindow.pressInDialog(robot, "Change it");
        assertThat(room().releases()).extracting(each -> each.name()).contains("Portal 2.0", "Billing 7.2");
        command(robot, "show-log");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.contains("The archive runs on the same hosts. In scope: products "));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(room().releases()).extracting(each -> each.name()).doesNotContain("Billing 7.2");
    }

    private void triage(FxRobot robot) {
        robot.push(KeyCode.T);
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("Seen by the program: The advisories that are held name"));
        Button freeze = robot.lookup(".button").queryAllAs(Button.class).stream().filter(each -> "Say how far it is".equals(each.getText()))
                .skip(2).findFirst().orElseThrow();
        robot.interact(freeze::fire);
        write(robot, "The merge queue is closed.");
        OpenWindow.pressInDialog(robot, "Write it down");
        assertThat(Objects.requireNonNull(room().room().triage().get("freeze")).said().words()).isEqualTo("The merge queue is closed.");
        assertThat(OpenWindow.labels(robot)).contains("The merge queue is closed.");
        robot.push(new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN));
        assertThat(OpenWindow.labels(robot)).as("the part after triage").contains("shown defanged, looked for in what is held");
        robot.push(new KeyCodeCombination(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN));
        assertThat(OpenWindow.labels(robot)).contains("The merge queue is closed.");
    }

    private void log(FxRobot robot) {
        robot.push(KeyCode.D);
        write(robot, "Treat every build after 00:21 as exposed.");
        OpenWindow.pressInDialog(robot, "Write it down");
        command(robot, "show-log");
        assertThat(OpenWindow.labels(robot)).contains("Decided: Treat every build after 00:21 as exposed.");
        robot.interact(() -> robot.lookup(".button").queryAllAs(Button.class).stream().filter(each -> "Correct".equals(each.getText()))
                .findFirst().orElseThrow().fire());
        write(robot, "Only those before 03:30.");
        OpenWindow.pressInDialog(robot, "Write it down");
        assertThat(room().incident().log()).last().satisfies(each -> assertThat(each.said()).isInstanceOf(Entry.Corrected.class));
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("Corrected by entry"));
    }

    private void indicators(FxRobot robot) {
        robot.push(KeyCode.I);
        texts(robot).stream().filter(each -> "sfrclak[.]com".equals(each.getPromptText()))
                .forEach(each -> robot.interact(() -> each.setText("sfrclak[.]com")));
        texts(robot).stream().filter(each -> "GHSA-fw8c-xr5c-95f9".equals(each.getPromptText()))
                .forEach(each -> robot.interact(() -> each.setText("the advisory")));
        OpenWindow.pressInDialog(robot, "Add it");
        command(robot, "show-indicators");
        assertThat(room().hits()).isNotEmpty();
        assertThat(OpenWindow.labels(robot)).contains("sfrclak[.]com").doesNotContain("sfrclak.com");
        while (!room().hits().isEmpty()) {
            OpenWindow.press(robot, "It is no sign");
            write(robot, "Runner 7 was destroyed on 31 March.");
            OpenWindow.pressInDialog(robot, "Write it down");
        }
        assertThat(OpenWindow.labels(robot)).contains("Found, and looked at: no sign").doesNotContain("Not found in what is held");
    }

    private void closingIsRefusedWhileNobodyAnswersForIt(FxRobot robot) {
        robot.push(KeyCode.C);
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.contains("gates are open. Closing over them needs somebody"));
        write(robot, "over");
        OpenWindow.pressInDialog(robot, "Close the incident");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.contains("name who answers for closing all the same"));
        OpenWindow.pressInDialog(robot, "Cancel");
        assertThat(room().incident().status()).isEqualTo(Incident.Status.OPEN);
    }

    private void records(FxRobot robot) {
        command(robot, "show-records");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("Seen by the program: compromise is to be assumed."));
        for (RecordKind kind : List.of(RecordKind.SECRET_ROTATION, RecordKind.HOST_REMEDIATION)) {
            robot.push(KeyCode.R);
            robot.interact(() -> combo(robot, 0).setValue(kind));
            write(robot, "npm tokens replaced, runner 7 built anew.");
            evidence(robot, note());
            OpenWindow.pressInDialog(robot, "File it");
        }
        assertThat(room().demands()).isNotEmpty().allMatch(room()::isSettled);
        assertThat(OpenWindow.labels(robot)).noneMatch(each -> each.startsWith("Seen by the program: compromise"));
    }

    private void messages(FxRobot robot) {
        robot.push(KeyCode.M);
        assertThat(robot.lookup(".text-area").queryAs(TextArea.class).getText()).contains("of 3 releases in scope");
        OpenWindow.press(robot, "Edit and keep as draft");
        OpenWindow.pressInDialog(robot, "Keep as draft");
        OpenWindow.press(robot, "Approve");
        OpenWindow.press(robot, "Record that it was sent");
        write(robot, "the board");
        OpenWindow.pressInDialog(robot, "Record it");
        assertThat(OpenWindow.labels(robot)).contains("Sent").anyMatch(each -> each.startsWith("Sent to the board by Mara Lind"));
    }

    private void except(FxRobot robot) {
        robot.push(KeyCode.X);
        OpenWindow.pressInDialog(robot, "Accept it");
        assertThat(OpenWindow.labels(robot)).contains("Say who accepts it.");
        robot.interact(() -> {
            texts(robot).stream().filter(each -> "Who accepts it".equals(each.getAccessibleText()))
                    .forEach(each -> each.setText("H. Berg"));
            areas(robot).get(0).setText("The device is offline and is replaced in May.");
            areas(robot).get(1).setText("Egress is blocked at the site.");
        });
        OpenWindow.pressInDialog(robot, "Accept it");
        command(robot, "show-actions");
        assertThat(OpenWindow.labels(robot)).contains("Accepted by H. Berg: The device is offline and is replaced in May.");
    }

    private void action(FxRobot robot) {
        robot.push(KeyCode.A);
        write(robot, "Pin axios by lockfile");
        robot.interact(() -> {
            texts(robot).stream().filter(each -> "Who does it".equals(each.getAccessibleText())).forEach(each -> each.setText("Web team"));
            robot.from(OpenWindow.dialog(robot)).lookup(".date-picker").queryAs(DatePicker.class).setValue(LocalDate.parse("2026-04-20"));
        });
        OpenWindow.pressInDialog(robot, "Add it");
        assertThat(OpenWindow.labels(robot)).contains("Pin axios by lockfile");
        OpenWindow.press(robot, "Done");
        write(robot, "All lockfiles pin it.");
        OpenWindow.pressInDialog(robot, "Call it done");
        OpenWindow.press(robot, "Verify");
        write(robot, "seen");
        OpenWindow.pressInDialog(robot, "Verify it");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.contains("Another person must verify it."));
        OpenWindow.pressInDialog(robot, "Cancel");
        long number = room().room().actions().getFirst().number();
        window.use().incidents().speaking().say(id(), new Entry.ActionVerified(number, "Looked at each."), List.of(), JO);
        robot.interact(() -> window.workspace().session().changed());
        assertThat(OpenWindow.labels(robot)).contains("Done and verified", "Verified: Looked at each.");
    }

    @Test
    void whatIsLateIsLoudEverywhereAndIsDealtWithWhereItStands(FxRobot robot) throws IOException {
        sample(robot);
        go(robot, ScreenId.INCIDENTS, null);
        open(robot);
        robot.push(KeyCode.A);
        write(robot, "Rotate the tokens");
        robot.interact(() -> robot.from(OpenWindow.dialog(robot)).lookup(".date-picker").queryAs(DatePicker.class)
                .setValue(LocalDate.parse("2026-04-06")));
        OpenWindow.pressInDialog(robot, "Add it");
        assertThat(badge(robot, "Incidents")).isEqualTo("Incidents, 1");
        assertThat(badge(robot, "Actions")).isEqualTo("Actions, 1");
        Instant before = window.workspace().session().now();
        window.later(Duration.ofDays(5));
        robot.interact(() -> window.workspace().session().changed());
        assertThat(badge(robot, "Actions")).isEqualTo("Actions, 1, overdue");
        go(robot, ScreenId.OVERVIEW, null);
        assertThat(OpenWindow.labels(robot)).contains("axios compromise").anyMatch(each -> each.endsWith("days late"));
        OpenWindow.press(robot, "Open the room");
        assertThat(OpenWindow.labels(robot)).contains("3 releases in scope");
        go(robot, ScreenId.ACTIONS, id() + "/" + room().room().actions().getFirst().number());
        assertThat(OpenWindow.labels(robot)).contains("Rotate the tokens", "Overdue")
                .anyMatch(each -> each.contains("1 overdue or expired"));
        robot.push(KeyCode.D);
        write(robot, "All of them.");
        evidence(robot, note());
        OpenWindow.pressInDialog(robot, "Call it done");
        assertThat(OpenWindow.labels(robot)).contains("To be verified");
        assertThat(badge(robot, "Actions")).isEqualTo("Actions");
        robot.interact(() -> window.workspace().session().look(new Viewpoint(before, null)));
        assertThat(OpenWindow.labels(robot)).as("as of that day it is not done").contains("Due soon");
        assertThat(window.workspace().commands().find("action-done").orElseThrow().whyDisabled().get()).contains("Go back to today");
        go(robot, ScreenId.INCIDENTS, null);
        assertThat(robot.lookup(".button").queryAllAs(Button.class).stream().filter(each -> "Close incident".equals(each.getText())))
                .allMatch(Node::isDisabled);
    }

    private String badge(FxRobot robot, String screen) {
        return robot.lookup(".rail-item").queryAllAs(ToggleButton.class).stream().map(Node::getAccessibleText)
                .filter(each -> each.startsWith(screen)).findFirst().orElseThrow();
    }

    private void go(FxRobot robot, ScreenId screen, @org.jspecify.annotations.Nullable String key) {
        robot.interact(() -> window.workspace().session().go(new Place(screen, key)));
    }

    private void command(FxRobot robot, String id) {
        robot.interact(() -> window.workspace().session().request(id));
    }

    private String id() {
        return window.use().incidents().reading().all(Viewpoint.LATEST).getFirst().id().value();
    }

    private IncidentRoom room() {
        return window.use().incidents().reading().room(id(), Viewpoint.LATEST);
    }

    /** The number of the note on the hosts. */
    private String note() {
        return window.use().evidence().rows(Viewpoint.LATEST).stream().filter(each -> each.evidence().name().equals("egress.txt"))
                .map(each -> each.evidence().id().toString()).findFirst().orElseThrow();
    }

    private static List<TextInputControl> texts(FxRobot robot) {
        return robot.from(OpenWindow.dialog(robot)).lookup(".text-input").queryAllAs(TextInputControl.class).stream().toList();
    }

    private static List<TextArea> areas(FxRobot robot) {
        return robot.from(OpenWindow.dialog(robot)).lookup(".text-area").queryAllAs(TextArea.class).stream().toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> ComboBox<T> combo(FxRobot robot, int which) {
        return (ComboBox<T>) robot.from(OpenWindow.dialog(robot)).lookup(".combo-box").queryAllAs(ComboBox.class).stream().skip(which)
                .findFirst().orElseThrow();
    }

    /** Into the first large field of the dialog, or the first small one where there is none. */
    private static void write(FxRobot robot, String words) {
        robot.interact(() -> {
            List<TextArea> large = areas(robot);
            (large.isEmpty() ? texts(robot).getFirst() : large.getFirst()).setText(words);
        });
    }

    private static void evidence(FxRobot robot, String number) {
        robot.interact(() -> texts(robot).stream().filter(each -> "E-055, E-056".equals(each.getPromptText()))
                .forEach(each -> each.setText(number)));
    }

    private static void tick(FxRobot robot, String words) {
        robot.interact(() -> robot.from(OpenWindow.dialog(robot)).lookup(".check-box").queryAllAs(CheckBox.class).stream()
                .filter(each -> words.equals(each.getText())).findFirst().orElseThrow(() -> new AssertionError("No " + words + " among "
                        + robot.from(OpenWindow.dialog(robot)).lookup(".check-box").queryAllAs(CheckBox.class).stream()
                                .map(CheckBox::getText).toList()))
                .setSelected(true));
    }
}
