package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.job.Progress;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.usecase.PublishReport;
import org.vouchsafe.usecase.PublishReport.Kind;

/** An analyst composes reports in the window, looks at their pages, records to whom they went, and gives them a letterhead. */
class ReportsWindowTest extends InWindow {
    private void publish(String name) {
        window.use().reports().publish(new PublishReport.Request("release", "Northwind Systems/Billing@7.3", null, "AMBER",
                PublishReport.Status.FINAL, Viewpoint.LATEST), PublishReport.Output.TXT,
                PublishReport.Target.fresh(folder.resolve(name)), null, OpenWindow.MARA, Progress.UNWATCHED);
    }

    @Test
    void thePagesThatWouldGoOutAreShownForEveryKind(FxRobot robot) throws Exception {
        window.imports(robot, "register-2026-03-31.csv", "advisories/GHSA-fw8c-xr5c-95f9.json",
                "inventories/northwind-billing-7.3.cdx.json");
        robot.interact(() -> window.workspace().go(Place.of(ScreenId.REPORTS)));
        ComboBox<Kind> kinds = combo(robot, "Kind");
        assertThat(kinds.getItems()).extracting(Kind::id).contains("portfolio", "review", "evidence", "response", "changes", "audit");
        for (String kind : List.of("release", "supplier", "incident", "portfolio", "response", "evidence", "audit", "quality", "review")) {
            robot.interact(
                    () -> kinds.setValue(kinds.getItems().stream().filter(each -> each.id().equals(kind)).findFirst().orElseThrow()));
            assertThat(pages(robot)).as(kind).isGreaterThan(2);
            assertThat(picture(robot)).as(kind).isNotNull();
        }
        Pictures.ofBothThemes(window, "reports-compose");

        OpenWindow.press(robot, "Next page");
        assertThat(OpenWindow.labels(robot)).anySatisfy(each -> assertThat(each).startsWith("Page 2 of"));

        robot.interact(
                () -> kinds.setValue(kinds.getItems().stream().filter(each -> each.id().equals("changes")).findFirst().orElseThrow()));
        assertThat(OpenWindow.labels(robot)).contains("There is nothing a report of this kind could be about yet.");
        assertThat(button(robot, "Publish").isDisabled()).isTrue();
        assertThat(robot.lookup(".notice.failure").queryAll()).isEmpty();
    }

    @Test
    void whoGotAReportIsRecordedAndWhoMustBeToldOfANewerOneIsSaid(FxRobot robot) throws Exception {
        window.imports(robot, "register-2026-03-31.csv", "advisories/GHSA-fw8c-xr5c-95f9.json",
                "inventories/northwind-billing-7.3.cdx.json");
        publish("one.txt");
        robot.interact(() -> window.workspace().go(Place.of(ScreenId.REPORTS)));
        tab(robot, "Published");
        robot.interact(() -> robot.lookup(".table-view").<javafx.scene.control.TableView<?>>query().getSelectionModel().select(0));
        assertThat(OpenWindow.labels(robot)).contains("Nobody is recorded.");

        OpenWindow.press(robot, "Record that it was sent");
        OpenWindow.pressInDialog(robot, "Record it");
        assertThat(OpenWindow.labels(robot)).contains("Say who got it.");
        robot.interact(() -> OpenWindow.fields(robot).getFirst().setText("Audit committee"));
        OpenWindow.pressInDialog(robot, "Record it");

        assertThat(OpenWindow.dialogIsOpen(robot)).isFalse();
        assertThat(OpenWindow.labels(robot)).contains("Audit committee");
        assertThat(window.use().publications().register().sent()).singleElement()
                .satisfies(each -> assertThat(each.recipient()).isEqualTo("Audit committee"));

        window.use().decide().decide(new org.vouchsafe.usecase.decide.Decide.Request("Northwind Systems/Billing@7.3", "GHSA-fw8c-xr5c-95f9",
                org.vouchsafe.domain.State.AFFECTED, "seen", null, List.of(), null), OpenWindow.MARA);
        publish("two.txt");
        OpenWindow.press(robot, "Record that it was sent");
        robot.interact(() -> OpenWindow.fields(robot).getFirst().setText("Board"));
        OpenWindow.pressInDialog(robot, "Record it");
        assertThat(OpenWindow.labels(robot)).contains("2 recipients hold a revision that was replaced");
        Pictures.ofBothThemes(window, "reports-published");
    }

    @Test
    void theLetterheadIsKeptAndAPaleColourRefused(FxRobot robot) {
        robot.interact(() -> window.workspace().go(Place.of(ScreenId.REPORTS)));
        OpenWindow.press(robot, "Letterhead");
        TextField organisation = OpenWindow.fields(robot).stream().filter(each -> "Organisation".equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> organisation.setText("Harbour Assurance"));
        OpenWindow.pressInDialog(robot, "Keep it");
        assertThat(OpenWindow.dialogIsOpen(robot)).isFalse();
        assertThat(window.use().publications().letterheads().current().organisation()).isEqualTo("Harbour Assurance");
    }

    private static void tab(FxRobot robot, String words) {
        robot.interact(robot.lookup(".filter-chip").queryAllAs(ToggleButton.class).stream().filter(each -> words.equals(each.getText()))
                .findFirst().orElseThrow()::fire);
    }

    private static int pages(FxRobot robot) {
        return OpenWindow.labels(robot).stream().filter(each -> each.startsWith("Page ") && each.contains(" of "))
                .map(each -> Integer.parseInt(each.substring(each.lastIndexOf(' ') + 1))).findFirst().orElse(0);
    }

    private static Object picture(FxRobot robot) {
        return robot.lookup(".page-desk .image-view").queryAllAs(ImageView.class).stream().map(ImageView::getImage).filter(Objects::nonNull)
                .findFirst().orElse(null);
    }

    private static Button button(FxRobot robot, String text) {
        return robot.lookup(".button").queryAllAs(Button.class).stream().filter(each -> text.equals(each.getText())).findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <T> ComboBox<T> combo(FxRobot robot, String name) {
        return (ComboBox<T>) robot.lookup(".combo-box").queryAllAs(ComboBox.class).stream()
                .filter(each -> name.equals(each.getAccessibleText()))
                .findFirst().orElseThrow();
    }
}
