package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inbox.PutOff;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.position.CheckList;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.StateFilter;

/** The inbox by keyboard alone: every decision in at most three acts, none of which turns anything green by itself. */
class InboxJourneyTest extends InWindow {
    private void billing(FxRobot robot) {
        window.imports(robot, "register-2026-03-31.csv", "advisories/GHSA-fw8c-xr5c-95f9.json",
                "inventories/northwind-billing-7.3.cdx.json",
                "vex/northwind-axios-3.openvex.json");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    @Test
    void aClaimIsRejectedInTwoActs(FxRobot robot) {
        billing(robot);
        robot.push(KeyCode.R);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        PositionRow row = position("Billing 7.3");
        assertThat(row.position().state()).as("what the inventory lists").isEqualTo(State.AFFECTED);
        assertThat(row.position().decision()).isNotNull();
        assertThat(row.position().decision().reason()).startsWith("Rejected the statement by Northwind Systems");
    }

    @Test
    void aClaimIsAcceptedInTwoActsAndTheDialogSaysThatItGoesAgainstTheEvidence(FxRobot robot) {
        billing(robot);
        robot.push(KeyCode.A);
        assertThat(OpenWindow.labels(robot)).anyMatch(text -> text.startsWith("An inventory in force lists an affected version."));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(position("Billing 7.3").position().remarks()).anyMatch(each -> each.code().name().equals("AGAINST_EVIDENCE"));
    }

    @Test
    void anItemIsPutOffTakenUpAgainAndStaysLitUpAfterUndo(FxRobot robot) {
        billing(robot);
        int before = inbox().size();
        String first = inbox().getFirst().key();
        robot.push(KeyCode.F);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(inbox()).hasSize(before - 1).noneMatch(each -> each.key().equals(first));
        assertThat(OpenWindow.labels(robot)).anyMatch(text -> text.contains("comes back on 11 Apr 2026"));

        robot.push(KeyCode.W);
        robot.push(KeyCode.T);
        assertThat(inbox()).anyMatch(each -> each.key().equals(first));
        robot.push(KeyCode.W);
        robot.push(KeyCode.K);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        ListView<InboxItem> list = robot.lookup(".inbox-list").query();
        assertThat(list.getSelectionModel().getSelectedItem()).as("the open item is lit up after an undo").isNotNull();
        assertThat(OpenWindow.labels(robot)).anyMatch(text -> text.startsWith(list.getSelectionModel().getSelectedItem().title()));
    }

    @Test
    void theSupplierIsAskedInTwoActsWithTheLetterOnTheClipboard(FxRobot robot) {
        billing(robot);
        robot.push(KeyCode.S);
        TextArea letter = robot.lookup(".dialog-card .text-area").query();
        assertThat(letter.getText()).startsWith("To Northwind Systems").contains("Which of the two is right?");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(window.use().overview().putOff(Viewpoint.LATEST)).singleElement().satisfies(each -> {
            PutOff how = each.putOff();
            assertThat(how).isNotNull();
            assertThat(how.kind()).isEqualTo(PutOff.Kind.ASKED);
            assertThat(how.until()).isEqualTo(LocalDate.of(2026, 4, 11));
        });
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("To Northwind Systems"));
    }

    @Test
    void everythingAlikeIsDecidedInThreeActsAndUndoneInOne(FxRobot robot) {
        window.imports(robot, "register-2026-03-31.csv", "advisories/GHSA-fw8c-xr5c-95f9.json");
        window.use().tracking().track("GHSA-fw8c-xr5c-95f9", org.vouchsafe.usecase.tracking.TrackAdvisory.Scope.EVERYTHING,
                "Everybody asks.", OpenWindow.MARA);
        robot.interact(() -> window.workspace().session().changed());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        int unknown = inbox().size();
        assertThat(unknown).isGreaterThan(5);

        robot.push(KeyCode.SHIFT, KeyCode.X);
        assertThat(OpenWindow.labels(robot)).contains(unknown + " items marked");
        robot.push(KeyCode.D);
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        TextArea reason = robot.lookup(".dialog-card .text-area").query();
        robot.interact(() -> reason.setText("Taken as affected until somebody shows otherwise."));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(states().stream().filter(each -> each == State.AFFECTED)).as("all but the retired release").hasSize(unknown);
        assertThat(inbox()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(inbox()).hasSize(unknown);
        assertThat(states()).containsOnly(State.UNKNOWN);
    }

    @Test
    void aClaimThatReachedNothingSaysWhyAndIsPlacedInOneAct(FxRobot robot) throws Exception {
        Path vex = Files.writeString(folder.resolve("named-otherwise.openvex.json"), """
                {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://northwind.example/vex/9", "author": "Northwind Systems",
                 "timestamp": "2026-04-03T10:00:00Z", "version": 1,
                 "statements": [{"vulnerability": {"name": "GHSA-fw8c-xr5c-95f9"},
                   "products": [{"@id": "pkg:generic/northwind-systems/billing_suite@7.3"}],
                   "status": "under_investigation"}]}
                """);
        window.imports(robot, "register-2026-03-31.csv", "advisories/GHSA-fw8c-xr5c-95f9.json",
                "inventories/northwind-billing-7.3.cdx.json");
        robot.interact(() -> window.workspace().intake(List.of(vex)));
        OpenWindow.pressInDialog(robot, "Import 1 item");
        OpenWindow.pressInDialog(robot, "Close");
        InboxItem waiting = inbox().stream().filter(each -> each.kind() == InboxItem.Kind.UNMATCHED_CLAIM).findFirst().orElseThrow();
        robot.interact(
                () -> window.workspace().go(new org.vouchsafe.ui.session.Place(org.vouchsafe.ui.session.ScreenId.INBOX, waiting.key())));
        assertThat(OpenWindow.labels(robot)).contains("1 statement that reached nothing").anyMatch(text -> text.startsWith("Nearest: "));

        robot.push(KeyCode.P);
        List<javafx.scene.control.TextField> fields = OpenWindow.fields(robot);
        robot.interact(() -> {
            fields.get(0).setText("Northwind Systems");
            fields.get(1).setText("Billing");
            fields.get(2).setText("7.3");
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(inbox()).noneMatch(each -> each.kind() == InboxItem.Kind.UNMATCHED_CLAIM);
        assertThat(window.use().placeClaims().list(Viewpoint.LATEST)).hasSize(1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(inbox()).anyMatch(each -> each.kind() == InboxItem.Kind.UNMATCHED_CLAIM);
    }

    @Test
    void aStateSaysWhyAtTheSideAndEscapeClosesIt(FxRobot robot) {
        billing(robot);
        robot.push(KeyCode.E);
        assertThat(robot.lookup(".reasons").query().isVisible()).isTrue();
        assertThat(robot.from(robot.lookup(".reasons").<javafx.scene.Node>query()).lookup(CheckList.class::isInstance).queryAll())
                .isNotEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".reasons").query().isVisible()).isFalse();
    }

    @Test
    void whatIsMaliciousComesFirstThenWhatIsCritical(FxRobot robot) {
        window.imports(robot, "register-2026-03-31.csv", "advisories", "inventories", "vex");
        List<PositionRow> rows = inbox().stream().map(InboxItem::row).takeWhile(java.util.Objects::nonNull).toList();
        assertThat(rows).hasSizeGreaterThan(8);
        assertThat(rows).extracting(row -> (row.position().malicious() ? 0 : 10) + row.criticality().ordinal()).isSorted();
        assertThat(inbox().subList(rows.size(), inbox().size())).as("files and claims behind them").allMatch(each -> each.row() == null);
    }

    @Test
    void anEarlierDayIsReadOnlyAndSaysWhy(FxRobot robot) {
        billing(robot);
        robot.interact(() -> window.workspace().session().look(new Viewpoint(java.time.Instant.parse("2026-04-04T09:00:00Z"), null)));
        for (String id : List.of("decide", "accept-claim", "reject-claim", "ask-supplier", "put-off", "keep-unknown", "import", "undo")) {
            assertThat(window.workspace().commands().find(id).orElseThrow().whyDisabled().get()).as(id).contains("Go back to today");
        }
        robot.push(KeyCode.A);
        assertThat(OpenWindow.dialogIsOpen(robot)).isFalse();
    }

    private List<InboxItem> inbox() {
        return window.use().overview().inbox(Viewpoint.LATEST);
    }

    private List<State> states() {
        return window.use().states().rows(StateFilter.ALL, Viewpoint.LATEST).stream().map(row -> row.position().state()).toList();
    }

    private PositionRow position(String release) {
        return window.use().states().rows(StateFilter.ALL, Viewpoint.LATEST).stream().filter(row -> row.releaseName().equals(release))
                .findFirst().orElseThrow();
    }
}
